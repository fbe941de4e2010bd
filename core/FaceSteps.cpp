// SPDX-License-Identifier: Apache-2.0
// The PIN of a My Number card is not known: what stands on its face opens the chip, and what the
// chip says takes the place of what the camera read.
#include "core/FlowSteps.h"
#include "core/IdAnswers.h"

#include <array>
#include <utility>

namespace core {

namespace {

using screen::AimId;
using screen::AskFace;
using Part = AskFace::Part;

bool isKnown(const screen::CardFace &face, Part part)
{
    switch (part) {
    case Part::SecurityCode:
        return !face.securityCode.isEmpty();
    case Part::ExpiryYear:
        return face.expiryYear != 0;
    case Part::BirthDate:
        return face.birthDate.isValid();
    case Part::All:
        break;
    }
    return true;
}

// What was chosen or told on the page before is looked at with the rest.
bool hasToBeAsked(const AskFace &page, Part part)
{
    const IdField field = *fieldOf(part);
    const ReadField *read = fieldOf(page.read.reading, field);
    const bool isDoubted = read != nullptr && read->sureness == Sureness::Doubtful &&
                           !page.read.chosen.contains(field) &&
                           !page.read.corrected.contains(field);
    return !page.answered.contains(part) && (isDoubted || !isKnown(page.face, part));
}

// The first that is doubtful still; All: none is.
Part nextPart(const AskFace &page)
{
    for (const Part part : {Part::SecurityCode, Part::ExpiryYear, Part::BirthDate}) {
        if (hasToBeAsked(page, part)) {
            return part;
        }
    }
    return Part::All;
}

Step present(AskFace page)
{
    const TypedSecret number = numberOf(page);
    page.read.card = AimId::Card::OnReader;
    page.read.problem.reset();
    return {screen::ReadingFace{std::move(page)}, {command::PresentFace{number}}};
}

Step presentOrLay(AskFace page)
{
    return page.read.card == AimId::Card::OnReader ? present(std::move(page))
                                                   : show(screen::LayFace{std::move(page)});
}

Step answered(AskFace page, Part part)
{
    page.answered.insert(part);
    page.part = nextPart(page);
    return show(std::move(page));
}

// With what was read, and without the chip.
Step withoutChip(screen::IdReview read)
{
    read.card = AimId::Card::Elsewhere; // for the chip it has to be laid down anew
    return {std::move(read), {command::ReleaseCard{}}};
}

MaybeStep digitsStep(const AskFace &screen, const Input &input)
{
    AskFace page = screen;
    if (const auto *set = as<input::SetFaceDigits>(input)) {
        if (screen.part == Part::SecurityCode) {
            page.face.securityCode = set->digits;
            return answered(std::move(page), screen.part);
        }
        if (screen.part == Part::ExpiryYear) {
            page.face.expiryYear = set->digits.toInt();
            return answered(std::move(page), screen.part);
        }
    }
    if (const auto *date = as<input::SetBirthDate>(input);
        date != nullptr && date->date.isValid() && screen.part == Part::BirthDate) {
        page.face.birthDate = date->date;
        return answered(std::move(page), screen.part);
    }
    if (const auto *ask = as<input::AskFacePart>(input); ask != nullptr) {
        page.part = ask->part;
        return show(std::move(page));
    }
    return std::nullopt;
}

Step withFailure(const AskFace &screen, const IntakeFailure &failure)
{
    AskFace page = screen;
    switch (failure.problem) {
    case IntakeProblem::FaceNumberWrong:
        page.read.refused.push_back(screen.face);
        page.triesLeft = failure.triesLeft;
        page.part = Part::All;
        return show(std::move(page));
    case IntakeProblem::CardTakenTooEarly:
        // Nobody knows whether a try was spent: it is not sent again by itself.
        page.read.card = AimId::Card::Elsewhere;
        page.read.problem = failure.problem;
        page.part = Part::All;
        return show(std::move(page));
    default:
        page.read.problem = failure.problem;
        return withoutChip(std::move(page.read));
    }
}

} // namespace

AimId::Card cardPlace(AimId::Card before, const Input &input)
{
    if (cardGone(input)) {
        return AimId::Card::Elsewhere;
    }
    const auto *failed = as<input::Failed>(input);
    const bool isThere = progressOf<CardReady>(input) != nullptr ||
                         (failed != nullptr && failed->failure.problem == IntakeProblem::PinLocked);
    return isThere ? AimId::Card::OnReader : before;
}

// Once and without a question where the reader is sure of all of it.
Step openByFace(screen::IdReview read)
{
    AskFace page{std::move(read)};
    page.read.problem.reset();
    page.face = faceOf(page.read);
    page.part = nextPart(page);
    return isBeyondDoubt(page.read) && isPresentable(page) ? presentOrLay(std::move(page))
                                                           : show(std::move(page));
}

MaybeStep step(const IntakeFlow &flow, const AskFace &screen, const Input &input)
{
    if (const MaybeStep digits = digitsStep(screen, input)) {
        return digits;
    }
    if (is<input::Confirm>(input) && screen.part == Part::All && isPresentable(screen)) {
        return presentOrLay(screen);
    }
    if (is<input::GoOnWithReading>(input)) {
        return withoutChip(screen.read);
    }
    if (const MaybeStep common = commonStep(flow, input)) {
        return common;
    }
    AskFace page = screen;
    page.read.card = cardPlace(screen.read.card, input);
    return show(std::move(page));
}

MaybeStep step(const IntakeFlow &flow, const screen::LayFace &screen, const Input &input)
{
    if (cardPlace(AimId::Card::Elsewhere, input) == AimId::Card::OnReader) {
        return present(screen.page);
    }
    if (const auto *failed = as<input::Failed>(input)) {
        return show(screen::LayFace{screen.page, failed->failure.problem});
    }
    if (is<input::GoOnWithReading>(input)) {
        return withoutChip(screen.page.read);
    }
    return commonStep(flow, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::ReadingFace &screen, const Input &input)
{
    // As with a PIN the reader always answers, so its mere "gone" says nothing new.
    if (const auto *failed = as<input::Failed>(input)) {
        return withFailure(screen.page, failed->failure);
    }
    if (const auto *captured = as<input::Captured>(input);
        captured != nullptr && !captured->drafts.empty()) {
        return Step{screen::Review{captured->drafts.front(), std::nullopt},
                    {command::ReleaseCard{}}};
    }
    return commonStep(flow, input);
}

} // namespace core
