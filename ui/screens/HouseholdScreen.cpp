// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/HouseholdScreen.h"

#include "ui/PeopleForm.h"
#include "ui/TogetherChoice.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using Address = core::screen::Household::Address;

HouseholdScreen::HouseholdScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_address(new BigButton(theme, Picture::House, Rank::Plain))
    , m_form(new PeopleForm(theme))
{
    m_address->setCheckable(true);
    m_address->setTypeSize(28);
    connect(m_address, &QPushButton::clicked, this, &HouseholdScreen::toggleAddress);
    connect(m_form, &PeopleForm::changed, this, [this](const core::CellCounts &people) {
        Q_EMIT wish(core::input::SetPeople{people});
    });
    content()->addWidget(m_form);
    content()->addStretch();
    m_end = addWish(foot(), Picture::Check, Rank::Plain, core::input::Next{});
    foot()->addStretch();
    foot()->addWidget(m_address);
    m_add = addWish(foot(), Picture::PersonPlus, Rank::Primary, core::input::Confirm{});
}

void HouseholdScreen::show(const core::screen::Household &state)
{
    m_state = state;
    m_form->setMost(core::mostOf(core::screen::Together::Household) - recorded());
    m_form->setPeople(state.people);
    retranslate();
}

void HouseholdScreen::forget()
{
    m_state = {};
    m_form->reset();
}

void HouseholdScreen::toggleAddress()
{
    Q_EMIT wish(
        core::input::SetAddress{m_state.address == Address::Same ? Address::Other : Address::Same});
}

void HouseholdScreen::retranslate()
{
    const int adding = m_state.people.total();
    const int most = core::mostOf(core::screen::Together::Household);
    const int tooMany = recorded() + adding - most; // where a card came after the taps
    // In one line with the question: the form needs all the height of a small screen.
    heading()->setText(
        tooMany > 0 ? tr("家族は%1人までです。%n人へらしてください", nullptr, tooMany).arg(most)
        : tooMany == 0 ? TogetherChoice::fullHousehold()
                       : tr("ほかの家族は？ カードも使えます（いま%n人）", nullptr, recorded()));
    m_address->setVisible(m_state.address != Address::NotRead);
    m_address->setChecked(m_state.address == Address::Same);
    m_address->setWords(m_state.address == Address::Same ? tr("住所：同じ") : tr("住所：ちがう"));
    m_form->retranslate();
    m_end->setWords(tr("終わる"));
    m_add->setEnabled(adding > 0 && tooMany <= 0);
    m_add->setWords(tr("%n人を追加する", nullptr, adding));
}

} // namespace ui
