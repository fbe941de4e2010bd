// SPDX-License-Identifier: Apache-2.0
#include "ui/WaysOut.h"

namespace ui {

namespace {

using core::input::Back;
using core::input::CallStaff;
using Idle = WaysOut::Idle;

WaysOut of(const core::screen::ShelterClosed &)
{
    return {std::nullopt, CallStaff{}, Idle::Stays};
}
WaysOut of(const core::screen::Start &)
{
    return {std::nullopt, CallStaff{}, Idle::Stays};
}
WaysOut of(const core::screen::Identifying &)
{
    return {Back{}, CallStaff{}, Idle::Stays};
}
WaysOut of(const core::screen::AskPin &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::Reading &)
{
    return {Back{}, CallStaff{}, Idle::Stays};
}
WaysOut of(const core::screen::NeedStaff &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::Review &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::AskHandle &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::Saving &)
{
    return {std::nullopt, std::nullopt, Idle::Stays};
}
WaysOut of(const core::screen::AskBand &state)
{
    const bool isAtDoor = state.use == core::screen::AskBand::Use::Door;
    return {Back{}, CallStaff{}, isAtDoor ? Idle::Stays : Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::ComeOrGo &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
// The session turns these back by itself: they name nobody.
WaysOut of(const core::screen::CameOrWent &)
{
    return {Back{}, CallStaff{}, Idle::Stays};
}
WaysOut of(const core::screen::Done &)
{
    return {Back{}, CallStaff{}, Idle::Stays};
}
WaysOut of(const core::screen::Counted &)
{
    return {Back{}, CallStaff{}, Idle::Stays};
}
WaysOut of(const core::screen::Trouble &)
{
    return {Back{}, CallStaff{}, Idle::Stays};
}
// Whoever stands there needs the page more than a bar: its own buttons lead on.
WaysOut of(const core::screen::PaperMode &)
{
    return {std::nullopt, std::nullopt, Idle::Stays};
}
WaysOut of(const core::screen::CallingStaff &)
{
    return {Back{}, std::nullopt, Idle::Stays};
}
WaysOut of(const core::screen::MakePassphrase &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
// Before there is a desk nobody can be called, and nothing is shown that is anybody's.
WaysOut of(const core::screen::EnrolCode &)
{
    return {std::nullopt, std::nullopt, Idle::Stays};
}
WaysOut of(const core::screen::EnrolWait &)
{
    return {std::nullopt, std::nullopt, Idle::Stays};
}
WaysOut of(const core::screen::EnrolTrouble &)
{
    return {Back{}, std::nullopt, Idle::Stays};
}
WaysOut of(const core::screen::EnrolByStick &)
{
    return {Back{}, std::nullopt, Idle::Stays};
}
WaysOut of(const core::screen::SignIn &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::Unlocking &)
{
    return {std::nullopt, std::nullopt, Idle::Stays};
}
WaysOut of(const core::screen::StaffDesk &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::StaffPerson &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::SamePerson &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::CorrectPerson &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::CloseShelter &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::ChooseShelter &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::PaperWhen &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::PaperPeople &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::PaperNumbers &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::GroupPeople &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::GroupNumbers &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::Household &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::FamilyReview &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
// The camera's picture is somebody's too.
WaysOut of(const core::screen::AimId &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::IdReview &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::AskFace &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::LayFace &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::ReadingFace &)
{
    return {Back{}, CallStaff{}, Idle::Stays};
}
WaysOut of(const core::screen::Tell &)
{
    return {Back{}, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::FindPeople &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
// These two are the evacuee's, or staff's behind the sign-in, where nobody has to be called.
WaysOut of(const core::screen::WhereTo &state)
{
    const bool isStaff = std::holds_alternative<core::screen::StaffPerson>(state.from);
    return {Back{}, isStaff ? std::nullopt : std::optional(CallStaff{}), Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::Needs &state)
{
    const bool isStaff = std::holds_alternative<std::monostate>(state.back);
    return {Back{}, isStaff ? std::nullopt : std::optional(CallStaff{}), Idle::WarnsAndLeaves};
}
// Somebody waits there until they are fetched.
WaysOut of(const core::screen::ToInfectionRoom &)
{
    return {std::nullopt, CallStaff{}, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::CarPlate &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::NeedCounts &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::UniteHouseholds &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::AskDuty &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::ShiftPin &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::MakeShiftPin &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::StaffBook &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::AddStaff &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::OneOfStaff &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::StaffWords &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::AskAttendance &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::ConfirmAttendance &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
WaysOut of(const core::screen::KeepDutyCard &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}
// The session turns it back by itself.
WaysOut of(const core::screen::AttendanceNoted &)
{
    return {Back{}, std::nullopt, Idle::Stays};
}
WaysOut of(const core::screen::AttendanceList &)
{
    return {Back{}, std::nullopt, Idle::WarnsAndLeaves};
}

} // namespace

WaysOut waysOut(const core::Screen &screen)
{
    return std::visit([](const auto &state) { return of(state); }, screen);
}

} // namespace ui
