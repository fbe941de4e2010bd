// SPDX-License-Identifier: Apache-2.0
// Comings and goings of whoever has a wrist number, by that number alone: they go on while the
// names are sealed.
#include "core/FlowSteps.h"

namespace core {

EventKind kindOf(Presence presence)
{
    switch (presence) {
    case Presence::In:
        return EventKind::CameBack;
    case Presence::OutForNow:
        return EventKind::WentOut;
    case Presence::Left:
        return EventKind::Left;
    case Presence::MovedAway:
        return EventKind::MovedAway;
    case Presence::Void:
        return EventKind::Undone;
    }
    return EventKind::Corrected;
}

namespace {

MaybeStep leadsOn(const IntakeFlow &flow, const Input &input)
{
    if (is<input::Next>(input)) {
        return goHome(flow);
    }
    if (is<input::ComeOrGo>(input)) {
        return show(screen::AskBand{});
    }
    if (const auto *refused = as<input::Refused>(input)) {
        return show(screen::Trouble{refused->problem, std::nullopt});
    }
    return commonStep(flow, input);
}

// Whoever was never seen here was taken as in before going, and as absent before coming.
Presence presenceBefore(const screen::CameOrWent &screen)
{
    return screen.before.value_or(screen.presence == Presence::In ? Presence::Void : Presence::In);
}

} // namespace

MaybeStep step(const IntakeFlow &flow, const screen::AskBand &screen, const Input &input)
{
    if (const auto *entered = as<input::NumberEntered>(input)) {
        return Step{screen, {command::CheckBand{entered->text}}};
    }
    if (const auto *checked = as<input::BandChecked>(input)) {
        return checked->who ? show(screen::ComeOrGo{*checked->who, checked->presence, {}})
                            : show(screen::AskBand{checked->problem, screen.use});
    }
    return commonStep(flow, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::ComeOrGo &screen, const Input &input)
{
    const auto *set = as<input::SetPresence>(input);
    if (set != nullptr && screen.newcomer) {
        return Step{screen::Saving{}, {command::CountBand{*screen.newcomer}}};
    }
    if (set != nullptr && set->presence == Presence::Left) {
        return show(screen::WhereTo{screen});
    }
    if (set != nullptr) {
        screen::ComeOrGo chosen = screen;
        chosen.chosen = set->presence;
        return Step{chosen, {command::Record{screen.who, kindOf(set->presence), set->presence}}};
    }
    if (is<input::Recorded>(input) && screen.chosen) {
        return Step{screen::CameOrWent{screen.who, *screen.chosen, screen.presence, screen.by},
                    {command::Beep{}}};
    }
    if (is<input::Back>(input) && screen.by == screen::ComeOrGo::By::Pad) {
        return show(screen::AskBand{});
    }
    return leadsOn(flow, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::CameOrWent &screen, const Input &input)
{
    if (is<input::TakeBack>(input)) {
        const Presence before = presenceBefore(screen);
        return Step{screen, {command::Record{screen.who, kindOf(before), before}}};
    }
    if (const auto *set = as<input::SetReturn>(input);
        set != nullptr && screen.presence == Presence::OutForNow && set->date >= screen.today) {
        return Step{screen, {command::NoteReturn{screen.who, set->date}}};
    }
    if (const auto *noted = as<input::ReturnNoted>(input)) {
        screen::CameOrWent told = screen;
        told.backOn = noted->date;
        return show(told);
    }
    const bool isAtDoor = screen.by == screen::ComeOrGo::By::Door;
    if (isAtDoor &&
        (is<input::Recorded>(input) || is<input::Next>(input) || is<input::IdleExpired>(input))) {
        return show(screen::AskBand{{}, screen::AskBand::Use::Door});
    }
    if (is<input::Recorded>(input)) {
        return goHome(flow);
    }
    return leadsOn(flow, input);
}

} // namespace core
