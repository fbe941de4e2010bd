// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// One person: out for now, back in, left, correct, or "this arrival was a mistake" (asked twice).
// What happened earlier, by paper, is asked twice too: it changes what is known now.
class StaffPersonScreen : public Page
{
    Q_OBJECT

public:
    explicit StaffPersonScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::StaffPerson &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    enum class Asking { What, WhetherVoid, WhetherLate };

    void buildWords();
    void buildActions();
    void ask(Asking asking);
    BigButton *addMove(Picture picture, Rank rank, core::Presence presence);
    // Wishes it, or asks first.
    void move(core::Presence presence);
    void retranslateActions();
    void retranslateQuestion();

    std::optional<core::RosterEntry> m_entry;
    std::optional<core::screen::StaffPerson::Late> m_late;
    core::Presence m_chosen = core::Presence::Void;
    Asking m_asking = Asking::What;
    QLabel *m_number = nullptr;
    QLabel *m_person = nullptr;
    QLabel *m_presence = nullptr;
    QLabel *m_cell = nullptr;
    QLabel *m_question = nullptr;
    BigButton *m_out = nullptr;
    BigButton *m_in = nullptr;
    BigButton *m_left = nullptr;
    BigButton *m_tell = nullptr;
    BigButton *m_household = nullptr;
    BigButton *m_needs = nullptr;
    BigButton *m_unite = nullptr;
    BigButton *m_correct = nullptr;
    BigButton *m_void = nullptr;
    BigButton *m_paper = nullptr;
    BigButton *m_yes = nullptr;
    BigButton *m_no = nullptr;
};

} // namespace ui
