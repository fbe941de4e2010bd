// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/CardIntake.h"
#include "readers/card/AttributesFile.h"

#include <functional>
#include <variant>

namespace card {

// Why nothing was read: the way to the card broke (CardError), or the card, or the rules of this
// desk, said no (IntakeFailure, with the tries left where they are known).
using CardTrouble = std::variant<CardError, core::IntakeFailure>;

// The protocol with a My Number card whose text AP is selected (kindOf does that). The rules that
// keep a person from being locked out live here: ask for the tries before every entry, send a PIN
// once, never send it again, spend the last try only with staff.
class MyNumberCard
{
public:
    // card outlives this object.
    explicit MyNumberCard(PcscCard &card)
        : m_card(card)
    {}

    // 0 to 15 (a real card has 3); costs nothing.
    [[nodiscard]] core::Result<int, CardTrouble> triesLeft();
    // One VERIFY, then the attributes, within ten seconds and one command more (a command that the
    // card is working on cannot be called back). accepted is called between the two.
    [[nodiscard]] core::Result<core::Draft, CardTrouble> read(
        const core::SecretBytes &pin, core::LastTry lastTry, const std::function<void()> &accepted);

private:
    [[nodiscard]] core::Result<int, CardError> queryTries();
    [[nodiscard]] core::Result<int, CardError> startAgain();
    [[nodiscard]] core::Result<void, CardTrouble> verify(const Apdu &apdu);
    [[nodiscard]] core::Result<core::Draft, CardTrouble>
    readAttributes(const QDeadlineTimer &until);
    [[nodiscard]] CardTrouble unread(const FileTrouble &trouble);
    [[nodiscard]] CardTrouble refused(StatusWord status);
    [[nodiscard]] CardTrouble broken(CardError error);

    PcscCard &m_card;
};

} // namespace card
