// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class WordCard;

// Words to be copied onto the duty card or into the envelope. They are shown this once.
class StaffWordsScreen : public Page
{
    Q_OBJECT

public:
    explicit StaffWordsScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::StaffWords &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    core::StaffMember m_who;
    core::screen::StaffWords::State m_state = core::screen::StaffWords::State::Shown;
    QLabel *m_problem;
    QLabel *m_advice;
    WordCard *m_card;
    BigButton *m_written;
};

} // namespace ui
