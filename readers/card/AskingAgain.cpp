// SPDX-License-Identifier: Apache-2.0
#include "readers/card/AskingAgain.h"

namespace card {

namespace {

using namespace std::chrono_literals;
using core::IntakeProblem;

// A card that is just coming into the field answers on the second or third call.
constexpr auto askAgain = 150ms;
constexpr int questionsUntilSilent = 4;
// Other programs look at a new card for a moment; only one that stays is worth a sentence. It is
// asked for ever: nobody at the desk can know when the other program lets go.
constexpr auto askForFreeReader = 250ms;
constexpr int questionsUntilHeld = 3;

} // namespace

AskingAgain::Verdict AskingAgain::after(CardError error)
{
    m_isHeld = error == CardError::HeldByOther;
    if (m_isHeld) {
        ++m_held;
        return {askForFreeReader,
                m_held == questionsUntilHeld ? std::optional(IntakeProblem::ReaderHeldByOther)
                                             : std::nullopt};
    }
    ++m_silent;
    if (m_silent >= questionsUntilSilent) {
        return {std::nullopt, IntakeProblem::CardSilent};
    }
    return {askAgain, std::nullopt};
}

} // namespace card
