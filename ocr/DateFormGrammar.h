// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/DateGrammar.h"

namespace ocr {

// How the year of a date is printed: 2029年, 令和11年, 2029年(令和11年).
enum class DateForm { Any, Era, Western, WesternAndEra };

// A date of which it is known how its kind of ID prints the year, so that 1974年 is never taken for
// 令和4年 behind a smudge.
class DateFormGrammar final : public Grammar
{
public:
    explicit DateFormGrammar(DateForm form)
        : m_form(form)
    {}

    [[nodiscard]] State start() const override { return m_dates.start(); }
    [[nodiscard]] std::optional<std::u32string> letters(State state) const override;
    [[nodiscard]] std::optional<Step> next(State state, char32_t letter) const override;
    [[nodiscard]] bool mayEnd(State state) const override { return m_dates.mayEnd(state); }

    [[nodiscard]] std::optional<QDate> date(const std::u32string &text) const
    {
        return m_dates.date(text);
    }

private:
    [[nodiscard]] bool mayBegin(char32_t letter) const;

    DateGrammar m_dates;
    DateForm m_form;
};

} // namespace ocr
