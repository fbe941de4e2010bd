// SPDX-License-Identifier: Apache-2.0
#include "ui/PeopleForm.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/Stepper.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// What is told apart in a hurry; the rest is corrected person by person.
constexpr std::array sexes{core::Sex::Female, core::Sex::Male, core::Sex::NotKnown};
constexpr std::array places{core::Place::Inside, core::Place::CarOnSite, core::Place::Tent};

template <typename Code>
int peopleWith(const core::CellCounts &people, Code core::Cell::*part, Code code)
{
    int sum = 0;
    for (const auto &[cell, count] : people.cells()) {
        sum += cell.*part == code ? count : 0;
    }
    return sum;
}

} // namespace

PeopleForm::PeopleForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *tabs = new QHBoxLayout;
    addTabs(tabs, m_sexes, sexes);
    tabs->addStretch(1);
    addTabs(tabs, m_places, places);
    column->addLayout(tabs);
    buildAges(column);
}

void PeopleForm::setPeople(const core::CellCounts &people)
{
    m_people = people;
    retranslate();
}

void PeopleForm::setMost(int most)
{
    m_most = most;
    retranslate();
}

void PeopleForm::reset()
{
    m_people = {};
    m_sex = core::Sex::Female;
    m_place = core::Place::Inside;
}

template <typename Code, std::size_t N>
void PeopleForm::addTabs(QHBoxLayout *row, Choices<Code> &tabs, const std::array<Code, N> &codes)
{
    for (const Code code : codes) {
        auto *button = new BigButton(m_theme);
        button->setCheckable(true);
        button->setTypeSize(28);
        row->addWidget(button, 5);
        tabs.emplace_back(code, button);
        connect(button, &QPushButton::clicked, this, [this, code] { choose(code); });
    }
}

void PeopleForm::buildAges(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    constexpr int rows = static_cast<int>(core::allAgeBands.size() + 1) / 2;
    int at = 0;
    for (const core::AgeBand band : core::allAgeBands) {
        auto *stepper = new Stepper(m_theme);
        m_ages.emplace_back(band, stepper);
        grid->addWidget(stepper, at % rows, at < rows ? 0 : 2);
        ++at;
        connect(stepper, &Stepper::less, this, [this, band] { step(band, -1); });
        connect(stepper, &Stepper::more, this, [this, band] { step(band, 1); });
    }
    grid->setColumnStretch(0, 8);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 8);
    column->addLayout(grid);
}

void PeopleForm::choose(core::Sex sex)
{
    m_sex = sex;
    retranslate();
}

void PeopleForm::choose(core::Place place)
{
    m_place = place;
    retranslate();
}

void PeopleForm::step(core::AgeBand band, int by)
{
    core::CellCounts people = m_people;
    people.add({band, m_sex, m_place}, by);
    Q_EMIT changed(people);
}

void PeopleForm::retranslate()
{
    const QString language = currentLanguageCode();
    const QString tab = u"%1  %2"_s;
    for (const auto &[sex, button] : m_sexes) {
        button->setWords(
            tab.arg(core::wordOf(sex, language)).arg(peopleWith(m_people, &core::Cell::sex, sex)));
        button->setChecked(sex == m_sex);
    }
    for (const auto &[place, button] : m_places) {
        button->setWords(tab.arg(core::wordOf(place, language))
                             .arg(peopleWith(m_people, &core::Cell::place, place)));
        button->setChecked(place == m_place);
    }
    const bool isFull = m_people.total() >= m_most;
    for (const auto &[band, stepper] : m_ages) {
        const QString words = core::wordOf(band, language);
        const int people = m_people.of({band, m_sex, m_place});
        stepper->setWords(words, QString::number(people), words);
        stepper->setLimits(people > 0, !isFull);
    }
}

} // namespace ui
