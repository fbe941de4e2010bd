// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/SignInScreen.h"

#include "ui/ProblemText.h"

namespace ui {

SignInScreen::SignInScreen(const Theme &theme, QWidget *parent)
    : PassphrasePage(theme, 1, parent)
{}

void SignInScreen::show(const core::screen::SignIn &state)
{
    m_state = state;
    forget();
    retranslate();
}

void SignInScreen::retranslate()
{
    const bool lastTry = m_state.purpose == core::screen::SignInPurpose::LastTry;
    PassphrasePage::retranslate();
    heading()->setText(tr("係の人：合言葉を入れてください"));
    advice()->setText(
        lastTry ? tr("最後の1回をゆるすには、係の人の合言葉がいります。カードは置いたままで。")
                : tr("ここから先は係の人だけです。"));
    problem()->setVisible(m_state.problem.has_value());
    if (m_state.problem) {
        const ProblemText text = problemText(*m_state.problem, std::nullopt);
        problem()->setText(text.title);
    }
}

} // namespace ui
