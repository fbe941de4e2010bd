// SPDX-License-Identifier: Apache-2.0
// Who may come to the staff's face: duty numbers, the short PIN of a shift, and the list of slots.
#include "core/FlowSteps.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

bool needsCard(screen::SignInPurpose purpose)
{
    return purpose == screen::SignInPurpose::LastTry;
}

Step toList(const Screen &screen)
{
    return {screen, {command::ListStaff{}}};
}

const StaffMember *find(const StaffList &staff, DutyNumber number)
{
    const auto found = std::find_if(
        staff.begin(), staff.end(), [number](const auto &one) { return one.number == number; });
    return found == staff.end() ? nullptr : &*found;
}

// The number after the highest one, or else the first that is free.
DutyNumber freeNumber(const StaffList &staff)
{
    const DutyNumber highest = staff.empty() ? 0 : staff.back().number;
    if (isDutyNumber(highest + 1)) {
        return highest + 1;
    }
    DutyNumber number = firstDutyNumber;
    while (find(staff, number) != nullptr && number < lastDutyNumber) {
        ++number;
    }
    return number;
}

} // namespace

Screen askWhoComes(const IntakeFlow &flow, screen::SignInPurpose purpose)
{
    const IntakeFlow::Staffing &staffing = flow.staffing();
    if (flow.keys() == IntakeFlow::Keys::TakenOut) {
        return screen::Trouble{IntakeProblem::DeskTakenOut, std::nullopt};
    }
    if (staffing.vault == IntakeFlow::Staffing::Vault::BehindPin) {
        return screen::ShiftPin{purpose, shiftPinTries, screen::ShiftPin::Entry::First};
    }
    if (staffing.only) {
        return screen::SignIn{purpose, std::nullopt, *staffing.only, {}};
    }
    return screen::AskDuty{purpose, staffing.envelope, {}};
}

