// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"
#include "ocr/CardCorners.h"

#include <chrono>
#include <optional>

namespace ocr {

// Decides which frames of a live picture are read: three of a card that lies still, then none
// before that card has been taken away.
class SteadyCard
{
public:
    enum class Step {
        Wait, // for a card, for rest or for the hindrance to go
        Take, // this frame
        Done, // enough taken; the card is to be removed
    };

    struct Advice
    {
        Step step = Step::Wait;
        std::optional<core::IdHindrance> hindrance; // with Wait alone
        bool operator==(const Advice &) const = default;
    };

    // now: of any clock that does not run backwards. card: the likeliest of the frame.
    // hindrance: what hindranceOf() says of it.
    [[nodiscard]] Advice look(std::chrono::milliseconds now,
                              const std::optional<Corners> &card,
                              std::optional<core::IdHindrance> hindrance);

private:
    [[nodiscard]] Advice waitForRemoval(std::chrono::milliseconds now,
                                        const std::optional<Corners> &card);

    std::optional<Corners> m_still;       // where the card came to rest
    std::chrono::milliseconds m_since{0}; // when it did; once Done, when it was last there
    int m_taken = 0;
};

} // namespace ocr
