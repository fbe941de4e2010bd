// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/Grammar.h"

#include <QDate>

namespace ocr {

// A date as Japanese IDs print it, and only days that exist:
//   昭和58年10月18日生, 平成5年02月9日, 令和元年5月1日交付, 1978年07月01日, 2032年7月13日まで有効,
//   2029年(令和11年)11月18日まで有効, where both years must be the same.
// Months and days may have a zero before them; where there is a space instead, nothing stands for
// it.
class DateGrammar final : public Grammar
{
public:
    [[nodiscard]] State start() const override { return 0; }
    [[nodiscard]] std::optional<std::u32string> letters(State state) const override;
    [[nodiscard]] std::optional<Step> next(State state, char32_t letter) const override;
    [[nodiscard]] bool mayEnd(State state) const override;

    // Of a text that the grammar allows; otherwise nothing.
    [[nodiscard]] std::optional<QDate> date(const std::u32string &text) const;
};

} // namespace ocr
