// SPDX-License-Identifier: Apache-2.0
#include "core/BirthDateAnswers.h"

namespace core {

namespace {

using Question = BirthDateAnswers::Question;

} // namespace

BirthDateAnswers::BirthDateAnswers(const QDate &today)
    : m_days{today.addYears(-oldest), today}
{}

Question BirthDateAnswers::question() const
{
    if (m_answers.empty()) {
        return Question::Era;
    }
    switch (m_answers.back().question) {
    case Question::Era:
        return m_answers.back().value == western ? Question::Decade : Question::Year;
    case Question::Decade:
        return Question::Year;
    case Question::Year:
        return Question::Month;
    case Question::Month:
    case Question::Day:
        return Question::Day;
    }
    return Question::Era;
}

DaySpan BirthDateAnswers::left() const
{
    return m_answers.empty() ? m_days : m_answers.back().left;
}

DaySpan BirthDateAnswers::leftBy(int value) const
{
    switch (question()) {
    case Question::Era:
        return value == western ? m_days : m_days & daysOf(static_cast<Era>(value));
    case Question::Decade:
        return left() & DaySpan{QDate(value, 1, 1), QDate(value + 9, 12, 31)};
    case Question::Year:
        return left() & DaySpan::ofYear(value);
    case Question::Month:
        return left() & DaySpan::ofMonth(*answerTo(Question::Year), value);
    case Question::Day:
        break;
    }
    const QDate day(*answerTo(Question::Year), *answerTo(Question::Month), value);
    // What the month leaves, not what an earlier answer to this question does.
    const auto month = m_answers.end() - (m_answers.back().question == Question::Day ? 2 : 1);
    return month->left & DaySpan{day, day};
}

void BirthDateAnswers::answer(int value)
{
    const DaySpan days = leftBy(value);
    if (days.isEmpty()) {
        return;
    }
    const Question asked = question();
    if (!m_answers.empty() && m_answers.back().question == asked) {
        m_answers.pop_back();
    }
    m_answers.push_back({asked, value, days});
}

std::optional<int> BirthDateAnswers::answerTo(Question question) const
{
    for (const Answer &answer : m_answers) {
        if (answer.question == question) {
            return answer.value;
        }
    }
    return std::nullopt;
}

std::optional<Era> BirthDateAnswers::era() const
{
    const std::optional<int> value = answerTo(Question::Era);
    return !value || *value == western ? std::nullopt : std::optional(static_cast<Era>(*value));
}

std::optional<QDate> BirthDateAnswers::date() const
{
    const bool isAll = !m_answers.empty() && m_answers.back().question == Question::Day;
    return isAll ? std::optional(m_answers.back().left.first) : std::nullopt;
}

void BirthDateAnswers::back()
{
    if (date()) {
        m_answers.pop_back();
    }
    if (!m_answers.empty()) {
        m_answers.pop_back();
    }
}

} // namespace core
