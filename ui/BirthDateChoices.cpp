// SPDX-License-Identifier: Apache-2.0
#include "ui/BirthDateChoices.h"

#include "ui/BirthDateWords.h"

namespace ui {

namespace {

using core::BirthDateAnswers;
using Question = BirthDateAnswers::Question;

// 20 to 24 and 25 to 29 side by side: the first digit finds the block, and the 64 years of Showa
// fit on the smallest screen.
constexpr int yearsInAColumn = 5;
constexpr int columnsOfADecade = 2;

class Choices
{
public:
    explicit Choices(const BirthDateAnswers &answers)
        : m_answers(answers)
    {}

    void add(int value, const QString &words, int row, int column)
    {
        const bool leavesNone = m_answers.leftBy(value).isEmpty();
        const auto state = leavesNone ? Choice::State::Closed : Choice::State::Open;
        m_choices.push_back({value, words, state, row, column});
    }
    // In rows, one after the other.
    void addNext(int value, const QString &words, int inARow)
    {
        const int at = static_cast<int>(m_choices.size());
        add(value, words, at / inARow, at % inARow);
    }
    [[nodiscard]] const BirthDateAnswers &answers() const { return m_answers; }
    [[nodiscard]] const std::vector<Choice> &all() const { return m_choices; }

private:
    const BirthDateAnswers &m_answers;
    std::vector<Choice> m_choices;
};

// Meiji is there for as long as somebody born in it can be alive.
void addEras(Choices &choices, const QString &westernWords)
{
    const auto add = [&choices](int value, const QString &name) {
        const core::DaySpan days = choices.answers().leftBy(value);
        if (!days.isEmpty()) {
            choices.addNext(value, name + u'\n' + yearsWords(days), 3);
        }
    };
    for (const core::Era era : core::allEras) {
        add(static_cast<int>(era), eraWords(era));
    }
    add(BirthDateAnswers::western, westernWords);
}

void addDecades(Choices &choices)
{
    const core::DaySpan days = choices.answers().left();
    for (int decade = days.first.year() / 10 * 10; decade <= days.last.year(); decade += 10) {
        choices.addNext(decade, decadeWords(decade), 4);
    }
}

void addYears(Choices &choices)
{
    const core::DaySpan days = choices.answers().left();
    const auto era = choices.answers().era();
    const auto numberOf = [&era](int year) {
        return era ? core::eraYearIn(*era, year).year : year;
    };
    const int firstOfBlocks = numberOf(days.first.year()) / 10 * 10;
    for (int year = days.first.year(); year <= days.last.year(); ++year) {
        const int number = numberOf(year);
        if (era) {
            const int at = number - firstOfBlocks;
            choices.add(year, QString::number(number), at % yearsInAColumn, at / yearsInAColumn);
        } else {
            choices.addNext(year, QString::number(number), 5);
        }
    }
}

void addMonths(Choices &choices)
{
    for (int month = 1; month <= 12; ++month) {
        choices.addNext(month, monthWords(month), 4);
    }
}

void addDays(Choices &choices)
{
    const BirthDateAnswers &answers = choices.answers();
    const QDate month(*answers.answerTo(Question::Year), *answers.answerTo(Question::Month), 1);
    for (int day = 1; day <= month.daysInMonth(); ++day) {
        choices.addNext(day, QString::number(day), 7);
    }
}

} // namespace

std::vector<Choice> choicesOf(const BirthDateAnswers &answers, const QString &westernWords)
{
    Choices choices(answers);
    switch (answers.question()) {
    case Question::Era:
        addEras(choices, westernWords);
        break;
    case Question::Decade:
        addDecades(choices);
        break;
    case Question::Year:
        addYears(choices);
        break;
    case Question::Month:
        addMonths(choices);
        break;
    case Question::Day:
        addDays(choices);
        break;
    }
    return choices.all();
}

ChoiceGrid::Shape shapeOf(const BirthDateAnswers &answers)
{
    switch (answers.question()) {
    case Question::Year:
        if (answers.era()) {
            return {.leastColumns = 8, .groupOf = columnsOfADecade};
        }
        return {};
    case Question::Era:
    case Question::Decade:
    case Question::Month:
    case Question::Day:
        return {};
    }
    return {};
}

} // namespace ui
