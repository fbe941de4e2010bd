// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class DutyPad;

// The number of somebody new: the offered one, or another that is typed over it.
class AddStaffScreen : public Page
{
    Q_OBJECT

public:
    explicit AddStaffScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::AddStaff &state);

protected:
    void retranslate() override;
    bool typed(QKeyEvent &event) override;

private:
    void buildWords(QBoxLayout *sides);
    void add(core::StaffRole role);

    core::screen::AddStaff m_state;
    QLabel *m_problem = nullptr;
    QLabel *m_advice = nullptr;
    DutyPad *m_pad = nullptr;
    BigButton *m_supervisor = nullptr;
    BigButton *m_member = nullptr;
};

} // namespace ui
