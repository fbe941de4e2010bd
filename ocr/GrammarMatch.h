// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/LineReader.h"

#include <functional>

namespace ocr {

// What a reader that knows no grammar may have meant.
struct Meant
{
    std::u32string text;
    float cost = 0; // 0: letter by letter what it said; about 1 for each that is another
};

// What it costs to take a letter that was seen for another one: from 0, as good as seen, to 1.
using Mistaken = std::function<float(const ReadLetter &seen, char32_t letter)>;

// The texts of the grammar that are nearest to the letters seen, the nearest first, at most so
// many. Letters may be mistaken, missing or too many. None where more than a few are.
[[nodiscard]] std::vector<Meant> meantBy(const std::vector<ReadLetter> &seen,
                                         const Grammar &grammar,
                                         const Mistaken &mistaken,
                                         std::size_t most = 3);

} // namespace ocr
