// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/FindPeopleScreen.h"

#include "core/CodeWords.h"
#include "ui/KanaPad.h"
#include "ui/Language.h"
#include "ui/PartStack.h"
#include "ui/PickTable.h"
#include "ui/ShownPerson.h"
#include "ui/ShownText.h"
#include "ui/TownPick.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

// By somebody or something that was tapped before: there is nothing to be asked.
bool isGiven(const core::RosterQuery &query)
{
    return query.household || query.need;
}

} // namespace

FindPeopleScreen::FindPeopleScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_views(new PartStack)
    , m_name(new KanaPad(theme, KanaPad::Ok::Elsewhere))
    , m_town(new TownPick(theme))
    , m_list(new PickTable(theme, m_found, RosterModel::Name))
{
    m_views->addPart(m_name);
    m_views->addPart(m_town);
    m_views->addPart(m_list);
    content()->addWidget(m_views, 1);
    m_back = addWish(foot(), Picture::Back, Rank::Plain, core::input::Back{});
    m_byName = new BigButton(theme, Picture::Letters);
    m_byTown = new BigButton(theme, Picture::House);
    m_showList = new BigButton(theme, Picture::List, Rank::Primary);
    for (BigButton *button : {m_byName, m_byTown, m_showList}) {
        foot()->addWidget(button);
    }
    connect(m_byName, &QPushButton::clicked, this, [this] { turnTo(View::Name); });
    connect(m_byTown, &QPushButton::clicked, this, [this] { turnTo(View::Town); });
    connect(m_showList, &QPushButton::clicked, this, [this] { turnTo(View::List); });
    connect(m_name, &KanaPad::changed, this, [this](const QString &kana) {
        Q_EMIT wish(core::input::SetKana{kana});
    });
    connect(m_town, &TownPick::picked, this, [this](const QString &address) {
        Q_EMIT wish(core::input::SetTown{address});
    });
    connect(m_list, &PickTable::picked, this, [this](int row) {
        Q_EMIT wish(core::input::SelectPerson{m_found.entryAt(row).who});
    });
}

void FindPeopleScreen::show(const core::screen::FindPeople &state)
{
    const bool isNew = state.query != m_state.query;
    m_state = state;
    m_name->setText(state.query.kana);
    m_town->setTowns(state.towns);
    m_found.setRoster(state.matches.people);
    if (isGiven(state.query) || (isNew && !state.query.town.isEmpty())) {
        turnTo(View::List);
    } else {
        retranslate();
    }
}

void FindPeopleScreen::forget()
{
    m_state = {};
    m_name->forget();
    m_town->begin();
    m_found.setRoster({});
    turnTo(View::Name);
}

void FindPeopleScreen::turnTo(View view)
{
    m_view = view;
    m_views->turnTo(view == View::Name   ? static_cast<QWidget *>(m_name)
                    : view == View::Town ? static_cast<QWidget *>(m_town)
                                         : m_list);
    retranslate();
}

bool FindPeopleScreen::typed(QKeyEvent &event)
{
    return (m_view == View::Name && m_name->press(event)) ||
           (m_view == View::Town && m_town->press(event));
}

QString FindPeopleScreen::asked() const
{
    return m_state.familyOf ? tr("%1と同じ家族の人は、だれですか？")
                                  .arg(shownBriefly(shownName(*m_state.familyOf)))
                            : tr("だれをさがしますか？");
}

void FindPeopleScreen::retranslate()
{
    const int shown = static_cast<int>(m_state.matches.people.size());
    const core::RosterQuery &query = m_state.query;
    const bool isOpen = !isGiven(query);
    heading()->setText(query.household ? tr("いっしょに来た家族：%n人", nullptr, shown)
                       : query.need    ? tr("%1：%2人")
                                          .arg(core::wordOf(*query.need, currentLanguageCode()))
                                          .arg(m_state.matches.all)
                       : m_view == View::List && m_state.matches.all > shown
                           ? tr("%1人います。はじめの%2人です").arg(m_state.matches.all).arg(shown)
                       : m_view == View::List && !m_state.familyOf
                           ? tr("%n人います", nullptr, shown)
                           : asked());
    m_name->retranslate();
    m_town->retranslate();
    m_found.retranslate();
    m_list->setAccessibleTitle(tr("見つかった人"));
    m_back->setWords(m_state.familyOf ? tr("まとめない") : tr("名簿へもどる"));
    m_byName->setVisible(isOpen && m_view != View::Name);
    m_byName->setWords(tr("名前でさがす"));
    m_byTown->setVisible(isOpen && m_view != View::Town && !m_state.towns.isEmpty());
    m_byTown->setWords(tr("町でさがす"));
    m_showList->setVisible(m_view == View::Name);
    m_showList->setEnabled(m_state.matches.all > 0);
    m_showList->setWords(tr("%n人を見る", nullptr, m_state.matches.all));
}

} // namespace ui
