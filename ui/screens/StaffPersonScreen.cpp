// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/StaffPersonScreen.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/ShownPerson.h"
#include "ui/ShownText.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using core::Presence;
using core::input::SetPresence;

StaffPersonScreen::StaffPersonScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
{
    buildWords();
    content()->addStretch();
    buildActions();
}

void StaffPersonScreen::buildWords()
{
    m_presence = textLabel(TextRole::Subheading);
    m_number = textLabel(TextRole::Entry);
    m_person = textLabel(TextRole::Lead);
    m_cell = textLabel(TextRole::Lead);
    m_question = textLabel(TextRole::Warning);
    m_number->setWordWrap(false);
    auto *sides = new QHBoxLayout;
    auto *left = new QVBoxLayout;
    left->addWidget(m_number);
    left->addWidget(m_presence);
    auto *right = new QVBoxLayout;
    right->addWidget(m_person);
    right->addWidget(m_cell);
    sides->addLayout(left, 1);
    sides->addLayout(right, 1);
    content()->addLayout(sides);
    // Beside the page's own ways on, which record that it happens now.
    auto *earlier = new QHBoxLayout;
    m_paper = addWish(earlier, Picture::Clock, Rank::Plain, core::input::EnterPaper{});
    m_household = addWish(earlier, Picture::People, Rank::Plain, core::input::FindHousehold{});
    m_unite = addWish(earlier, Picture::PersonPlus, Rank::Plain, core::input::PickFamily{});
    m_tell = addWish(earlier, Picture::Pencil, Rank::Plain, core::input::TellAloud{});
    m_needs = addWish(earlier, Picture::Hand, Rank::Plain, core::input::AskNeeds{});
    earlier->addStretch();
    content()->addLayout(earlier);
    content()->addWidget(m_question);
}

BigButton *StaffPersonScreen::addMove(Picture picture, Rank rank, Presence presence)
{
    auto *button = new BigButton(theme(), picture, rank);
    foot()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, presence] { move(presence); });
    return button;
}

void StaffPersonScreen::buildActions()
{
    m_void = addMove(Picture::Cross, Rank::Grave, Presence::Void);
    m_no = new BigButton(theme(), Picture::Back, Rank::Plain);
    m_yes = new BigButton(theme(), Picture::Check, Rank::Grave);
    foot()->addWidget(m_no);
    foot()->addWidget(m_yes);
    m_correct = addWish(foot(), Picture::Pencil, Rank::Plain, core::input::StartCorrection{});
    m_left = addMove(Picture::House, Rank::Plain, Presence::Left);
    m_out = addMove(Picture::DoorOut, Rank::Primary, Presence::OutForNow);
    m_in = addMove(Picture::DoorIn, Rank::Primary, Presence::In);
    connect(m_no, &QPushButton::clicked, this, [this] { ask(Asking::What); });
    connect(m_yes, &QPushButton::clicked, this, [this] { Q_EMIT wish(SetPresence{m_chosen}); });
}

void StaffPersonScreen::move(Presence presence)
{
    m_chosen = presence;
    if (presence == Presence::Void) {
        ask(Asking::WhetherVoid);
    } else if (m_late) {
        ask(Asking::WhetherLate);
    } else {
        Q_EMIT wish(SetPresence{presence});
    }
}

void StaffPersonScreen::show(const core::screen::StaffPerson &state)
{
    m_entry = state.entry;
    m_late = state.late;
    ask(Asking::What);
}

void StaffPersonScreen::forget()
{
    m_entry.reset();
    m_late.reset();
    for (QLabel *label : {heading(), m_number, m_person, m_presence, m_cell, m_question}) {
        label->clear();
    }
}

void StaffPersonScreen::ask(Asking asking)
{
    m_asking = asking;
    retranslate();
}

