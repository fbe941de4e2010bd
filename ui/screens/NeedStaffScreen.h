// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class NeedStaffScreen : public Page
{
    Q_OBJECT

public:
    explicit NeedStaffScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::NeedStaff &state);

protected:
    void retranslate() override;

private:
    core::screen::NeedStaff m_state;
    QLabel *m_advice;
    BigButton *m_face;
    BigButton *m_count;
    BigButton *m_call;
    BigButton *m_signIn;
};

} // namespace ui
