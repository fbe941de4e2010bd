// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/AttendanceModel.h"
#include "ui/Page.h"

namespace ui {

class PickTable;

// Who is on duty, and the shifts of the last days.
class AttendanceListScreen : public Page
{
    Q_OBJECT

public:
    explicit AttendanceListScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::AttendanceList &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    core::screen::AttendanceList m_state;
    AttendanceModel m_shifts;
    QLabel *m_onDuty;
    QLabel *m_advice;
    PickTable *m_table;
};

} // namespace ui
