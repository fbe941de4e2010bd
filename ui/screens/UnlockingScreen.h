// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/screens/WaitingPage.h"

namespace ui {

class UnlockingScreen : public WaitingPage
{
    Q_OBJECT

public:
    explicit UnlockingScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::Unlocking &);

protected:
    void retranslate() override;
};

} // namespace ui
