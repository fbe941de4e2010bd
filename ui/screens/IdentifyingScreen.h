// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/screens/WaitingPage.h"

namespace ui {

class IdentifyingScreen : public WaitingPage
{
    Q_OBJECT

public:
    explicit IdentifyingScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::Identifying &);

protected:
    void retranslate() override;
};

} // namespace ui
