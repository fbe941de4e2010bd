// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/screens/DigitsPage.h"

namespace ui {

class MakeShiftPinScreen : public DigitsPage
{
    Q_OBJECT

public:
    explicit MakeShiftPinScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::MakeShiftPin &state);

protected:
    void retranslate() override;
};

} // namespace ui
