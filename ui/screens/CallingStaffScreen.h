// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// Seen across the room: little but a huge hand.
class CallingStaffScreen : public Page
{
    Q_OBJECT

public:
    explicit CallingStaffScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::CallingStaff &);

protected:
    void retranslate() override;

private:
    QLabel *m_advice;
    BigButton *m_staff;
    BigButton *m_helped;
};

} // namespace ui
