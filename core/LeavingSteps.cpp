// SPDX-License-Identifier: Apache-2.0
// Where somebody goes who does not come back, and in which car somebody sleeps.
#include "core/FlowSteps.h"

namespace core {

namespace {

Step leave(screen::ComeOrGo from, Destination destination)
{
    const HandleKey who = from.who;
    from.chosen = Presence::Left;
    return {std::move(from),
            {command::Record{who, EventKind::Left, Presence::Left, std::nullopt, destination}}};
}

Step leave(const screen::StaffPerson &from, Destination destination)
{
    const auto happened = from.late ? std::optional(from.late->happened) : std::nullopt;
    return {
        from,
        {command::Record{from.entry.who, EventKind::Left, Presence::Left, happened, destination}}};
}

} // namespace

MaybeStep step(const IntakeFlow &flow, const screen::WhereTo &screen, const Input &input)
{
    if (const auto *set = as<input::SetDestination>(input)) {
        return std::visit([set](const auto &from) { return leave(from, set->destination); },
                          screen.from);
    }
    if (is<input::Back>(input)) {
        return std::visit([](const auto &from) { return show(from); }, screen.from);
    }
    return std::holds_alternative<screen::StaffPerson>(screen.from) ? staffStep(flow, screen, input)
                                                                    : commonStep(flow, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::CarPlate &screen, const Input &input)
{
    const screen::CorrectPerson &correction = screen.correction;
    if (const auto *set = as<input::SetCar>(input)) {
        return show(screen::CarPlate{correction, set->car});
    }
    if (is<input::Confirm>(input) && isCar(screen.car)) {
        return Step{screen, {command::Correct{correction.entry.who, correction.cell, screen.car}}};
    }
    if (is<input::Next>(input)) {
        return Step{screen, {command::Correct{correction.entry.who, correction.cell}}};
    }
    if (is<input::Back>(input)) {
        return show(correction);
    }
    return staffStep(flow, screen, input);
}

} // namespace core