void StaffPersonScreen::retranslateQuestion()
{
    const QString language = currentLanguageCode();
    const bool isVoid = m_asking == Asking::WhetherVoid;
    m_question->setVisible(m_late || isVoid);
    if (isVoid) {
        m_question->setText(
            tr("この受付を取り消しますか？ 来ていない人・まちがいのときだけです。"));
    } else if (m_late) {
        const QString then = shownTime(m_late->happened.time, m_late->now);
        m_question->setText(
            m_asking == Asking::What
                ? tr("%1のこととして記録します。何がありましたか？").arg(then)
                : tr("いまの記録は「%1」（%2から）です。%3のこととして「%4」を記録すると、いまも"
                     "「%4」になります。")
                      .arg(core::wordOf(m_entry->state.presence, language),
                           shownTime(m_entry->presenceSince, m_late->now),
                           then,
                           core::wordOf(m_chosen, language)));
    }
    m_yes->setWords(isVoid ? tr("はい、取り消す") : tr("はい、記録する"));
    m_no->setWords(isVoid ? tr("いいえ、取り消さない") : tr("いいえ、記録しない"));
}

void StaffPersonScreen::retranslateActions()
{
    const Presence presence = m_entry->state.presence;
    const bool what = m_asking == Asking::What;
    m_void->setVisible(what && !m_late && presence != Presence::Void);
    m_correct->setVisible(what && !m_late);
    m_paper->setVisible(what && !m_late && presence != Presence::Void);
    m_left->setVisible(what && (presence == Presence::In || presence == Presence::OutForNow));
    m_out->setVisible(what && presence == Presence::In);
    m_in->setVisible(what && presence != Presence::In);
    m_yes->setVisible(!what);
    m_no->setVisible(!what);
    m_void->setWords(tr("まちがいの受付"));
    m_correct->setWords(tr("なおす"));
    m_paper->setWords(tr("紙の時刻で記録する"));
    m_household->setVisible(what && !m_late && m_entry->person && m_entry->person->household);
    m_household->setWords(tr("家族を見る"));
    m_unite->setVisible(what && !m_late && presence != Presence::Void && !m_entry->isSealedForGood);
    m_unite->setWords(tr("家族にまとめる"));
    m_tell->setVisible(what && !m_late && ui::isNameless(*m_entry));
    m_tell->setWords(tr("名前を聞く"));
    m_needs->setVisible(what && !m_late && presence != Presence::Void);
    m_needs->setWords(tr("配慮・体調"));
    m_left->setWords(tr("退所する"));
    m_out->setWords(tr("外出する"));
    m_in->setWords(tr("もどってきた"));
    retranslateQuestion();
}

void StaffPersonScreen::retranslate()
{
    if (!m_entry) {
        return;
    }
    const QString language = currentLanguageCode();
    const core::Cell &cell = m_entry->state.cell;
    const QString name = shownName(*m_entry);
    heading()->setText(shownBriefly(name));
    m_number->setText(m_entry->who.handle.displayText());
    m_number->setAccessibleName(spelled(m_entry->who.handle.text()));
    m_presence->setText(tr("いま：%1").arg(shownWhere(*m_entry, {})));
    QStringList person;
    // The whole name where the heading has no room for it.
    if (heading()->text() != name) {
        person << name;
    }
    if (m_entry->person && m_entry->person->birthDate) {
        person << shownBirthDate(m_entry->person->birthDate->value);
    }
    if (m_entry->person && m_entry->person->address) {
        person << shown(m_entry->person->address->value);
    }
    if (m_entry->person && !m_entry->person->needs.isEmpty()) {
        person << tr("配慮：%1").arg(shownNeeds(m_entry->person->needs));
    }
    if (m_entry->person) {
        person << shownBesides(*m_entry->person);
    }
    m_person->setText(person.join(u'\n'));
    m_cell->setText(
        u"%1 / %2"_s.arg(core::wordOf(cell.ageBand, language), core::wordOf(cell.sex, language)));
    retranslateActions();
}

} // namespace ui
