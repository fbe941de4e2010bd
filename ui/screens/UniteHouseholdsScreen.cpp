// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/UniteHouseholdsScreen.h"

#include "ui/ShownPerson.h"
#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Fit = core::screen::UniteHouseholds::Fit;

namespace {

QString line(const core::RosterEntry &entry)
{
    return u"%1　%2"_s.arg(entry.who.handle.displayText(), shownName(entry));
}

} // namespace

UniteHouseholdsScreen::UniteHouseholdsScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_two(textLabel(TextRole::Subheading))
    , m_outcome(textLabel(TextRole::Warning))
{
    content()->addWidget(m_two);
    content()->addStretch();
    content()->addWidget(m_outcome);
    m_other = addWish(foot(), Picture::Search, Rank::Plain, core::input::Back{});
    foot()->addStretch();
    m_yes = addWish(foot(), Picture::People, Rank::Primary, core::input::Confirm{});
}

void UniteHouseholdsScreen::show(const core::screen::UniteHouseholds &state)
{
    m_state = state;
    retranslate();
}

void UniteHouseholdsScreen::forget()
{
    m_state.reset();
    m_two->clear();
    m_outcome->clear();
}

QString UniteHouseholdsScreen::outcome() const
{
    switch (m_state->fit) {
    case Fit::Fine:
        return tr("2人といっしょの人も、みんなで%n人の家族になります。あとで分けられません。",
                  nullptr,
                  m_state->people);
    case Fit::Already:
        return tr("この2人は、もう同じ家族です。");
    case Fit::TooMany:
        return tr("家族は%1人までです。%n人になるので、まとめられません。",
                  nullptr,
                  m_state->people)
            .arg(core::mostOf(core::screen::Together::Household));
    }
    return {};
}

void UniteHouseholdsScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    heading()->setText(tr("ひとつの家族にまとめますか？"));
    m_two->setText(line(m_state->who) + u'\n' + line(m_state->with));
    m_outcome->setText(outcome());
    m_other->setWords(tr("ほかの人をさがす"));
    m_yes->setVisible(m_state->fit == Fit::Fine);
    m_yes->setWords(tr("はい、まとめる"));
}

} // namespace ui
