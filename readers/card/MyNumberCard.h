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
// or the number on the face once, never send it again, spend the last try of a PIN only with staff,
// and the last four of the number on the face never (spent, only the municipality gives them back).
class MyNumberCard
{
public:
    // card outlives this object.
    explicit MyNumberCard(PcscCard &card)
        : m_card(card)
    {}

    // Of the PIN: 0 to 15 (a real card has 3); costs nothing.
    [[nodiscard]] core::Result<int, CardTrouble> triesLeft() { return triesLeft(Key::Pin); }
    // One VERIFY, then the attributes, within ten seconds and one command more (a command that the
    // card is working on cannot be called back). accepted is called between the two.
    [[nodiscard]] core::Result<core::Draft, CardTrouble> read(
        const core::SecretBytes &pin, core::LastTry lastTry, const std::function<void()> &accepted);
    // The same with 照合番号B. Anything but its fourteen digits is wrong without being sent.
    [[nodiscard]] core::Result<core::Draft, CardTrouble>
    readByFace(const core::SecretBytes &faceNumber, const std::function<void()> &accepted);

private:
    enum class Key { Pin, FaceNumber };
    // Later, "not found" may as well mean that the card has forgotten us.
    enum class Asked { StraightAfterSelect, Later };

    [[nodiscard]] core::Result<int, CardTrouble> triesLeft(Key key);
    [[nodiscard]] core::Result<int, CardError> queryTries(Key key, Asked asked);
    [[nodiscard]] core::Result<int, CardError> startAgain(Key key);
    [[nodiscard]] core::Result<void, CardTrouble> verify(Key key, const Apdu &apdu);
    [[nodiscard]] core::Result<core::Draft, CardTrouble>
    readAttributes(Key key, const QDeadlineTimer &until);
    [[nodiscard]] CardTrouble unread(Key key, const FileTrouble &trouble);
    [[nodiscard]] CardTrouble refused(Key key, StatusWord status);
    [[nodiscard]] CardTrouble broken(Key key, CardError error);
    [[nodiscard]] static core::IntakeFailure locked(Key key);

    PcscCard &m_card;
};

} // namespace card
