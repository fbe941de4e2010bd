// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

class DutyPad;

// Staff says who comes or goes: by a card, or by the duty number on the pad.
class AskAttendanceScreen : public Page
{
    Q_OBJECT

public:
    explicit AskAttendanceScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::AskAttendance &state);
    void forget() override;

protected:
    void retranslate() override;
    bool typed(QKeyEvent &event) override;

private:
    core::screen::AskAttendance m_state;
    QLabel *m_trouble;
    QLabel *m_advice;
    QLabel *m_card;
    DutyPad *m_pad;
};

// What a card that did not help has to hear; empty: nothing.
[[nodiscard]] QString dutyCardWords(core::screen::DutyCardTrouble trouble);

} // namespace ui
