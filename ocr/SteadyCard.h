// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"
#include "ocr/CardCorners.h"

#include <chrono>
#include <optional>

namespace ocr {

// Decides which frames of a live picture are read: those of a card that lies still.
class SteadyCard
{
public:
    enum class Step {
        Anew, // no card, or one that moved: frames taken before may be of another one
        Wait, // for rest or for the hindrance to go
        Take, // this frame
    };

    struct Advice
    {
        Step step = Step::Anew;
        std::optional<core::IdHindrance> hindrance; // not with Take
        bool operator==(const Advice &) const = default;
    };

    // now: of any clock that does not run backwards. card: the likeliest of the frame.
    // hindrance: what hindranceOf() says of it.
    [[nodiscard]] Advice look(std::chrono::milliseconds now,
                              const std::optional<Corners> &card,
                              std::optional<core::IdHindrance> hindrance);

private:
    std::optional<Corners> m_still;       // where the card came to rest
    std::chrono::milliseconds m_since{0}; // when it did
};

} // namespace ocr
