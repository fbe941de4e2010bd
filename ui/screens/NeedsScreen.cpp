// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/NeedsScreen.h"

#include "core/CodeWords.h"
#include "ui/CodePictures.h"
#include "ui/Language.h"
#include "ui/PartStack.h"
#include "ui/ShownPerson.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using core::Answer;
using Part = core::screen::Needs::Part;

namespace {

constexpr int columns = 3;

std::optional<Answer> answerOf(const core::screen::Needs &state, core::Need need)
{
    const auto said = state.said.needs.find(need);
    return said == state.said.needs.end() ? std::nullopt : std::optional(said->second);
}

} // namespace

NeedsScreen::NeedsScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_parts(new PartStack)
    , m_needs(new ChoiceGrid(theme, BigButton::Shape::Sign))
    , m_answers(new ChoiceGrid(theme, BigButton::Shape::Row))
{
    m_parts->addPart(m_needs);
    m_parts->addPart(m_answers);
    content()->addWidget(m_parts);
    content()->addStretch();
    connect(m_needs, &ChoiceGrid::chosen, this, [this](int need) {
        toggle(static_cast<core::Need>(need));
    });
    connect(m_answers, &ChoiceGrid::chosen, this, [this](int value) {
        const auto code = static_cast<quint16>(value);
        m_state->amount ? Q_EMIT wish(core::input::SetAmount{code})
                        : Q_EMIT wish(core::input::SetOwn{code});
    });
    buildActions();
}

void NeedsScreen::buildActions()
{
    m_rest = addWish(foot(), Picture::Cross, Rank::Plain, core::input::RestNo{});
    m_save = addWish(foot(), Picture::Check, Rank::Primary, core::input::Confirm{});
    m_next = addWish(foot(), Picture::None, Rank::Plain, core::input::Next{});
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, 1);
    }
}

void NeedsScreen::toggle(core::Need need)
{
    const auto now = answerOf(*m_state, need);
    core::input::SetNeed set{need, Answer::Yes};
    if (now == Answer::Yes) {
        set.answer = Answer::No;
    } else if (now == Answer::No) {
        set.answer.reset();
    }
    Q_EMIT wish(set);
}

void NeedsScreen::show(const core::screen::Needs &state)
{
    m_state = state;
    m_parts->turnTo(state.amount || state.part == Part::Own ? m_answers : m_needs);
    retranslate();
}

void NeedsScreen::forget()
{
    m_state.reset();
    heading()->clear();
    m_needs->ask({}, {});
    m_answers->ask({}, {});
}

bool NeedsScreen::isLast() const
{
    return m_state->part == Part::Own
               ? m_state->own + 1 == m_state->questions.size()
               : m_state->part == Part::Symptoms && m_state->questions.isEmpty();
}

QString NeedsScreen::question() const
{
    const QString language = currentLanguageCode();
    if (m_state->amount) {
        return core::amountOf(*m_state->amount, language).question;
    }
    switch (m_state->part) {
    case Part::First:
        return tr("手助けや配慮が必要なことは？（言わなくても大丈夫です）");
    case Part::Second:
        return tr("ほかに、あてはまることは？");
    case Part::Symptoms:
        return tr("体の調子は？ いま、ありますか？");
    case Part::Own:
        return core::inLanguage(m_state->questions.at(m_state->own).words, language);
    }
    return {};
}

// Yes is not told by the colour alone.
Choice NeedsScreen::needChoice(core::Need need, int at) const
{
    Choice choice;
    choice.value = static_cast<int>(need);
    choice.words = core::wordOf(need, currentLanguageCode());
    choice.picture = pictureOf(need);
    choice.row = at / columns;
    choice.column = at % columns;
    const auto answer = answerOf(*m_state, need);
    if (answer == Answer::Yes) {
        choice.rank = Rank::Primary;
        choice.words += u'\n' + tr("はい") + shownAmount(m_state->said, need);
    } else if (answer == Answer::No) {
        choice.words += u'\n' + tr("いいえ");
    }
    return choice;
}

void NeedsScreen::askNeeds()
{
    std::vector<Choice> choices;
    for (const core::Need need : core::needsOf(m_state->part)) {
        choices.push_back(needChoice(need, static_cast<int>(choices.size())));
    }
    m_needs->ask(choices, {columns, 100, 32});
}

void NeedsScreen::askAmount()
{
    std::vector<Choice> choices;
    for (const quint16 amount : core::amountOf(*m_state->amount, currentLanguageCode()).offered) {
        Choice choice;
        choice.value = amount;
        choice.words = QString::number(amount);
        choice.row = static_cast<int>(choices.size()) / 4;
        choice.column = static_cast<int>(choices.size()) % 4;
        choices.push_back(choice);
    }
    m_answers->ask(choices, {4, 100, 48});
}

void NeedsScreen::askOwn()
{
    const core::OwnQuestion &question = m_state->questions.at(m_state->own);
    const auto said = m_state->said.own.find(question.code);
    std::vector<Choice> choices;
    for (const core::OwnQuestion::Choice &one : question.choices) {
        Choice choice;
        choice.value = one.code;
        choice.words = core::inLanguage(one.words, currentLanguageCode());
        choice.row = static_cast<int>(choices.size()) / 2;
        choice.column = static_cast<int>(choices.size()) % 2;
        const bool isSaid = said != m_state->said.own.end() && said->second == one.code;
        choice.rank = isSaid ? Rank::Primary : Rank::Plain;
        choice.picture = isSaid ? Picture::Check : Picture::None;
        choices.push_back(choice);
    }
    m_answers->ask(choices, {2, 100, 38});
}

void NeedsScreen::retranslateActions()
{
    const bool asksOne = m_state->amount || m_state->part == Part::Own;
    const bool isSaid = !m_state->said.isEmpty();
    const bool ends = isLast() && !m_state->amount;
    m_rest->setVisible(!asksOne);
    m_rest->setWords(tr("ほかは「いいえ」"));
    m_save->setVisible(isSaid && !ends && !m_state->amount);
    m_save->setWords(tr("これで記録する"));
    m_next->setRank(ends && isSaid ? Rank::Primary : Rank::Plain);
    m_next->setPicture(ends && isSaid ? Picture::Check : Picture::None);
    m_next->setWords(ends && isSaid ? tr("これで記録する")
                     : ends         ? tr("終わる")
                     : asksOne      ? tr("わからない・言わない")
                                    : tr("次へ"));
}

void NeedsScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    heading()->setText(question());
    if (m_state->amount) {
        askAmount();
    } else if (m_state->part == Part::Own) {
        askOwn();
    } else {
        askNeeds();
    }
    retranslateActions();
}

} // namespace ui
