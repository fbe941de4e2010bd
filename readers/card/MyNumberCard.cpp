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

// With fewer of its ten left nothing is sent: the rest is for the other places that read the face.
constexpr int fewestFaceTries = 5;

CardTrouble failure(IntakeProblem problem, std::optional<int> tries = std::nullopt)
{
    return IntakeFailure{problem, tries};
}

} // namespace

core::Result<int, CardError> MyNumberCard::queryTries(Key key, Asked asked)
{
    const auto answer =
        m_card.transmit(key == Key::Pin ? Apdu::pinTries() : Apdu::faceNumberTries());
    if (!answer) {
        return core::fail(answer.error());
    }
    if (const auto tries = answer->status.triesLeft()) {
        return *tries;
    }
    const bool mayHaveForgotten = asked == Asked::Later && answer->status.saysStranger();
    if (answer->status.saysNoKey() && !mayHaveForgotten) {
        return 0;
    }
    // 9000: verified already, by whoever used the card before us. Anything else: it is no longer
    // in the text AP, so it was reset, or it is not the card that lay here a moment ago.
    return core::fail(CardError::Reset);
}

core::Result<int, CardError> MyNumberCard::startAgain(Key key)
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
    return queryTries(key, Asked::StraightAfterSelect);
}

core::Result<int, CardTrouble> MyNumberCard::triesLeft(Key key)
{
    auto tries = queryTries(key, Asked::Later);
    if (!tries && tries.error() == CardError::Reset) {
        tries = startAgain(key);
    }
    if (!tries) {
        return core::fail(CardTrouble{tries.error()});
    }
    return *tries;
}

IntakeFailure MyNumberCard::locked(Key key)
{
    return {key == Key::Pin ? IntakeProblem::PinLocked : IntakeProblem::FaceTriesLow, 0};
}

// The card lost the thread with a secret on the way. Whether a try was spent, only the card knows;
// it is not sent again either way.
CardTrouble MyNumberCard::broken(Key key, CardError error)
{
    if (error == CardError::ServiceDown || error == CardError::Removed) {
        return error;
    }
    const auto tries = startAgain(key);
    if (!tries) {
        return error == CardError::Reset ? error : tries.error();
    }
    return *tries == 0 ? locked(key) : failure(IntakeProblem::CardSilent, *tries);
}

CardTrouble MyNumberCard::refused(Key key, StatusWord status)
{
    std::optional<int> tries = status.triesLeft();
    const bool wrong = tries.has_value() || status.isWrongWithoutCount();
    if (!tries) {
        const auto asked = triesLeft(key);
        if (!asked) {
            // Nobody knows now; the card says it when it is laid down again.
            return asked.error();
        }
        tries = *asked;
    }
    if (tries == 0) {
        return locked(key);
    }
    if (!wrong) {
        return failure(IntakeProblem::CardUnreadable, tries);
    }
    return failure(key == Key::Pin ? IntakeProblem::PinWrong : IntakeProblem::FaceNumberWrong,
                   tries);
}

core::Result<void, CardTrouble> MyNumberCard::verify(Key key, const Apdu &apdu)
{
    const auto answer = m_card.transmit(apdu);
    if (!answer) {
        return core::fail(broken(key, answer.error()));
    }
    if (!answer->status.isOk()) {
        return core::fail(refused(key, answer->status));
    }
    return {};
}

CardTrouble MyNumberCard::unread(Key key, const FileTrouble &trouble)
{
    if (const auto *error = std::get_if<CardError>(&trouble)) {
        return broken(key, *error);
    }
    // Too slow is not damaged: laid down better, it may well be read.
    return failure(std::holds_alternative<FileTooSlow>(trouble) ? IntakeProblem::CardSilent
                                                                : IntakeProblem::CardUnreadable);
}

core::Result<core::Draft, CardTrouble> MyNumberCard::readAttributes(Key key,
                                                                    const QDeadlineTimer &until)
{
    const auto file = AttributesFile(m_card, until).read();
    if (!file) {
        return core::fail(unread(key, file.error()));
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
    const auto tries = queryTries(Key::Pin, Asked::Later);
    if (!tries) {
        return core::fail(CardTrouble{tries.error()});
    }
    if (*tries == 0) {
        return core::fail(CardTrouble{locked(Key::Pin)});
    }
    const auto command = Apdu::verifyPin(pin);
    if (!command) {
        return core::fail(failure(IntakeProblem::PinNotFourDigits, *tries));
    }
    if (*tries == 1 && lastTry == core::LastTry::Refused) {
        return core::fail(failure(IntakeProblem::PinLastTry, 1));
    }
    if (const auto verified = verify(Key::Pin, *command); !verified) {
        return core::fail(verified.error());
    }
    accepted();
    return readAttributes(Key::Pin, until);
}

core::Result<core::Draft, CardTrouble>
MyNumberCard::readByFace(const core::SecretBytes &faceNumber, const std::function<void()> &accepted)
{
    const QDeadlineTimer until(longestConversation);
    const auto tries = queryTries(Key::FaceNumber, Asked::Later);
    if (!tries) {
        return core::fail(CardTrouble{tries.error()});
    }
    if (*tries < fewestFaceTries) {
        return core::fail(failure(IntakeProblem::FaceTriesLow, *tries));
    }
    const auto command = Apdu::verifyFaceNumber(faceNumber);
    if (!command) {
        return core::fail(failure(IntakeProblem::FaceNumberWrong, *tries));
    }
    if (const auto verified = verify(Key::FaceNumber, *command); !verified) {
        return core::fail(verified.error());
    }
    accepted();
    return readAttributes(Key::FaceNumber, until);
}

} // namespace card
