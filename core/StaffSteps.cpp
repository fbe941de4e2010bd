// SPDX-License-Identifier: Apache-2.0
// The staff's face: sign in, see who is in, let out, correct, open and close the shelter.
#include "core/FlowSteps.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

// Long enough that guessing it offline stays hopeless with Argon2id (docs/security.md).
constexpr std::size_t shortestPassphrase = 8;

const RosterEntry *find(const std::vector<RosterEntry> &roster, const HandleKey &who)
{
    const auto found = std::find_if(
        roster.begin(), roster.end(), [&who](const auto &entry) { return entry.who == who; });
    return found == roster.end() ? nullptr : &*found;
}

MaybeStep showRepeat(const screen::StaffDesk &desk)
{
    if (desk.repeats.empty()) {
        return std::nullopt;
    }
    const RosterEntry *first = find(desk.roster, desk.repeats.front().first);
    const RosterEntry *second = find(desk.roster, desk.repeats.front().second);
    return first == nullptr || second == nullptr
               ? std::nullopt
               : MaybeStep(show(screen::SamePerson{*first, *second}));
}

screen::CloseShelter closing(const screen::StaffDesk &desk)
{
    const auto out = std::count_if(desk.roster.begin(), desk.roster.end(), [](const auto &entry) {
        return entry.state.presence == Presence::OutForNow && !entry.sameAs;
    });
    return {desk.shelterName, desk.present.total(), static_cast<int>(out)};
}

} // namespace

Step showDesk(const input::DeskView &view)
{
    return show(screen::StaffDesk{view.shelterName,
                                  view.shelterOpen,
                                  view.roster,
                                  view.present,
                                  view.undecided,
                                  view.repeats,
                                  view.expiries,
                                  view.shift});
}

Step leaveStaffFace(const IntakeFlow &flow)
{
    return {flow.home(), {command::ReleaseCard{}, command::StepAway{}}};
}

Step afterSignIn(const Screen &screen, screen::SignInPurpose purpose)
{
    switch (purpose) {
    case screen::SignInPurpose::LastTry:
        // Staff stands beside the person; the staff's face stays closed.
        return {screen::AskPin{1, screen::AskPin::Entry::First, LastTry::AllowedByStaff},
                {command::StepAway{}}};
    case screen::SignInPurpose::EnterPaper:
        return {screen, {command::BeginPaper{}}};
    case screen::SignInPurpose::Desk:
        break;
    }
    return {screen, {command::ShowDesk{}}};
}

MaybeStep staffStep(const IntakeFlow &flow, const Screen &screen, const Input &input)
{
    if (is<input::LeaveStaffFace>(input) || is<input::IdleExpired>(input)) {
        return leaveStaffFace(flow);
    }
    if (is<input::LockNow>(input)) {
        return Step{flow.home(), {command::ReleaseCard{}, command::Lock{}}};
    }
    if (is<input::VaultClosed>(input)) {
        return goHome(flow);
    }
    if (const auto *listed = as<input::StaffListed>(input)) {
        return show(listed->book);
    }
    if (const auto *view = as<input::DeskView>(input)) {
        return showDesk(*view);
    }
    if (is<input::Recorded>(input)) {
        return Step{screen, {command::ShowDesk{}}};
    }
    if (const auto *refused = as<input::Refused>(input)) {
        return Step{screen::Trouble{refused->problem, std::nullopt}, {command::Lock{}}};
    }
    return std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::MakePassphrase &screen, const Input &input)
{
    using Entry = screen::MakePassphrase::Entry;
    if (is<input::Back>(input) || is<input::IdleExpired>(input)) {
        return goHome(flow);
    }
    if (is<input::PassphraseMade>(input)) {
        return Step{screen, {command::ShowDesk{}}};
    }
    if (const auto *view = as<input::DeskView>(input)) {
        return showDesk(*view);
    }
    const auto *entered = as<input::PassphraseEntered>(input);
    if (entered == nullptr) {
        return std::nullopt;
    }
    if (screen.entry == Entry::First) {
        const bool longEnough = entered->passphrase->size() >= shortestPassphrase;
        return longEnough
                   ? show(screen::MakePassphrase{Entry::Again, std::nullopt, entered->passphrase})
                   : show(screen::MakePassphrase{
                         Entry::First, IntakeProblem::PassphraseWrong, nullptr});
    }
    if (screen.first == nullptr || !(*screen.first == *entered->passphrase)) {
        return show(screen::MakePassphrase{Entry::First, IntakeProblem::PassphraseWrong, nullptr});
    }
    return Step{screen::Unlocking{}, {command::MakePassphrase{entered->passphrase}}};
}

