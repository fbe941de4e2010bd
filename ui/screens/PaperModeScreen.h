// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// "Write on paper, call headquarters": seen across the room and calm. What to write down for each
// person, the telephone number, and at the foot what staff can do.
class PaperModeScreen : public Page
{
    Q_OBJECT

public:
    explicit PaperModeScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::PaperMode &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    enum class Asking { What, WhetherRestore };

    void buildWords();
    void buildActions();
    void ask(Asking asking);
    void retranslateActions();
    [[nodiscard]] QString forStaff() const;

    core::screen::PaperMode m_state;
    Asking m_asking = Asking::What;
    QLabel *m_person = nullptr;
    QLabel *m_write = nullptr;
    QLabel *m_what = nullptr;
    QLabel *m_call = nullptr;
    QLabel *m_staffWords = nullptr;
    QLabel *m_question = nullptr;
    BigButton *m_staff = nullptr;
    BigButton *m_restore = nullptr;
    BigButton *m_restoreNo = nullptr;
    BigButton *m_restoreYes = nullptr;
    BigButton *m_again = nullptr;
};

} // namespace ui
