// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/screens/WaitingPage.h"

namespace ui {

class SavingScreen : public WaitingPage
{
    Q_OBJECT

public:
    explicit SavingScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::Saving &);

protected:
    void retranslate() override;
};

} // namespace ui
