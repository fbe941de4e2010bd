// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/CardIntake.h"
#include "readers/card/AskingAgain.h"
#include "readers/card/CardEffort.h"
#include "readers/card/MyNumberCard.h"
#include "readers/card/ReaderStates.h"
#include "readers/card/SerialHash.h"

#include <QDeadlineTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <variant>

namespace card {

// A card of staff: a keyed hash of its serial.
struct CardRecognised
{
    QByteArray keyed;
};

// What a visit has to tell, in order.
using CardNews = std::
    variant<core::IntakeProgress, core::IntakeFailure, core::Drafts, CardEffort, CardRecognised>;

// What the card is asked for, from its first command to its last.
struct CardRequest
{
    core::CardPurpose purpose = core::CardPurpose::Intake;
    SerialHash keyed;
};

// One card from being laid down to being taken away. Whatever happens, a visit gives at most one
// draft, and everything in it came from this one insertion. Blocks while the card is working.
class CardVisit
{
public:
    using Tell = std::function<void(const CardNews &)>;
    enum class Service { Up, Down };

    CardVisit(const PcscContext &context, Insertion insertion, CardRequest request, Tell tell);

    [[nodiscard]] const Insertion &insertion() const { return m_insertion; }

    // Does what is due: asks the card what it is, asks again, or gives up on it. Down: pcscd is
    // gone, and this visit with it.
    [[nodiscard]] Service attend();
    // When attend has something to do again; nothing if it waits for people.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextDue() const;
    // One entry of a PIN by the person.
    [[nodiscard]] Service present(const core::SecretBytes &pin, core::LastTry lastTry);
    // The same by the number on the card's face.
    [[nodiscard]] Service presentFace(const core::SecretBytes &faceNumber);
    // Another program has the card: there is nothing yet that could be released.
    [[nodiscard]] bool isHeldByOther() const;
    // Cuts the power; this card has to be lifted before it is looked at again.
    void release();
    // The card is not there any more.
    void end();

private:
    enum class Phase {
        Asking, // being told apart, maybe again in a moment
        Ready,  // waits for an entry
        Spent,  // nothing more to get from this insertion
        Lost,   // went silent with an entry on the way: taken away, or still there?
    };

    using Accepted = std::function<void()>;
    using Reading =
        std::function<core::Result<core::Draft, CardTrouble>(MyNumberCard, const Accepted &)>;

    [[nodiscard]] Service ask();
    [[nodiscard]] core::Result<CardNews, CardTrouble> askFor(core::CardPurpose purpose);
    [[nodiscard]] core::Result<int, CardTrouble> identify();
    [[nodiscard]] Service askAgainAfter(CardError error);
    [[nodiscard]] Service settle(const CardTrouble &trouble);
    [[nodiscard]] Service readWith(const Reading &reading);
    void spend(const core::IntakeFailure &failure);
    void tellEffort(int transmissions);

    const PcscContext &m_context;
    Insertion m_insertion;
    CardRequest m_request;
    Tell m_tell;
    Phase m_phase = Phase::Asking;
    std::optional<PcscCard> m_card;
    std::optional<QDeadlineTimer> m_due;
    AskingAgain m_askingAgain;
    CardError m_lostBy = CardError::Removed;
    CardEffort m_effort;
};

} // namespace card
