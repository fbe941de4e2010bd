// SPDX-License-Identifier: Apache-2.0
// Wrist numbers: drawn, scanned, or read out by whoever wears one.
#include "core/IntakeSession.h"

#include <utility>

namespace core {

// Who is here already keeps the number: drawn a second time, it would be one person instead of two.
HandleKey IntakeSession::freshNumber() const
{
    for (;;) {
        const HandleKey number{m_register.shelter(), Handle::random(m_sources.random32)};
        if (!m_register.presence().state(number)) {
            return number;
        }
    }
}

// A number that was counted by mistake and taken back is known already: it comes back.
EventKind IntakeSession::arrivalOf(const HandleKey &who) const
{
    return m_register.presence().state(who) ? EventKind::CameBack : EventKind::Arrived;
}

void IntakeSession::countGuest(const HandleKey &who,
                               const std::optional<Cell> &cell,
                               screen::Counted::Band band)
{
    Change change{who, Presence::In, {}, {}, Place::Inside, {}, {}};
    if (cell) {
        change.ageBand = cell->ageBand;
        change.sex = cell->sex;
    }
    std::vector<Event> events{eventFor(arrivalOf(who), std::move(change))};
    if (isHouseholdOpen()) {
        events.push_back(joining(who, joiningEntered(m_household->page.address)));
    }
    record(std::move(events), [this, band](const ClearHalf &clear) {
        const Change &done = clear.changes.front();
        noteMember({done.who, done.after.value_or(Cell{})});
        m_undoable = done.who;
        m_undoTimer.start(m_times.undo);
        return input::GuestCounted{done.who, done.after.value_or(Cell{}), band, ++m_inARow};
    });
}

void IntakeSession::carryOut(const command::CountGuest &)
{
    countGuest(freshNumber(), {}, screen::Counted::Band::None);
}

void IntakeSession::carryOut(const command::CountBand &command)
{
    countGuest(command.mark.who, command.mark.cell, screen::Counted::Band::Scanned);
}

// All of them or none. Nothing: it was refused, and is being dealt with.
std::optional<std::vector<Numbered>>
IntakeSession::admitUnnamed(const CellCounts &people,
                            const std::optional<Happened> &happened,
                            const std::optional<Joining> &joined)
{
    std::vector<Event> events;
    Unsaved unsaved;
    std::vector<Numbered> numbers;
    for (const auto &[cell, count] : people.cells()) {
        for (int i = 0; i < count; ++i) {
            const HandleKey who = freshNumber();
            events.push_back(
                eventFor(EventKind::Arrived,
                         Change{who, Presence::In, cell.ageBand, cell.sex, cell.place, {}, {}}));
            events.back().happened = happened;
            if (joined) {
                events.push_back(joining(who, *joined));
                events.back().happened = happened;
            }
            unsaved.arrivals.push_back(who);
            numbers.push_back({who, cell});
        }
    }
    return append(events, std::move(unsaved)) ? std::optional(std::move(numbers)) : std::nullopt;
}

void IntakeSession::carryOut(const command::CountGroup &command)
{
    if (auto numbers = admitUnnamed(command.people, std::nullopt, joiningFresh(command.together))) {
        take(input::GroupCounted{std::move(*numbers)});
    }
}

void IntakeSession::carryOut(const command::UndoGroup &command)
{
    std::vector<Event> events;
    for (const Numbered &one : command.people) {
        events.push_back(
            eventFor(EventKind::Undone, Change{one.who, Presence::Void, {}, {}, {}, {}, {}}));
    }
    if (!append(events, {})) {
        return;
    }
    for (const Numbered &one : command.people) {
        forgetMember(one.who);
    }
    if (m_household && m_household->page.members.empty()) {
        carryOut(command::EndHousehold{});
    }
    take(input::Recorded{});
}

void IntakeSession::carryOut(const command::UndoGuest &command)
{
    m_undoable.reset();
    m_undoTimer.stop();
    record(eventFor(EventKind::Undone, Change{command.who, Presence::Void, {}, {}, {}, {}, {}}),
           [](const ClearHalf &) { return input::Recorded{}; });
}

Input IntakeSession::checkNumber(const QString &text) const
{
    const auto handle = Handle::fromText(text);
    if (!handle) {
        return input::NumberChecked{std::nullopt, IntakeProblem::HandleMistyped};
    }
    const HandleKey who{m_register.shelter(), *handle};
    const auto entry = m_register.entry(who);
    // Not counted here: naming it would count nobody. Registering afresh is the safe way on.
    if (!entry || entry->state.presence == Presence::Void) {
        return input::NumberChecked{std::nullopt, IntakeProblem::HandleUnknown};
    }
    if (entry->isNamed && !entry->isSealedForGood) {
        return input::NumberChecked{std::nullopt, IntakeProblem::AlreadyNamed};
    }
    return input::NumberChecked{who, std::nullopt};
}

void IntakeSession::carryOut(const command::CheckNumber &command)
{
    take(checkNumber(command.text));
}

// A number that this desk never saw is taken too: another desk of the shelter gave it out.
Input IntakeSession::checkBand(const QString &text) const
{
    const auto handle = Handle::fromText(text);
    if (!handle) {
        return input::BandChecked{{}, {}, IntakeProblem::HandleMistyped};
    }
    const HandleKey who{m_register.shelter(), *handle};
    const auto state = m_register.presence().state(who);
    if (state && state->presence == Presence::Void) {
        return input::BandChecked{{}, {}, IntakeProblem::HandleUnknown};
    }
    return input::BandChecked{who, state ? std::optional(state->presence) : std::nullopt, {}};
}

void IntakeSession::carryOut(const command::CheckBand &command)
{
    take(checkBand(command.text));
}

void IntakeSession::carryOut(const command::LookAtBand &command)
{
    using Seen = input::BandSeen;
    const HandleKey &who = command.mark.who;
    const auto entry = m_register.entry(who);
    const auto state = m_register.presence().state(who);
    take(Seen{
        command.mark,
        state ? std::optional(state->presence) : std::nullopt,
        who.issuer == m_register.shelter() ? Seen::Issuer::ThisShelter : Seen::Issuer::Another,
        entry && entry->isNamed && !entry->isSealedForGood ? Seen::Name::Known : Seen::Name::None});
}

} // namespace core
