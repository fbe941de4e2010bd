// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IntakeProblem.h"
#include "readers/card/PcscError.h"

#include <chrono>
#include <optional>

namespace card {

// How often and how soon a card that gives no answer is asked again, and when the person is told.
class AskingAgain
{
public:
    struct Verdict
    {
        std::optional<std::chrono::milliseconds> wait; // nothing: it is not asked again
        std::optional<core::IntakeProblem> tell;
    };

    // After one more question in vain; any error but ServiceDown.
    [[nodiscard]] Verdict after(CardError error);
    // The last question found the card in another program's hands: not even its power is ours.
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    // Counted apart: what another program does says nothing about the card, nor the other way
    // round.
    int m_held = 0;
    int m_silent = 0;
    bool m_isHeld = false;
};

} // namespace card
