// SPDX-License-Identifier: Apache-2.0
// When nothing can be recorded: the desk says so until it can.
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

} // namespace

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
