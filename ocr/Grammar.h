// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace ocr {

// What may stand in a line, letter by letter: a name, a date, an address of the gazetteer.
class Grammar
{
public:
    using State = std::uint32_t;
    struct Step
    {
        State state = 0;
        float weight = 0; // added to the likenesses of the letters; 0 is neutral, negative unlikely
    };

    virtual ~Grammar() = default;

    [[nodiscard]] virtual State start() const = 0;
    // Which letters may come next; nothing: any.
    [[nodiscard]] virtual std::optional<std::u32string> letters(State state) const = 0;
    // Nothing: letter may not come here.
    [[nodiscard]] virtual std::optional<Step> next(State state, char32_t letter) const = 0;
    [[nodiscard]] virtual bool mayEnd(State state) const = 0;
};

} // namespace ocr
