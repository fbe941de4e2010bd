// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/StaffPersonScreen.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/RosterModel.h"
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
    content()->addWidget(m_question);
}

void StaffPersonScreen::buildActions()
{
    m_void = new BigButton(theme(), Picture::Cross, Rank::Grave);
    m_voidNo = new BigButton(theme(), Picture::Back, Rank::Plain);
    foot()->addWidget(m_void);
    foot()->addWidget(m_voidNo);
    m_voidYes = addWish(foot(), Picture::Check, Rank::Grave, SetPresence{Presence::Void});
    m_correct = addWish(foot(), Picture::Pencil, Rank::Plain, core::input::StartCorrection{});
    m_left = addWish(foot(), Picture::House, Rank::Plain, SetPresence{Presence::Left});
    m_out = addWish(foot(), Picture::DoorOut, Rank::Primary, SetPresence{Presence::OutForNow});
    m_in = addWish(foot(), Picture::DoorIn, Rank::Primary, SetPresence{Presence::In});
    connect(m_void, &QPushButton::clicked, this, [this] { ask(Asking::WhetherVoid); });
    connect(m_voidNo, &QPushButton::clicked, this, [this] { ask(Asking::What); });
}

void StaffPersonScreen::show(const core::screen::StaffPerson &state)
{
    m_entry = state.entry;
    ask(Asking::What);
}

void StaffPersonScreen::forget()
{
    m_entry.reset();
    for (QLabel *label : {heading(), m_number, m_person, m_presence, m_cell}) {
        label->clear();
    }
}

void StaffPersonScreen::ask(Asking asking)
{
    m_asking = asking;
    retranslate();
}

void StaffPersonScreen::retranslateActions()
{
    const Presence presence = m_entry->state.presence;
    const bool what = m_asking == Asking::What;
    m_void->setVisible(what && presence != Presence::Void);
    m_correct->setVisible(what);
    m_left->setVisible(what && (presence == Presence::In || presence == Presence::OutForNow));
    m_out->setVisible(what && presence == Presence::In);
    m_in->setVisible(what && presence != Presence::In);
    m_voidYes->setVisible(!what);
    m_voidNo->setVisible(!what);
    m_question->setVisible(!what);
    m_question->setText(tr("この受付を取り消しますか？ 来ていない人・まちがいのときだけです。"));
    m_void->setWords(tr("まちがいの受付"));
    m_correct->setWords(tr("なおす"));
    m_left->setWords(tr("退所する"));
    m_out->setWords(tr("外出する"));
    m_in->setWords(tr("もどってきた"));
    m_voidYes->setWords(tr("はい、取り消す"));
    m_voidNo->setWords(tr("いいえ、取り消さない"));
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
    m_presence->setText(tr("いま：%1").arg(core::wordOf(m_entry->state.presence, language)));
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
    m_person->setText(person.join(u'\n'));
    m_cell->setText(u"%1 / %2 / %3"_s.arg(core::wordOf(cell.ageBand, language),
                                          core::wordOf(cell.sex, language),
                                          core::wordOf(cell.place, language)));
    retranslateActions();
}

} // namespace ui
