// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/Layout.h"
#include "ocr/LineReader.h"
#include "ocr/OwnPicture.h"
#include "ocr/Straighten.h"

#include <optional>
#include <vector>

namespace ocr {

// A card whose kind and way up are known by its signature.
struct KnownCard
{
    const Layout *layout = nullptr; // of the list that was given
    FoundCard found;
    Turn turn = Turn::None;
    OwnPicture straight; // in colour, upright
};

// The first of the found cards, either way up, that bears two lines of a layout's signature, its
// first among them, or the better half of its lines. found: the likeliest first. Nothing: none
// does.
[[nodiscard]] std::optional<KnownCard> cardKind(const cv::Mat &picture,
                                                const std::vector<FoundCard> &found,
                                                const std::vector<Layout> &layouts,
                                                const LineReader &reader);

} // namespace ocr
