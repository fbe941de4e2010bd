// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"
#include "ui/StaffModel.h"

namespace ui {

class PickTable;

// Who has words of their own on this desk. It knows numbers, no names.
class StaffBookScreen : public Page
{
    Q_OBJECT

public:
    explicit StaffBookScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::StaffBook &state);

protected:
    void retranslate() override;

private:
    core::screen::StaffBook m_state;
    StaffModel m_staff;
    QLabel *m_notice;
    PickTable *m_table;
    BigButton *m_attendance;
    BigButton *m_add;
    BigButton *m_envelope;
};

} // namespace ui
