// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/ShiftPinScreen.h"

#include <QVBoxLayout>

namespace ui {

ShiftPinScreen::ShiftPinScreen(const Theme &theme, QWidget *parent)
    : DigitsPage(theme, parent)
    , m_attendance(addWish(words(), Picture::Clock, Rank::Plain, core::input::ShowAttendance{}))
    , m_other(addWish(words(), Picture::Staff, Rank::Plain, core::input::OtherStaff{}))
{}

void ShiftPinScreen::show(const core::screen::ShiftPin &state)
{
    m_state = state;
    forget();
    retranslate();
}

void ShiftPinScreen::retranslate()
{
    DigitsPage::retranslate();
    heading()->setText(tr("係の人：短い番号を入れてください"));
    problem()->setVisible(m_state.entry == core::screen::ShiftPin::Entry::AfterWrong);
    problem()->setText(
        tr("番号がちがいます。あと%n回まちがえると、鍵がかかります。", nullptr, m_state.triesLeft));
    advice()->setText(m_state.purpose == core::screen::SignInPurpose::LastTry
                          ? tr("最後の1回をゆるします。カードは置いたままで。")
                          : tr("この勤務のはじめに自分で決めた、4けたから6けたの番号です。"));
    m_attendance->setVisible(m_state.purpose == core::screen::SignInPurpose::Desk);
    m_attendance->setWords(tr("勤務の開始・終了"));
    m_other->setWords(tr("ほかの係の人・番号がわからない"));
}

} // namespace ui
