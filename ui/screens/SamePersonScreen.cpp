// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/SamePersonScreen.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/ShownPerson.h"
#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using core::Sameness;
using core::input::DecideRepeat;

SamePersonScreen::SamePersonScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
{
    auto *sides = new QHBoxLayout;
    for (Side &side : m_sides) {
        side = {textLabel(TextRole::Entry), textLabel(TextRole::Lead)};
        side.number->setWordWrap(false);
        auto *column = new QVBoxLayout;
        column->addWidget(side.number);
        column->addWidget(side.words);
        column->addStretch();
        sides->addLayout(column, 1);
    }
    content()->addLayout(sides);
    content()->addStretch();
    content()->addWidget(m_advice);
    // Not where StaffDesk has the button that led here.
    m_apart = addWish(foot(), Picture::TwoCards, Rank::Plain, DecideRepeat{Sameness::Apart});
    m_same = addWish(foot(), Picture::Person, Rank::Primary, DecideRepeat{Sameness::Same});
}

void SamePersonScreen::show(const core::screen::SamePerson &state)
{
    m_state = state;
    retranslate();
}

void SamePersonScreen::forget()
{
    m_state.reset();
    for (const Side &side : m_sides) {
        side.number->clear();
        side.number->setAccessibleName({});
        side.words->clear();
    }
}

void SamePersonScreen::retranslateSide(const Side &side, const core::RosterEntry &entry) const
{
    side.number->setText(entry.who.handle.displayText());
    side.number->setAccessibleName(spelled(entry.who.handle.text()));
    QStringList words{shownName(entry)};
    if (entry.person && entry.person->birthDate) {
        words << shownBirthDate(entry.person->birthDate->value);
    }
    if (entry.person && entry.person->address) {
        words << shown(entry.person->address->value);
    }
    words << tr("受付：%1").arg(shownTime(entry.firstSeen, entry.firstSeen));
    side.words->setText(words.join(u'\n'));
}

void SamePersonScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    heading()->setText(tr("同じ人ですか？"));
    retranslateSide(m_sides[0], m_state->first);
    retranslateSide(m_sides[1], m_state->second);
    m_advice->setText(tr("名前と生年月日が同じです。本人か、番号を見た人にきいてください。"
                         "わからないときは「もどる」。それまで1人に数えます。"));
    m_apart->setWords(tr("ちがう人です（2人）"));
    m_same->setWords(tr("同じ人です（1人）"));
}

} // namespace ui
