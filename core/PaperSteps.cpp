// SPDX-License-Identifier: Apache-2.0
// When nothing can be recorded: the desk says so until it can, and staff enters the paper later.
#include "core/FlowSteps.h"

#include <utility>

namespace core {

namespace {

// The person has gone, or was written on paper: what they confirmed is theirs alone.
Step forgetPerson(const screen::PaperMode &screen)
{
    screen::PaperMode paper = screen;
    paper.person = screen::PaperMode::Person::Nobody;
    paper.unsaved.reset();
    return show(std::move(paper));
}

Step toDesk(const Screen &screen)
{
    return {screen, {command::ShowDesk{}}};
}

// The page after the time: who came, or what one person did then.
Step withTime(const screen::PaperWhen &when)
{
    if (when.person) {
        return show(
            screen::StaffPerson{*when.person, screen::StaffPerson::Late{when.happened, when.now}});
    }
    return show(screen::PaperPeople{when, when.people, when.together});
}

} // namespace

Step beginSheet(const input::PaperBegun &begun)
{
    screen::PaperWhen when;
    when.now = begun.now;
    when.outage = begun.outage;
    const qint64 likely = quarterOf(begun.outage ? begun.outage->from : begun.now);
    when.happened.time = isEnterable(likely, begun.now) ? likely : quarterOf(begun.now);
    return show(std::move(when));
}

MaybeStep step(const IntakeFlow &flow, const screen::PaperWhen &screen, const Input &input)
{
    if (const auto *set = as<input::SetPaperWhen>(input)) {
        if (!isEnterable(set->happened.time, screen.now)) {
            return std::nullopt;
        }
        screen::PaperWhen when = screen;
        when.happened = set->happened;
        return show(std::move(when));
    }
    if (is<input::Next>(input)) {
        return withTime(screen);
    }
    if (is<input::PaperDone>(input)) {
        return Step{screen, {command::ForgetPaperTime{}, command::ShowDesk{}}};
    }
    if (is<input::Back>(input)) {
        return screen.person ? show(screen::StaffPerson{*screen.person}) : toDesk(screen);
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::PaperPeople &screen, const Input &input)
{
    if (const MaybeStep entered = enterPeople(screen, input)) {
        return entered;
    }
    if (is<input::SavePaper>(input) && screen.people.total() > 0) {
        return Step{screen,
                    {command::RecordPaper{screen.when.happened, screen.people, screen.together}}};
    }
    if (const auto *recorded = as<input::PaperRecorded>(input)) {
        return show(screen::PaperNumbers{recorded->time, recorded->now, recorded->people});
    }
    if (is<input::Back>(input)) {
        screen::PaperWhen when = screen.when;
        when.people = screen.people;
        when.together = screen.together;
        return show(std::move(when));
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::PaperNumbers &screen, const Input &input)
{
    if (is<input::EnterPaper>(input)) {
        return Step{screen, {command::BeginPaper{}}};
    }
    if (const auto *begun = as<input::PaperBegun>(input)) {
        return beginSheet(*begun);
    }
    if (is<input::PaperDone>(input)) {
        return Step{screen, {command::ForgetPaperTime{}, command::ShowDesk{}}};
    }
    if (is<input::Back>(input)) {
        return toDesk(screen);
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::PaperMode &screen, const Input &input)
{
    if (is<input::TryRegister>(input)) {
        return Step{screen, {command::TryRegister{}}};
    }
    if (is<input::RestoreCopy>(input) && screen.copyOf) {
        return Step{screen, {command::RestoreCopy{}}};
    }
    if (const auto *still = as<input::RegisterStillDown>(input)) {
        screen::PaperMode paper = screen;
        paper.reason = still->reason;
        paper.lastTried = still->triedAt;
        return show(std::move(paper));
    }
    if (is<input::RegisterBack>(input)) {
        // Never recorded behind anybody's back: they may be on paper by now, so they are asked.
        return screen.unsaved ? show(*screen.unsaved) : goHome(flow);
    }
    if (cardGone(input) || is<input::IdleExpired>(input)) {
        return forgetPerson(screen);
    }
    // A card that is laid down now cannot be dealt with; it must not keep its power.
    if (is<input::Progress>(input) || is<input::Failed>(input) || is<input::Captured>(input)) {
        return Step{screen, {command::ReleaseCard{}}};
    }
    if (screen.staffDoor == screen::PaperMode::StaffDoor::Open) {
        return openStaffFace(flow, input);
    }
    return std::nullopt;
}

} // namespace core
