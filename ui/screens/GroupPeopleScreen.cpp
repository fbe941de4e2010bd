// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/GroupPeopleScreen.h"

#include "ui/PeopleForm.h"
#include "ui/TogetherChoice.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

GroupPeopleScreen::GroupPeopleScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_form(new PeopleForm(theme))
    , m_together(new TogetherChoice(theme))
{
    connect(m_form, &PeopleForm::changed, this, [this](const core::CellCounts &people) {
        Q_EMIT wish(core::input::SetPeople{people});
    });
    connect(m_together, &TogetherChoice::chosen, this, [this](core::screen::Together together) {
        Q_EMIT wish(core::input::SetTogether{together});
    });
    content()->addWidget(m_form);
    content()->addStretch();
    foot()->addWidget(m_together);
    foot()->addStretch();
    m_count = addWish(foot(), Picture::Check, Rank::Primary, core::input::Confirm{});
}

void GroupPeopleScreen::show(const core::screen::GroupPeople &state)
{
    m_total = state.people.total();
    m_form->setMost(core::mostOf(state.together));
    m_form->setPeople(state.people);
    m_together->setState(state.together, m_total);
    retranslate();
}

void GroupPeopleScreen::forget()
{
    m_total = 0;
    m_form->reset();
    m_together->setState(core::screen::Together::No, 0);
}

void GroupPeopleScreen::retranslate()
{
    // In one line with the question: the form needs all the height of a small screen.
    const QString limit = m_together->limit();
    heading()->setText(limit.isEmpty() ? tr("だれが来ましたか？ 人数だけで大丈夫です") : limit);
    m_form->retranslate();
    m_together->retranslate();
    m_count->setEnabled(m_total > 0);
    m_count->setWords(tr("%n人を受付する", nullptr, m_total));
}

} // namespace ui
