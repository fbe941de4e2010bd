// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/SignInScreen.h"

#include "ui/ProblemText.h"

#include <QVBoxLayout>

namespace ui {

SignInScreen::SignInScreen(const Theme &theme, QWidget *parent)
    : PassphrasePage(theme, 1, parent)
    , m_attendance(addWish(beside(), Picture::Clock, Rank::Plain, core::input::ShowAttendance{}))
{
    m_attendance->setTypeSize(26);
    beside()->addStretch();
}

void SignInScreen::show(const core::screen::SignIn &state)
{
    m_state = state;
    forget();
    retranslate();
}

void SignInScreen::retranslate()
{
    const bool isEnvelope = m_state.number == core::envelopeNumber;
    const bool tooOften = m_state.notice == core::screen::SignInNotice::PinTriesUsedUp;
    const bool lastTry = m_state.purpose == core::screen::SignInPurpose::LastTry;
    PassphrasePage::retranslate();
    heading()->setText(isEnvelope ? tr("封筒の合言葉を入れてください")
                                  : tr("係の人 %1：合言葉を入れてください").arg(m_state.number));
    advice()->setText(
        lastTry ? tr("最後の1回をゆるすには、係の人の合言葉がいります。カードは置いたままで。")
                : tr("ここから先は係の人だけです。"));
    m_attendance->setVisible(m_state.purpose == core::screen::SignInPurpose::Desk);
    m_attendance->setWords(tr("勤務の開始・終了"));
    problem()->setVisible(m_state.problem || tooOften);
    problem()->setText(tr("短い番号を5回まちがえたので、鍵がかかりました。"));
    if (m_state.problem) {
        const ProblemText text = problemText(*m_state.problem, std::nullopt);
        problem()->setText(text.title);
    }
}

} // namespace ui