// Nobody can come in here any more: whoever is just being asked for words is told so.
MaybeStep askedInVain(const IntakeFlow &flow, screen::SignInPurpose purpose)
{
    return flow.keys() == IntakeFlow::Keys::TakenOut ? MaybeStep(show(askWhoComes(flow, purpose)))
                                                     : std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::AskDuty &screen, const Input &input)
{
    if (is<input::Back>(input) || is<input::IdleExpired>(input) ||
        (needsCard(screen.purpose) && cardGone(input))) {
        return goHome(flow);
    }
    if (const auto *entered = as<input::DutyEntered>(input);
        entered != nullptr && isDutyNumber(entered->number)) {
        return show(screen::SignIn{screen.purpose, std::nullopt, entered->number, {}});
    }
    if (is<input::UseEnvelope>(input) && screen.envelope == screen::AskDuty::Envelope::Sealed) {
        return show(screen::SignIn{screen.purpose, std::nullopt, envelopeNumber, {}});
    }
    if (const MaybeStep attendance = openAttendance(screen.purpose, input)) {
        return attendance;
    }
    if (is<input::VaultClosed>(input)) {
        return askedInVain(flow, screen.purpose);
    }
    if (is<input::ShiftPinRefused>(input)) {
        screen::AskDuty told = screen;
        told.notice = screen::SignInNotice::PinTriesUsedUp;
        return show(told);
    }
    return std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::ShiftPin &screen, const Input &input)
{
    // The vault stays as it is: nobody came in.
    if (is<input::Back>(input) || is<input::IdleExpired>(input) ||
        (needsCard(screen.purpose) && cardGone(input))) {
        return goHome(flow);
    }
    if (const auto *entered = as<input::ShiftPinEntered>(input)) {
        return Step{screen, {command::TryShiftPin{entered->pin}}};
    }
    if (const auto *refused = as<input::ShiftPinRefused>(input)) {
        return show(screen::ShiftPin{
            screen.purpose, refused->triesLeft, screen::ShiftPin::Entry::AfterWrong});
    }
    if (const MaybeStep attendance = openAttendance(screen.purpose, input)) {
        return attendance;
    }
    if (is<input::OtherStaff>(input)) {
        return show(screen::AskDuty{screen.purpose, flow.staffing().envelope, {}});
    }
    if (is<input::VaultClosed>(input)) {
        return show(askWhoComes(flow, screen.purpose));
    }
    if (is<input::SignedIn>(input)) {
        return afterSignIn(screen, screen.purpose);
    }
    if (const auto *begun = as<input::PaperBegun>(input)) {
        return beginSheet(*begun);
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::MakeShiftPin &screen, const Input &input)
{
    if (const auto *entered = as<input::ShiftPinEntered>(input)) {
        return Step{screen, {command::SetShiftPin{entered->pin}, command::ShowDesk{}}};
    }
    if (is<input::Back>(input)) {
        return Step{screen, {command::ShowDesk{}}};
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::StaffBook &screen, const Input &input)
{
    const bool mayAdd = screen.self.role != StaffRole::Member;
    if (const auto *pick = as<input::PickStaff>(input)) {
        const StaffMember *who = find(screen.staff, pick->number);
        return who == nullptr ? std::nullopt : MaybeStep(show(screen::OneOfStaff{screen, *who}));
    }
    if (is<input::AddStaff>(input) && mayAdd) {
        return show(screen::AddStaff{screen, freeNumber(screen.staff), {}});
    }
    if (is<input::MakeEnvelope>(input) && mayAdd) {
        return Step{screen, {command::DrawWords{{envelopeNumber, StaffRole::Envelope}}}};
    }
    if (const auto *drawn = as<input::WordsDrawn>(input)) {
        return show(screen::StaffWords{drawn->who, drawn->words, {}});
    }
    if (is<input::ShowAttendance>(input)) {
        return Step{screen, {command::ListAttendance{}}};
    }
    if (const auto *listed = as<input::AttendanceListed>(input)) {
        return show(listed->page);
    }
    if (is<input::Back>(input)) {
        return Step{screen, {command::ShowDesk{}}};
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::AddStaff &screen, const Input &input)
{
    if (const auto *add = as<input::AddStaffAs>(input)) {
        if (find(screen.book.staff, add->who.number) != nullptr) {
            return show(
                screen::AddStaff{screen.book, screen.offered, screen::AddStaff::Problem::Taken});
        }
        return isPossible(add->who) ? MaybeStep(Step{screen, {command::DrawWords{add->who}}})
                                    : std::nullopt;
    }
    if (const auto *drawn = as<input::WordsDrawn>(input)) {
        return show(screen::StaffWords{drawn->who, drawn->words, {}});
    }
    if (is<input::Back>(input)) {
        return toList(screen);
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::OneOfStaff &screen, const Input &input)
{
    const screen::StaffBook &book = screen.book;
    if (is<input::ChangeWords>(input) && mayChange(book.self, screen.who)) {
        return Step{screen, {command::DrawWords{screen.who}}};
    }
    if (const auto *drawn = as<input::WordsDrawn>(input)) {
        return show(screen::StaffWords{drawn->who, drawn->words, {}});
    }
    if (is<input::RemoveStaff>(input) && mayRemove(book.self, screen.who, book.staff)) {
        return Step{screen, {command::RemoveSlot{screen.who.number}}};
    }
    if (is<input::StaffChangeRefused>(input)) {
        screen::StaffBook told = book;
        told.last = screen::StaffBook::Change::Refused;
        return show(told);
    }
    if (is<input::Back>(input)) {
        return toList(screen);
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::StaffWords &screen, const Input &input)
{
    using State = screen::StaffWords::State;
    if (is<input::WordsWritten>(input) && screen.state != State::BeingKept) {
        return Step{screen::StaffWords{screen.who, screen.words, State::BeingKept},
                    {command::KeepSlot{screen.who, screen.words}}};
    }
    if (is<input::StaffChangeRefused>(input)) {
        return show(screen::StaffWords{screen.who, screen.words, State::NotKept});
    }
    if (is<input::Back>(input) && screen.state != State::BeingKept) {
        return toList(screen);
    }
    return staffStep(flow, screen, input);
}

} // namespace core
