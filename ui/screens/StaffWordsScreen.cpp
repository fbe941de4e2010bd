// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/StaffWordsScreen.h"

#include "ui/StaffModel.h"
#include "ui/WordCard.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

StaffWordsScreen::StaffWordsScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_problem(textLabel(TextRole::Bad))
    , m_advice(textLabel(TextRole::Lead))
    , m_card(new WordCard(theme))
{
    content()->addWidget(m_problem);
    content()->addWidget(m_advice);
    content()->addWidget(m_card, 1);
    m_written = addWish(foot(), Picture::Check, Rank::Primary, core::input::WordsWritten{});
}

void StaffWordsScreen::show(const core::screen::StaffWords &state)
{
    m_who = state.who;
    m_state = state.state;
    m_card->setWords(state.words);
    retranslate();
}

void StaffWordsScreen::forget()
{
    m_card->setWords({});
}

void StaffWordsScreen::retranslate()
{
    using State = core::screen::StaffWords::State;
    const bool isEnvelope = m_who.role == core::StaffRole::Envelope;
    heading()->setText(isEnvelope ? tr("封筒の合言葉") : tr("%1の合言葉").arg(staffName(m_who)));
    m_problem->setVisible(m_state == State::NotKept);
    m_problem->setText(tr("記録できませんでした。もう一度押してください。"));
    m_advice->setText(
        isEnvelope
            ? tr("紙に書いて封筒に入れ、封をして、鍵のかかる所にしまいます。出るのは今回だけです。")
            : tr("係の札に、番号とこの言葉を書いて渡します。入れるときは、間に空白を入れます。"
                 "出るのは今回だけです。"));
    m_card->retranslate();
    m_written->setWords(tr("書きました"));
    m_written->setEnabled(m_state != State::BeingKept);
}

} // namespace ui