MaybeStep step(const IntakeFlow &flow, const screen::SignIn &screen, const Input &input)
{
    const bool cardNeeded = screen.purpose == screen::SignInPurpose::LastTry;
    if (is<input::IdleExpired>(input) || (cardNeeded && cardGone(input))) {
        return goHome(flow);
    }
    if (is<input::Back>(input)) {
        return flow.staffing().only
                   ? goHome(flow)
                   : show(screen::AskDuty{
                         screen.purpose, flow.staffing().envelope, screen::SignInNotice::Nothing});
    }
    if (const auto *entered = as<input::PassphraseEntered>(input)) {
        return Step{screen::Unlocking{screen.purpose, screen.number},
                    {command::SignIn{entered->passphrase, screen.number}}};
    }
    if (const MaybeStep attendance = openAttendance(screen.purpose, input)) {
        return attendance;
    }
    if (is<input::VaultClosed>(input)) {
        return askedInVain(flow, screen.purpose);
    }
    if (is<input::ShiftPinRefused>(input)) {
        screen::SignIn told = screen;
        told.notice = screen::SignInNotice::PinTriesUsedUp;
        return show(told);
    }
    return std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::Unlocking &screen, const Input &input)
{
    if (is<input::SignInRefused>(input)) {
        return show(
            screen::SignIn{screen.purpose, IntakeProblem::PassphraseWrong, screen.number, {}});
    }
    if (is<input::PassphraseMade>(input)) {
        return Step{screen, {command::ShowDesk{}}};
    }
    if (is<input::SignedIn>(input)) {
        return afterSignIn(screen, screen.purpose);
    }
    if (const auto *begun = as<input::PaperBegun>(input)) {
        return beginSheet(*begun);
    }
    if (screen.purpose == screen::SignInPurpose::LastTry && cardGone(input)) {
        return leaveStaffFace(flow);
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::StaffDesk &screen, const Input &input)
{
    if (const auto *select = as<input::SelectPerson>(input)) {
        const RosterEntry *found = find(screen.roster, select->who);
        return found == nullptr ? std::nullopt : MaybeStep(show(screen::StaffPerson{*found}));
    }
    if (is<input::FindPeople>(input)) {
        return findPeople({});
    }
    if (is<input::ShowNeeds>(input)) {
        return show(countNeeds(screen.roster));
    }
    if (is<input::ShowRepeat>(input)) {
        return showRepeat(screen);
    }
    if (is<input::EnterPaper>(input)) {
        return Step{screen, {command::BeginPaper{}}};
    }
    if (const auto *begun = as<input::PaperBegun>(input)) {
        return beginSheet(*begun);
    }
    if (is<input::PickShelter>(input)) {
        return Step{screen, {command::ListShelters{}}};
    }
    if (const auto *list = as<input::ShelterList>(input)) {
        return show(screen::ChooseShelter{list->shelters, list->current});
    }
    if (is<input::OpenShelter>(input)) {
        return Step{screen, {command::OpenShelter{}}};
    }
    if (is<input::CloseShelter>(input)) {
        return show(closing(screen));
    }
    if (is<input::MakeShiftPin>(input)) {
        return show(screen::MakeShiftPin{});
    }
    if (is<input::ShowStaff>(input)) {
        return Step{screen, {command::ListStaff{}}};
    }
    if (is<input::Back>(input)) {
        return leaveStaffFace(flow);
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::StaffPerson &screen, const Input &input)
{
    const auto *set = as<input::SetPresence>(input);
    if (set != nullptr && set->presence == Presence::Left) {
        return show(screen::WhereTo{screen});
    }
    if (set != nullptr) {
        const auto happened = screen.late ? std::optional(screen.late->happened) : std::nullopt;
        return Step{
            screen,
            {command::Record{screen.entry.who, kindOf(set->presence), set->presence, happened}}};
    }
    if (is<input::EnterPaper>(input)) {
        return Step{screen, {command::BeginPaper{}}};
    }
    if (const auto *begun = as<input::PaperBegun>(input)) {
        Step step = beginSheet(*begun);
        std::get<screen::PaperWhen>(step.screen).person = screen.entry;
        return step;
    }
    if (const auto &person = screen.entry.person;
        is<input::FindHousehold>(input) && person && person->household) {
        return findPeople({{}, {}, {}, person->household});
    }
    if (is<input::PickFamily>(input) && screen.entry.state.presence != Presence::Void) {
        return findPeople({}, screen.entry);
    }
    // Whoever it is stands beside staff now, and the staff's face stays closed.
    if (is<input::TellAloud>(input) && !screen.entry.isNamed) {
        Step tell = tellAgain(screen.entry.who, {});
        tell.commands.push_back(command::StepAway{});
        return tell;
    }
    if (is<input::AskNeeds>(input)) {
        const auto &person = screen.entry.person;
        return askNeeds(screen.entry.who, {}, person ? person->needs : NeedAnswers{});
    }
    if (is<input::StartCorrection>(input)) {
        return show(screen::CorrectPerson{screen.entry, screen.entry.state.cell});
    }
    if (is<input::Back>(input)) {
        return Step{screen, {command::ShowDesk{}}};
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::SamePerson &screen, const Input &input)
{
    if (const auto *decide = as<input::DecideRepeat>(input)) {
        return Step{screen,
                    {command::Decide{{screen.first.who, screen.second.who}, decide->sameness}}};
    }
    if (is<input::Back>(input)) {
        return Step{screen, {command::ShowDesk{}}};
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::CorrectPerson &screen, const Input &input)
{
    if (const auto *set = as<input::SetCell>(input)) {
        return show(screen::CorrectPerson{screen.entry, set->cell});
    }
    if (is<input::SaveCorrection>(input) && isCarPlace(screen.cell.place)) {
        const auto &person = screen.entry.person;
        return show(screen::CarPlate{screen, person && person->car ? *person->car : Car{}});
    }
    if (is<input::SaveCorrection>(input)) {
        return Step{screen, {command::Correct{screen.entry.who, screen.cell}}};
    }
    if (is<input::Back>(input)) {
        return show(screen::StaffPerson{screen.entry});
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::CloseShelter &screen, const Input &input)
{
    if (const auto *end = as<input::EndReception>(input)) {
        return Step{screen, {command::CloseShelter{end->people}}};
    }
    if (is<input::Back>(input)) {
        return Step{screen, {command::ShowDesk{}}};
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::ChooseShelter &screen, const Input &input)
{
    if (const auto *picked = as<input::ShelterPicked>(input)) {
        return Step{screen, {command::UseShelter{picked->code}}};
    }
    if (is<input::Back>(input)) {
        return Step{screen, {command::ShowDesk{}}};
    }
    return staffStep(flow, screen, input);
}

} // namespace core
