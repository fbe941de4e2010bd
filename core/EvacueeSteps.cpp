// SPDX-License-Identifier: Apache-2.0
// The evacuee's face: from an empty reader to a wrist number.
#include "core/FlowSteps.h"

#include <utility>

namespace core {

namespace {

Step needStaff(screen::NeedStaff::Reason reason, int triesLeft)
{
    return show(screen::NeedStaff{reason, triesLeft});
}

// The card said how many tries are left: before the pad, not after.
Step withTries(int triesLeft, screen::AskPin::Entry entry)
{
    if (triesLeft <= 0) {
        return needStaff(screen::NeedStaff::Reason::PinLocked, 0);
    }
    if (triesLeft == 1) {
        return needStaff(screen::NeedStaff::Reason::OneTryLeft, 1);
    }
    return show(screen::AskPin{triesLeft, entry, LastTry::Refused});
}

// The same after an entry. Where the card did not say, nobody guesses: laid down again, it will.
Step withTriesOf(const IntakeFailure &failure, screen::AskPin::Entry entry)
{
    return failure.triesLeft ? withTries(*failure.triesLeft, entry)
                             : show(screen::Trouble{failure.problem, std::nullopt});
}

Step withFailure(const IntakeFailure &failure)
{
    switch (failure.problem) {
    case IntakeProblem::PinWrong:
        return withTriesOf(failure, screen::AskPin::Entry::AfterWrong);
    case IntakeProblem::PinNotFourDigits:
        return withTriesOf(failure, screen::AskPin::Entry::AfterTooShort);
    case IntakeProblem::PinLastTry:
        return needStaff(screen::NeedStaff::Reason::OneTryLeft, 1);
    case IntakeProblem::PinLocked:
        return needStaff(screen::NeedStaff::Reason::PinLocked, 0);
    default:
        return show(screen::Trouble{failure.problem, failure.triesLeft});
    }
}

bool isReaderMissing(IntakeProblem problem)
{
    return problem == IntakeProblem::NoReader || problem == IntakeProblem::CardServiceDown;
}

// Whether the page says that the card, or the way to it, went away. Then the card's going is no
// news and must not take away the page before anybody has read it.
bool isAboutGoing(IntakeProblem problem)
{
    return problem == IntakeProblem::CardTakenTooEarly || isReaderMissing(problem);
}

Step countOne()
{
    return {screen::Saving{}, {command::CountGuest{}}};
}

} // namespace

MaybeStep listen(const Input &input)
{
    if (progressOf<CardIdentifying>(input) != nullptr) {
        return show(screen::Identifying{});
    }
    if (const auto *ready = progressOf<CardReady>(input)) {
        return withTries(ready->triesLeft, screen::AskPin::Entry::First);
    }
    if (const auto *failed = as<input::Failed>(input)) {
        // Without a reader people are still counted, and a number that is shown stays; the strip
        // says what is missing.
        return isReaderMissing(failed->failure.problem) ? std::nullopt
                                                        : MaybeStep(withFailure(failed->failure));
    }
    return std::nullopt;
}

MaybeStep openStaffFace(const IntakeFlow &flow, const Input &input)
{
    if (!is<input::StaffFace>(input)) {
        return std::nullopt;
    }
    if (flow.keys() == IntakeFlow::Keys::ToBeMade) {
        return Step{screen::MakePassphrase{}, {command::ReleaseCard{}}};
    }
    return Step{askWhoComes(flow, screen::SignInPurpose::Desk), {command::ReleaseCard{}}};
}

MaybeStep commonStep(const IntakeFlow &flow, const Input &input)
{
    if (is<input::Back>(input) || is<input::IdleExpired>(input)) {
        return goHome(flow);
    }
    if (is<input::CallStaff>(input)) {
        return Step{screen::CallingStaff{}, {command::ReleaseCard{}, command::Beep{}}};
    }
    return std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::ShelterClosed &screen, const Input &input)
{
    const auto *failed = as<input::Failed>(input);
    if (progressOf<CardReady>(input) != nullptr ||
        (failed != nullptr && !isReaderMissing(failed->failure.problem))) {
        return Step{screen::Trouble{IntakeProblem::ShelterNotOpen, std::nullopt},
                    {command::ReleaseCard{}}};
    }
    if (is<input::CallStaff>(input)) {
        return commonStep(flow, input);
    }
    // Nobody knows the passphrase, and people stand in the rain.
    if (is<input::OpenShelter>(input) && !screen.shelterName.isEmpty()) {
        return Step{screen, {command::OpenShelter{}}};
    }
    if (is<input::Recorded>(input)) {
        return goHome(flow);
    }
    if (const auto *refused = as<input::Refused>(input)) {
        return show(screen::Trouble{refused->problem, std::nullopt});
    }
    return openStaffFace(flow, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::Start &screen, const Input &input)
{
    if (is<input::CountOne>(input)) {
        return countOne();
    }
    if (is<input::CountGroup>(input)) {
        return Step{screen::GroupPeople{}, {command::ReleaseCard{}}};
    }
    if (is<input::ComeOrGo>(input)) {
        return Step{screen::AskBand{}, {command::ReleaseCard{}}};
    }
    if (is<input::UndoCount>(input) && screen.undoable) {
        return Step{screen::Saving{}, {command::UndoGuest{*screen.undoable}}};
    }
    if (is<input::EnterPaper>(input) && screen.onPaper &&
        flow.keys() != IntakeFlow::Keys::ToBeMade) {
        return Step{askWhoComes(flow, screen::SignInPurpose::EnterPaper), {command::ReleaseCard{}}};
    }
    if (is<input::UndoExpired>(input)) {
        screen::Start start = screen;
        start.undoable.reset();
        return show(start);
    }
    if (is<input::CallStaff>(input)) {
        return commonStep(flow, input);
    }
    if (const MaybeStep id = idStep(input)) {
        return id;
    }
    const MaybeStep staff = openStaffFace(flow, input);
    return staff ? staff : listen(input);
}

MaybeStep step(const IntakeFlow &flow, const screen::Identifying &, const Input &input)
{
    if (cardGone(input)) {
        return goHome(flow);
    }
    if (const auto *failed = as<input::Failed>(input)) {
        return withFailure(failed->failure);
    }
    const MaybeStep common = commonStep(flow, input);
    return common ? common : listen(input);
}

MaybeStep step(const IntakeFlow &flow, const screen::AskPin &screen, const Input &input)
{
    if (const auto *entered = as<input::PinEntered>(input)) {
        return Step{screen::Reading{}, {command::PresentPin{entered->pin, screen.lastTry}}};
    }
    if (is<input::PinForgotten>(input)) {
        return needStaff(screen::NeedStaff::Reason::PinForgotten, screen.triesLeft);
    }
    if (cardGone(input)) {
        return goHome(flow);
    }
    if (const auto *failed = as<input::Failed>(input)) {
        return withFailure(failed->failure);
    }
    return commonStep(flow, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::Reading &, const Input &input)
{
    // The reader always answers with a draft or a failure, so its mere "gone" says nothing new.
    if (const auto *failed = as<input::Failed>(input)) {
        return withFailure(failed->failure);
    }
    // The only page that opens somebody's data: whoever stands there has just typed their digits.
    if (const auto *captured = as<input::Captured>(input);
        captured != nullptr && !captured->drafts.empty()) {
        return Step{screen::Review{captured->drafts.front(), std::nullopt},
                    {command::ReleaseCard{}}};
    }
    return commonStep(flow, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::NeedStaff &screen, const Input &input)
{
    if (is<input::CountOne>(input)) {
        Step step = countOne();
        step.commands.push_back(command::ReleaseCard{});
        return step;
    }
    if (is<input::StaffFace>(input) && screen.reason == screen::NeedStaff::Reason::OneTryLeft &&
        flow.keys() == IntakeFlow::Keys::Made) {
        return show(askWhoComes(flow, screen::SignInPurpose::LastTry));
    }
    if (is<input::OpenByFace>(input)) {
        screen::AimId page;
        page.what = screen::AimId::For::CardFace;
        page.card = screen::AimId::Card::OnReader;
        return Step{page, {command::LookAgainForId{}}};
    }
    if (cardGone(input)) {
        return goHome(flow);
    }
    const MaybeStep common = commonStep(flow, input);
    return common ? common : openStaffFace(flow, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::Review &screen, const Input &input)
{
    if (is<input::Confirm>(input)) {
        return Step{screen::Saving{}, {command::Admit{screen.draft, screen.guest, screen.number}}};
    }
    if (is<input::HaveNumber>(input)) {
        return show(screen::AskHandle{screen.draft, std::nullopt});
    }
    if (is<input::OtherHousehold>(input)) {
        return Step{screen, {command::EndHousehold{}}};
    }
    // Counted already, by a number of their own: another one would count them twice.
    if (screen.from == screen::Review::From::Told && screen.guest) {
        return is<input::Back>(input) ? tellAgain(*screen.guest, screen.draft)
                                      : commonStep(flow, input);
    }
    const MaybeStep band = takeBand(screen, screen.draft, input);
    return band ? band : commonStep(flow, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::AskHandle &screen, const Input &input)
{
    if (const auto *entered = as<input::NumberEntered>(input)) {
        return Step{screen, {command::CheckNumber{entered->text}}};
    }
    if (const auto *checked = as<input::NumberChecked>(input)) {
        return checked->guest ? show(screen::Review{screen.draft, checked->guest})
                              : show(screen::AskHandle{screen.draft, checked->problem});
    }
    if (is<input::Back>(input)) {
        return show(screen::Review{screen.draft, std::nullopt});
    }
    const MaybeStep band = takeBand(screen, screen.draft, input);
    return band ? band : commonStep(flow, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::Saving &, const Input &input)
{
    if (const auto *admitted = as<input::Admitted>(input)) {
        return Step{
            screen::Done{
                admitted->who, admitted->cell, admitted->kind, screen::Done::Card::OnReader},
            {command::Beep{}}};
    }
    if (const auto *counted = as<input::GuestCounted>(input)) {
        return Step{screen::Counted{counted->who, counted->cell, counted->band, counted->inARow},
                    {command::Beep{}}};
    }
    if (const auto *group = as<input::GroupCounted>(input)) {
        screen::GroupNumbers numbers{group->people, group->of};
        numbers.names = group->names;
        return Step{std::move(numbers), {command::Beep{}}};
    }
    if (is<input::Recorded>(input)) {
        return goHome(flow);
    }
    if (const auto *refused = as<input::Refused>(input)) {
        return show(screen::Trouble{refused->problem, std::nullopt});
    }
    return std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::Done &screen, const Input &input)
{
    if (cardGone(input)) {
        screen::Done done = screen;
        done.card = screen::Done::Card::Taken;
        return show(done);
    }
    if (is<input::Next>(input)) {
        return goHome(flow);
    }
    if (is<input::AddHousehold>(input)) {
        return std::holds_alternative<screen::Household>(flow.home())
                   ? goHome(flow)
                   : Step{screen, {command::BeginHousehold{screen.who, screen.cell}}};
    }
    if (is<input::AskNeeds>(input)) {
        return askNeeds(screen.who, screen);
    }
    if (const auto *noted = as<input::HouseholdNoted>(input)) {
        return show(noted->page);
    }
    if (const auto *refused = as<input::Refused>(input)) {
        return show(screen::Trouble{refused->problem, std::nullopt});
    }
    // Whoever is next may lay down a card at once: nobody has to tap this page away.
    const MaybeStep common = commonStep(flow, input);
    return common ? common : listen(input);
}

MaybeStep step(const IntakeFlow &flow, const screen::Counted &screen, const Input &input)
{
    if (is<input::TellAloud>(input)) {
        return tellAgain(screen.who, {});
    }
    if (is<input::AskNeeds>(input)) {
        return askNeeds(screen.who, screen);
    }
    if (is<input::Next>(input)) {
        return goHome(flow);
    }
    if (is<input::CountOne>(input)) {
        return countOne();
    }
    const MaybeStep common = commonStep(flow, input);
    return common ? common : listen(input);
}

MaybeStep step(const IntakeFlow &flow, const screen::Trouble &screen, const Input &input)
{
    if (is<input::CountOne>(input)) {
        return std::holds_alternative<screen::Start>(flow.entrance()) ? countOne() : goHome(flow);
    }
    if (is<input::Next>(input) || (cardGone(input) && !isAboutGoing(screen.problem))) {
        return goHome(flow);
    }
    if (const MaybeStep common = commonStep(flow, input)) {
        return common;
    }
    if (const MaybeStep staff = openStaffFace(flow, input)) {
        return staff;
    }
    // While the shelter is closed the next card gets the same sentence again.
    if (!std::holds_alternative<screen::Start>(flow.entrance())) {
        return std::nullopt;
    }
    // What the reader cannot read the camera may.
    const MaybeStep id = idStep(input);
    return id ? id : listen(input);
}

MaybeStep step(const IntakeFlow &flow, const screen::CallingStaff &, const Input &input)
{
    if (is<input::Back>(input) || is<input::Next>(input) || is<input::IdleExpired>(input)) {
        return goHome(flow);
    }
    return openStaffFace(flow, input);
}

} // namespace core
