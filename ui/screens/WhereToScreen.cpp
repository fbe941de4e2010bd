// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/WhereToScreen.h"

#include "core/CodeWords.h"
#include "ui/CodePictures.h"
#include "ui/Language.h"
#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int columns = 3;

const core::HandleKey &whoOf(const core::screen::WhereTo &state)
{
    const auto *number = std::get_if<core::screen::ComeOrGo>(&state.from);
    return number != nullptr ? number->who
                             : std::get<core::screen::StaffPerson>(state.from).entry.who;
}

} // namespace

WhereToScreen::WhereToScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_advice(textLabel(TextRole::Lead))
    , m_places(new ChoiceGrid(theme, BigButton::Shape::Sign))
{
    content()->addWidget(m_advice);
    content()->addWidget(m_places);
    content()->addStretch();
    m_unsaid = addWish(foot(), Picture::DoorOut, Rank::Grave, core::input::SetDestination{});
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, 1);
    }
    foot()->addStretch(1);
    connect(m_places, &ChoiceGrid::chosen, this, [this](int place) {
        Q_EMIT wish(core::input::SetDestination{static_cast<core::Destination>(place)});
    });
}

void WhereToScreen::show(const core::screen::WhereTo &state)
{
    m_state = state;
    retranslate();
}

void WhereToScreen::forget()
{
    m_state.reset();
    heading()->clear();
}

void WhereToScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    heading()->setText(
        tr("%1 の退所：どこへ行きますか？").arg(whoOf(*m_state).handle.displayText()));
    m_advice->setText(tr("ここへ、もうもどらない人の画面です。またもどる人は、「もどる」を押して「"
                         "外出する」です。"));
    const bool isStaff = std::holds_alternative<core::screen::StaffPerson>(m_state->from);
    std::vector<Choice> choices;
    for (const core::Destination place : core::allDestinations) {
        // Nobody says of themselves that they went without a word.
        if (place == core::Destination::WithoutAWord && !isStaff) {
            continue;
        }
        Choice choice;
        choice.value = static_cast<int>(place);
        choice.words = core::wordOf(place, currentLanguageCode());
        choice.picture = pictureOf(place);
        choice.row = static_cast<int>(choices.size()) / columns;
        choice.column = static_cast<int>(choices.size()) % columns;
        choices.push_back(choice);
    }
    m_places->ask(choices, {columns, 100, 32});
    m_unsaid->setWords(tr("行き先を言わずに退所する"));
}

} // namespace ui
