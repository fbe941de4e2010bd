// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/GroupPeopleScreen.h"

#include "ui/PeopleForm.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

GroupPeopleScreen::GroupPeopleScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_form(new PeopleForm(theme))
{
    connect(m_form, &PeopleForm::changed, this, [this](const core::CellCounts &people) {
        Q_EMIT wish(core::input::SetPeople{people});
    });
    content()->addWidget(m_form);
    content()->addStretch();
    foot()->addStretch();
    m_count = addWish(foot(), Picture::Check, Rank::Primary, core::input::Confirm{});
}

void GroupPeopleScreen::show(const core::screen::GroupPeople &state)
{
    m_total = state.people.total();
    m_form->setPeople(state.people);
    retranslate();
}

void GroupPeopleScreen::forget()
{
    m_total = 0;
    m_form->reset();
}

void GroupPeopleScreen::retranslate()
{
    heading()->setText(tr("だれが来ましたか？ 人数だけで大丈夫です"));
    m_form->retranslate();
    m_count->setEnabled(m_total > 0);
    m_count->setWords(tr("%n人を受付する", nullptr, m_total));
}

} // namespace ui
