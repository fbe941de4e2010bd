// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/MakePassphraseScreen.h"

namespace ui {

namespace {

// As core/StaffSteps.cpp asks; shorter ones are not even offered to it.
constexpr int shortest = 8;

} // namespace

MakePassphraseScreen::MakePassphraseScreen(const Theme &theme, QWidget *parent)
    : PassphrasePage(theme, shortest, parent)
{}

void MakePassphraseScreen::show(const core::screen::MakePassphrase &state)
{
    m_state = state;
    // The page needs to know that there is a first entry, not what it is.
    m_state.first.reset();
    PassphrasePage::forget();
    retranslate();
}

void MakePassphraseScreen::forget()
{
    m_state = {};
    PassphrasePage::forget();
}

void MakePassphraseScreen::retranslate()
{
    const bool again = m_state.entry == core::screen::MakePassphrase::Entry::Again;
    PassphrasePage::retranslate();
    heading()->setText(again ? tr("同じ合言葉を、もう一度") : tr("この受付機の合言葉を決めます"));
    advice()->setText(again ? tr("たしかめるために、もう一度入力してください。")
                            : tr("8文字以上。3つの言葉をならべると強くて覚えやすいです。"
                                 "紙に書いて、係の人だけで持ちます。"));
    problem()->setVisible(m_state.problem.has_value());
    problem()->setText(tr("2回の入力がちがうか、短すぎます。はじめから入力してください。"));
}

} // namespace ui
