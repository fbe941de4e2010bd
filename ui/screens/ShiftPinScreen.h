// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/screens/DigitsPage.h"

namespace ui {

// Back to the staff's face by the short PIN; another member of staff goes on to their own number.
class ShiftPinScreen : public DigitsPage
{
    Q_OBJECT

public:
    explicit ShiftPinScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::ShiftPin &state);

protected:
    void retranslate() override;

private:
    core::screen::ShiftPin m_state;
    BigButton *m_attendance;
    BigButton *m_other;
};

} // namespace ui
