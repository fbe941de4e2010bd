// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// New words for one slot, or its removal, which is asked twice.
class OneOfStaffScreen : public Page
{
    Q_OBJECT

public:
    explicit OneOfStaffScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::OneOfStaff &state);

protected:
    void retranslate() override;

private:
    enum class Asking { What, WhetherToRemove };
    void ask(Asking asking);
    [[nodiscard]] QString why() const;

    core::screen::OneOfStaff m_state;
    Asking m_asking = Asking::What;
    QLabel *m_role;
    QLabel *m_question;
    BigButton *m_remove;
    BigButton *m_change;
    BigButton *m_no;
    BigButton *m_yes;
};

} // namespace ui
