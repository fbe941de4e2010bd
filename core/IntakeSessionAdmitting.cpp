// SPDX-License-Identifier: Apache-2.0
// Somebody who said yes to what stands there is registered, or a number of before gets their name.
#include "core/IntakeSession.h"

#include <QTimeZone>

#include <utility>

namespace core {

QDate IntakeSession::today() const
{
    return m_sources.now().toTimeZone(QTimeZone("Asia/Tokyo")).date();
}

Cell IntakeSession::cellOf(const Draft &person) const
{
    return {person.birthDate ? ageBandOn(today(), person.birthDate->value)
                             : person.ageBand.value_or(AgeBand::Unknown),
            person.sex ? person.sex->value : Sex::NotKnown,
            Place::Inside};
}

void IntakeSession::carryOut(const command::Admit &command)
{
    const Cell cell = cellOf(command.draft);
    const bool isGuest =
        command.guest.has_value() && command.number == screen::Review::Number::Counted;
    const HandleKey who = command.guest.value_or(freshNumber());
    // What was counted of a guest stays where nothing else is known.
    const bool isAgeKnown = cell.ageBand != AgeBand::Unknown;
    const bool isSexKnown = cell.sex != Sex::NotKnown;
    Change change{who,
                  isGuest ? std::nullopt : std::optional(Presence::In),
                  isGuest && !isAgeKnown ? std::nullopt : std::optional(cell.ageBand),
                  isGuest && !isSexKnown ? std::nullopt : std::optional(cell.sex),
                  isGuest ? std::nullopt : std::optional(cell.place),
                  std::nullopt,
                  std::nullopt};
    Event event = eventFor(isGuest ? EventKind::Named : arrivalOf(who), std::move(change));
    event.person = command.draft;
    if (isHouseholdOpen()) {
        event.person->household = m_household->id;
    }
    record(
        std::move(event),
        [this, isGuest, address = command.draft.address](const ClearHalf &clear) {
            const Change &done = clear.changes.front();
            noteMember({done.who, done.after.value_or(Cell{})});
            m_registered = Registered{done.who, address};
            return input::Admitted{done.who,
                                   done.after.value_or(Cell{}),
                                   isGuest ? screen::Done::Kind::GuestNamed
                                           : screen::Done::Kind::Arrived};
        },
        screen::Review{command.draft, command.guest, command.number});
}

} // namespace core
