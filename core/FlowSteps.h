// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IntakeFlow.h"

#include <optional>
#include <utility>

namespace core {

// The steps of IntakeFlow, one overload a screen. Nothing = the screen does not understand the
// input and stays as it is. EvacueeSteps.cpp and StaffSteps.cpp each hold one face, BandSteps.cpp
// the comings and goings, PaperSteps.cpp what happens when recording is impossible, DutySteps.cpp
// who may come behind the sign-in, AttendanceSteps.cpp staff coming on duty and going off it,
// ScanSteps.cpp what a band under the scanner does, GroupSteps.cpp a family without names,
// HouseholdSteps.cpp whoever came with somebody who has one, TellSteps.cpp a name told aloud,
// FindSteps.cpp looking for somebody, and for their family, NeedSteps.cpp what somebody needs,
// LeavingSteps.cpp where they go or sleep, FamilySteps.cpp the family of a QR, IdSteps.cpp an ID
// under the camera, FaceSteps.cpp a My Number card that its face opens.

// Back to the beginning; whatever lies on the reader loses its power and with it the opened PIN.
[[nodiscard]] Step goHome(const IntakeFlow &flow);
// What every evacuee's screen understands: back, call staff, idle.
[[nodiscard]] std::optional<Step> commonStep(const IntakeFlow &flow, const Input &input);
// Whatever a source reports while nobody is in the middle of something.
[[nodiscard]] std::optional<Step> listen(const Input &input);
// Whoever fits, for staff.
[[nodiscard]] Step findPeople(RosterQuery query, const std::optional<RosterEntry> &familyOf = {});
// To say who this is, beginning with what was said so far.
[[nodiscard]] Step tellAgain(const HandleKey &who, const Draft &draft);
// To say what the family's code does not say of this member.
[[nodiscard]] Step tellMissing(screen::MemberAsked asked);
// The same of the next one from there on who is here; else back to the family.
[[nodiscard]] Step askNextMember(screen::FamilyReview page, std::size_t from);
// To say what was not read rightly of an ID.
[[nodiscard]] Step tellField(screen::IdAsked asked);
// Back to the page of the ID, with what was said.
[[nodiscard]] Step backToId(screen::IdAsked asked, const Draft &said);
// The chip of a My Number card is opened by what stands on its face.
[[nodiscard]] Step openByFace(screen::IdReview read);
// Where the card lies after this.
[[nodiscard]] screen::AimId::Card cardPlace(screen::AimId::Card before, const Input &input);
// What somebody needs; known: what they said before, for staff only.
[[nodiscard]] Step askNeeds(const HandleKey &who, screen::NeedsBack back, NeedAnswers known = {});
// How many of those who are here need what.
[[nodiscard]] screen::NeedCounts countNeeds(const std::vector<RosterEntry> &roster);
// Nobody else belongs to the household that is being entered.
[[nodiscard]] Step endHousehold(const IntakeFlow &flow);
// The small door to the staff's face.
[[nodiscard]] std::optional<Step> openStaffFace(const IntakeFlow &flow, const Input &input);

using MaybeStep = std::optional<Step>;

// A band under the scanner, while nobody is in the middle of something: nothing is asked first.
[[nodiscard]] std::optional<Step>
scanStep(const IntakeFlow &flow, const Screen &screen, const Input &input);
// The same while somebody's data stands there: it is the band that they are to wear, or wear.
[[nodiscard]] std::optional<Step>
takeBand(const Screen &screen, const Draft &draft, const Input &input);

// An ID came in sight where the next person may lay theirs, or somebody asks for the page.
[[nodiscard]] MaybeStep idStep(const Input &input);

// A family's code, or one that is none of ours, where a band would be taken too.
[[nodiscard]] MaybeStep familyStep(const Input &input);

// What to say about a scanned code that is no band.
[[nodiscard]] IntakeProblem problemOf(WristMarkError error);

// What happened when somebody's presence becomes this one.
[[nodiscard]] EventKind kindOf(Presence presence);

// Who is in, as the register has it now.
[[nodiscard]] Step showDesk(const input::DeskView &view);
// The page that asks whoever comes: for the short PIN, for a duty number, or at once for the words.
[[nodiscard]] Screen askWhoComes(const IntakeFlow &flow, screen::SignInPurpose purpose);
// The vault closed while somebody is asked for a number or words: nothing, unless for good.
[[nodiscard]] std::optional<Step> askedInVain(const IntakeFlow &flow,
                                              screen::SignInPurpose purpose);
// From those pages, where staff comes for themselves, to the pages of coming on duty.
[[nodiscard]] std::optional<Step> openAttendance(screen::SignInPurpose purpose, const Input &input);
// What follows when they proved who they are.
[[nodiscard]] Step afterSignIn(const Screen &screen, screen::SignInPurpose purpose);
// Staff turns away from their face.
[[nodiscard]] Step leaveStaffFace(const IntakeFlow &flow);

// What all pages behind the sign-in understand.
[[nodiscard]] MaybeStep staffStep(const IntakeFlow &flow, const Screen &screen, const Input &input);

// Words that the steps are written in.
template <typename T> const T *as(const Input &input)
{
    return std::get_if<T>(&input);
}

template <typename T> bool is(const Input &input)
{
    return std::holds_alternative<T>(input);
}

template <typename T> const T *progressOf(const Input &input)
{
    const auto *progress = as<input::Progress>(input);
    return progress == nullptr ? nullptr : std::get_if<T>(&progress->progress);
}

inline bool cardGone(const Input &input)
{
    return progressOf<CardGone>(input) != nullptr;
}

inline Step show(Screen screen)
{
    return {std::move(screen), {}};
}

// Several people by plus and minus, one household or not, and never more than that can hold.
template <typename Page> std::optional<Step> enterPeople(Page page, const Input &input)
{
    if (const auto *set = as<input::SetPeople>(input)) {
        page.people = set->people;
    } else if (const auto *chosen = as<input::SetTogether>(input)) {
        page.together = chosen->together;
    } else {
        return std::nullopt;
    }
    const bool fits = isEnterable(page.people) && page.people.total() <= mostOf(page.together);
    return fits ? std::optional(show(std::move(page))) : std::nullopt;
}

// The first page of the late entry.
[[nodiscard]] Step beginSheet(const input::PaperBegun &begun);

[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::ShelterClosed &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::Start &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::Identifying &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::AskPin &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::Reading &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::NeedStaff &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::Review &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::AskHandle &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::Saving &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::Done &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::Counted &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::AskBand &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::ComeOrGo &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::CameOrWent &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::Trouble &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::PaperMode &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::CallingStaff &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::MakePassphrase &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::SignIn &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::Unlocking &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::StaffDesk &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::StaffPerson &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::SamePerson &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::CorrectPerson &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::CloseShelter &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::ChooseShelter &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::PaperWhen &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::PaperPeople &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::PaperNumbers &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::EnrolCode &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::EnrolWait &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::EnrolTrouble &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::EnrolByStick &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::GroupPeople &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::GroupNumbers &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::Household &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::FamilyReview &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::AimId &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::IdReview &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::AskFace &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::LayFace &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::ReadingFace &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::Tell &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::FindPeople &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::WhereTo &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::CarPlate &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::Needs &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::ToInfectionRoom &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::NeedCounts &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::UniteHouseholds &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::AskDuty &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::ShiftPin &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::MakeShiftPin &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::StaffBook &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::AddStaff &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::OneOfStaff &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::StaffWords &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::AskAttendance &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::ConfirmAttendance &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::KeepDutyCard &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::AttendanceNoted &, const Input &);
[[nodiscard]] MaybeStep step(const IntakeFlow &, const screen::AttendanceList &, const Input &);

} // namespace core
