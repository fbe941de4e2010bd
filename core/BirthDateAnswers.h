// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/JapaneseEra.h"

#include <optional>
#include <vector>

namespace core {

// A birth date as people say it, question by question: the era, its year, the month, the day; by
// the western calendar the decade in between. After every answer it knows which days are left, so a
// date that does not exist (Showa 64, February) or has not come yet can not be answered.
class BirthDateAnswers
{
public:
    enum class Question { Era, Decade, Year, Month, Day };
    // As the answer to Question::Era, where the others are a core::Era.
    static constexpr int western = -1;
    // The oldest person whose age Japan ever confirmed reached 119.
    static constexpr int oldest = 120; // years

    // The day of today can be chosen, those after it not. Without a day, nothing can.
    explicit BirthDateAnswers(const QDate &today = {});

    [[nodiscard]] Question question() const;
    // The days that an answer to the question would leave: values are an era or western; the first
    // year of a decade; a western year; a month; a day of the month.
    [[nodiscard]] DaySpan leftBy(int value) const;
    // All days that the answers so far leave.
    [[nodiscard]] DaySpan left() const;
    // Does nothing if the answer leaves no day. The last question can be answered anew.
    void answer(int value);
    [[nodiscard]] std::optional<int> answerTo(Question question) const;
    // Nothing by the western calendar, and before the first answer.
    [[nodiscard]] std::optional<Era> era() const;
    // When all is answered.
    [[nodiscard]] std::optional<QDate> date() const;
    [[nodiscard]] bool isBegun() const { return !m_answers.empty(); }
    // To the question before.
    void back();

private:
    struct Answer
    {
        Question question = Question::Era;
        int value = 0;
        DaySpan left;
    };

    DaySpan m_days;
    std::vector<Answer> m_answers;
};

} // namespace core
