// SPDX-License-Identifier: Apache-2.0
// Staff comes on duty and goes off it: by the duty number or a card that stands for it, without a
// sign-in. One tap says what will be recorded, before anything is.
#include "core/FlowSteps.h"

namespace core {

namespace {

using Trouble = screen::DutyCardTrouble;

Trouble troubleOf(IntakeProblem problem)
{
    switch (problem) {
    case IntakeProblem::TwoCards:
        return Trouble::LiftFirst;
    case IntakeProblem::CardSilent:
    case IntakeProblem::CardTakenTooEarly:
    case IntakeProblem::CardUnreadable:
        return Trouble::Unread;
    case IntakeProblem::NoReader:
    case IntakeProblem::CardServiceDown:
    case IntakeProblem::ReaderHeldByOther:
        return Trouble::None; // the strip at the top says so
    default:
        return Trouble::Unfit;
    }
}

// What the reader says to a page that waits for a card of staff.
std::optional<Trouble> cardTrouble(Trouble shown, const Input &input)
{
    if (shown == Trouble::LiftFirst && cardGone(input)) {
        return Trouble::None;
    }
    if (const auto *failed = as<input::Failed>(input)) {
        return troubleOf(failed->failure.problem);
    }
    if (const auto *refused = as<input::DutyCardRefused>(input)) {
        return refused->trouble;
    }
    // Laid down while another page was there, it was asked other things.
    if (progressOf<CardReady>(input) != nullptr) {
        return Trouble::LiftFirst;
    }
    return std::nullopt;
}

bool isDutyKind(EventKind kind)
{
    return kind == EventKind::DutyBegan || kind == EventKind::DutyEnded;
}

} // namespace

MaybeStep openAttendance(screen::SignInPurpose purpose, const Input &input)
{
    // An evacuee's card lies there while the last try is allowed, and paper waits for its entry.
    const bool isForThemselves = purpose == screen::SignInPurpose::Desk;
    return is<input::ShowAttendance>(input) && isForThemselves
               ? MaybeStep(Step{screen::AskAttendance{}, {command::ReleaseCard{}}})
               : std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::AskAttendance &screen, const Input &input)
{
    if (const auto *entered = as<input::DutyEntered>(input);
        entered != nullptr && isDutyNumber(entered->number)) {
        return Step{screen, {command::AskDutyState{{entered->number, DutyShownBy::Number}}}};
    }
    if (const auto *card = as<input::CardRecognised>(input)) {
        return Step{screen, {command::FindDutyCard{card->keyed}}};
    }
    if (const auto *asked = as<input::DutyAsked>(input)) {
        return show(asked->page);
    }
    if (const auto trouble = cardTrouble(screen.trouble, input)) {
        return show(screen::AskAttendance{*trouble});
    }
    if (is<input::Back>(input)) {
        return show(askWhoComes(flow, screen::SignInPurpose::Desk));
    }
    return is<input::IdleExpired>(input) ? MaybeStep(goHome(flow)) : std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::ConfirmAttendance &screen, const Input &input)
{
    if (const auto *set = as<input::SetDuty>(input); set != nullptr && isDutyKind(set->kind)) {
        return Step{screen, {command::RecordDuty{screen.who, set->kind}}};
    }
    if (const auto *noted = as<input::DutyNoted>(input)) {
        return Step{noted->page, {command::Beep{}}};
    }
    if (is<input::KeepCard>(input) && screen.card != screen::ConfirmAttendance::Card::NotPossible) {
        return Step{screen::KeepDutyCard{screen, {}},
                    {command::ReleaseCard{}, command::PrepareDutyCard{}}};
    }
    if (is<input::ForgetCard>(input)) {
        return Step{screen, {command::ForgetDutyCard{screen.who}}};
    }
    if (const auto *asked = as<input::DutyAsked>(input)) {
        return show(asked->page);
    }
    if (const auto *refused = as<input::Refused>(input)) {
        return show(screen::Trouble{refused->problem, std::nullopt});
    }
    if (is<input::Back>(input)) {
        return Step{screen::AskAttendance{}, {command::ReleaseCard{}}};
    }
    return is<input::IdleExpired>(input) ? MaybeStep(goHome(flow)) : std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::KeepDutyCard &screen, const Input &input)
{
    if (const auto *card = as<input::CardRecognised>(input)) {
        return Step{screen, {command::KeepDutyCard{card->keyed, screen.before.who}}};
    }
    if (const auto *asked = as<input::DutyAsked>(input)) {
        return show(asked->page);
    }
    if (const auto trouble = cardTrouble(screen.trouble, input)) {
        return show(screen::KeepDutyCard{screen.before, *trouble});
    }
    if (is<input::Back>(input)) {
        return Step{screen.before, {command::ReleaseCard{}}};
    }
    return is<input::IdleExpired>(input) ? MaybeStep(goHome(flow)) : std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::AttendanceNoted &, const Input &input)
{
    return is<input::Next>(input) || is<input::Back>(input) || is<input::IdleExpired>(input)
               ? MaybeStep(goHome(flow))
               : std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::AttendanceList &screen, const Input &input)
{
    if (is<input::Back>(input)) {
        return Step{screen, {command::ListStaff{}}};
    }
    return staffStep(flow, screen, input);
}

} // namespace core
