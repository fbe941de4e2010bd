// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// It is recorded that somebody came on duty or went off it. Goes home by itself.
class AttendanceNotedScreen : public Page
{
    Q_OBJECT

public:
    explicit AttendanceNotedScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::AttendanceNoted &state);

protected:
    void retranslate() override;

private:
    core::screen::AttendanceNoted m_state;
    QLabel *m_number;
    QLabel *m_time;
    BigButton *m_next;
};

} // namespace ui
