// SPDX-License-Identifier: Apache-2.0
#include "readers/card/MyNumberCard.h"

#include "readers/card/BasicAttributes.h"
#include "readers/card/CardKind.h"

namespace card {

namespace {

using namespace std::chrono_literals;
using core::IntakeFailure;
using core::IntakeProblem;

// From the PIN to the last attribute. A real card needs half a second, one behind a slow reader
// three; whoever still waits after that thinks that the desk has died.
constexpr auto longestConversation = 10s;

CardTrouble failure(IntakeProblem problem, std::optional<int> tries = std::nullopt)
{
    return IntakeFailure{problem, tries};
}

} // namespace

core::Result<int, CardError> MyNumberCard::queryTries()
{
    const auto answer = m_card.transmit(Apdu::pinTries());
    if (!answer) {
        return core::fail(answer.error());
    }
    if (const auto tries = answer->status.triesLeft()) {
        return *tries;
    }
    // 9000: verified already, by whoever used the card before us. Anything else: it is no longer
    // in the text AP, so it was reset, or it is not the card that lay here a moment ago.
    return core::fail(CardError::Reset);
}

core::Result<int, CardError> MyNumberCard::startAgain()
{
    if (const auto power = m_card.powerCycle(); !power) {
        return core::fail(power.error());
    }
    const auto text = selects(m_card, Application::MyNumberText);
    if (!text) {
        return core::fail(text.error());
    }
    if (!*text) {
        return core::fail(CardError::Reset);
    }
    return queryTries();
}

core::Result<int, CardTrouble> MyNumberCard::triesLeft()
{
    auto tries = queryTries();
    if (!tries && tries.error() == CardError::Reset) {
        tries = startAgain();
    }
    if (!tries) {
        return core::fail(CardTrouble{tries.error()});
    }
    return *tries;
}

// The card lost the thread with a PIN on the way. Whether a try was spent, only the card knows; the
// PIN is not sent again either way.
CardTrouble MyNumberCard::broken(CardError error)
{
    if (error == CardError::ServiceDown || error == CardError::Removed) {
        return error;
    }
    const auto tries = startAgain();
    if (!tries) {
        return error == CardError::Reset ? error : tries.error();
    }
    return *tries == 0 ? failure(IntakeProblem::PinLocked, 0)
                       : failure(IntakeProblem::CardSilent, *tries);
}

CardTrouble MyNumberCard::refused(StatusWord status)
{
    std::optional<int> tries = status.triesLeft();
    const bool wrong = tries.has_value() || status.isWrongWithoutCount();
    if (!tries) {
        const auto asked = triesLeft();
        if (!asked) {
            // Nobody knows now; the card says it when it is laid down again.
            return asked.error();
        }
        tries = *asked;
    }
    if (tries == 0) {
        return failure(IntakeProblem::PinLocked, 0);
    }
    return failure(wrong ? IntakeProblem::PinWrong : IntakeProblem::CardUnreadable, tries);
}

core::Result<void, CardTrouble> MyNumberCard::verify(const Apdu &apdu)
{
    const auto answer = m_card.transmit(apdu);
    if (!answer) {
        return core::fail(broken(answer.error()));
    }
    if (!answer->status.isOk()) {
        return core::fail(refused(answer->status));
    }
    return {};
}

CardTrouble MyNumberCard::unread(const FileTrouble &trouble)
{
    if (const auto *error = std::get_if<CardError>(&trouble)) {
        return broken(*error);
    }
    // Too slow is not damaged: laid down better, it may well be read.
    return failure(std::holds_alternative<FileTooSlow>(trouble) ? IntakeProblem::CardSilent
                                                                : IntakeProblem::CardUnreadable);
}

core::Result<core::Draft, CardTrouble> MyNumberCard::readAttributes(const QDeadlineTimer &until)
{
    const auto file = AttributesFile(m_card, until).read();
    if (!file) {
        return core::fail(unread(file.error()));
    }
    const auto draft = BasicAttributes::parse(file->span());
    if (!draft) {
        return core::fail(failure(IntakeProblem::CardUnreadable));
    }
    return *draft;
}

core::Result<core::Draft, CardTrouble> MyNumberCard::read(const core::SecretBytes &pin,
                                                          core::LastTry lastTry,
                                                          const std::function<void()> &accepted)
{
    const QDeadlineTimer until(longestConversation);
    const auto tries = queryTries();
    if (!tries) {
        return core::fail(CardTrouble{tries.error()});
    }
    if (*tries == 0) {
        return core::fail(failure(IntakeProblem::PinLocked, 0));
    }
    const auto command = Apdu::verifyPin(pin);
    if (!command) {
        return core::fail(failure(IntakeProblem::PinNotFourDigits, *tries));
    }
    if (*tries == 1 && lastTry == core::LastTry::Refused) {
        return core::fail(failure(IntakeProblem::PinLastTry, 1));
    }
    if (const auto verified = verify(*command); !verified) {
        return core::fail(verified.error());
    }
    accepted();
    return readAttributes(until);
}

} // namespace card
