// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/CorrectPersonScreen.h"

#include "core/CodeWords.h"
#include "ui/Language.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

CorrectPersonScreen::CorrectPersonScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_ageCaption(textLabel(TextRole::Subheading))
    , m_sexCaption(textLabel(TextRole::Subheading))
    , m_placeCaption(textLabel(TextRole::Subheading))
{
    auto *left = new QVBoxLayout;
    left->addWidget(m_ageCaption);
    left->addLayout(addGroup(m_ages, core::allAgeBands, &core::Cell::ageBand, 3));
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->addWidget(m_sexCaption);
    right->addLayout(addGroup(m_sexes, core::allSexes, &core::Cell::sex, 4));
    right->addWidget(m_placeCaption);
    right->addLayout(addGroup(m_places, core::allPlaces, &core::Cell::place, 4));
    right->addStretch();
    auto *sides = new QHBoxLayout;
    sides->addLayout(left, 3);
    sides->addLayout(right, 5);
    content()->addLayout(sides);
    foot()->addStretch();
    m_save = addWish(foot(), Picture::Check, Rank::Primary, core::input::SaveCorrection{});
}

template <typename Code, std::size_t N>
QGridLayout *CorrectPersonScreen::addGroup(Choices<Code> &choices,
                                           const std::array<Code, N> &codes,
                                           Code core::Cell::*part,
                                           int columns)
{
    auto *grid = new QGridLayout;
    for (std::size_t i = 0; i < N; ++i) {
        auto *button = new BigButton(theme());
        button->setCheckable(true);
        button->setTypeSize(26);
        const int at = static_cast<int>(i);
        grid->addWidget(button, at / columns, at % columns);
        choices.emplace_back(codes[i], button);
        connect(button, &QPushButton::clicked, this, [this, part, code = codes[i]] {
            core::Cell cell = m_state ? m_state->cell : core::Cell{};
            cell.*part = code;
            Q_EMIT wish(core::input::SetCell{cell});
            // The flow answers with the cell it took; until then the buttons say what they said.
            retranslate();
        });
    }
    for (int column = 0; column < columns; ++column) {
        grid->setColumnStretch(column, 1);
    }
    return grid;
}

template <typename Code>
void CorrectPersonScreen::retranslateGroup(const Choices<Code> &choices, Code chosen)
{
    for (const auto &[code, button] : choices) {
        button->setWords(core::wordOf(code, currentLanguageCode()));
        button->setChecked(code == chosen);
    }
}

void CorrectPersonScreen::show(const core::screen::CorrectPerson &state)
{
    m_state = state;
    retranslate();
}

void CorrectPersonScreen::forget()
{
    m_state.reset();
}

void CorrectPersonScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    const core::Cell &cell = m_state->cell;
    heading()->setText(tr("%1 の記録をなおす").arg(m_state->entry.who.handle.displayText()));
    m_ageCaption->setText(tr("年齢"));
    m_sexCaption->setText(tr("性別"));
    m_placeCaption->setText(tr("いる所"));
    retranslateGroup(m_ages, cell.ageBand);
    retranslateGroup(m_sexes, cell.sex);
    retranslateGroup(m_places, cell.place);
    m_save->setWords(tr("この内容で記録する"));
    // Of the same place there may be another car.
    m_save->setEnabled(cell != m_state->entry.state.cell || core::isCarPlace(cell.place));
}

} // namespace ui
