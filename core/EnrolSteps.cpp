// SPDX-License-Identifier: Apache-2.0
// How a new desk comes to headquarters: code, digits, passphrase. The flow's home is EnrolCode.
#include "core/FlowSteps.h"

namespace core {

MaybeStep step(const IntakeFlow &, const screen::EnrolCode &, const Input &input)
{
    const auto *given = as<input::EnrolCodeGiven>(input);
    return given != nullptr ? MaybeStep(Step{screen::EnrolWait{}, {command::Enrol{given->text}}})
                            : std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::EnrolWait &screen, const Input &input)
{
    screen::EnrolWait waiting = screen;
    if (is<input::EnrolMistyped>(input)) {
        auto again = std::get<screen::EnrolCode>(flow.home());
        again.entry = screen::EnrolCode::Entry::Mistyped;
        return show(again);
    }
    if (const auto *failed = as<input::EnrolFailed>(input)) {
        return show(screen::EnrolTrouble{failed->reason, failed->stick});
    }
    if (is<input::Enrolled>(input)) {
        return show(screen::MakePassphrase{});
    }
    if (const auto *answered = as<input::EnrolDigits>(input)) {
        waiting.digits = answered->digits;
    } else if (const auto *line = as<input::EnrolLine>(input)) {
        waiting.line = line->line;
    } else if (is<input::EnrolClockWrong>(input)) {
        waiting.clock = screen::EnrolWait::Clock::Wrong;
    }
    return show(waiting);
}

MaybeStep step(const IntakeFlow &flow, const screen::EnrolTrouble &trouble, const Input &input)
{
    if (is<input::GoOnByStick>(input) && trouble.stick == screen::EnrolTrouble::Stick::Offered) {
        return Step{screen::EnrolByStick{}, {command::WriteEnrolRequest{}}};
    }
    const bool isBack = is<input::EnrolAgain>(input) || is<input::Back>(input);
    return isBack ? MaybeStep(show(flow.home())) : std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::EnrolByStick &screen, const Input &input)
{
    screen::EnrolByStick waiting = screen;
    waiting.problem = screen::EnrolByStick::Problem::None;
    if (is<input::GoOnByStick>(input)) {
        return Step{waiting, {command::WriteEnrolRequest{}}};
    }
    if (is<input::Back>(input)) {
        return show(flow.home());
    }
    if (is<input::Enrolled>(input)) {
        return show(screen::MakePassphrase{});
    }
    if (const auto *written = as<input::EnrolRequestWritten>(input)) {
        waiting.digits = written->digits;
    } else if (const auto *told = as<input::EnrolStickProblem>(input)) {
        waiting.problem = told->problem;
    } else {
        return std::nullopt;
    }
    return show(waiting);
}

} // namespace core
