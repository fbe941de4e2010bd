// SPDX-License-Identifier: Apache-2.0
// More about somebody who is recorded already: sealed, and nothing that says who they are.
#include "core/IntakeSession.h"

#include <utility>

namespace core {

namespace {

// Whoever coughs and sleeps among all the others. A car or a room of one's own is good enough.
bool isAmongOthers(const Cell &cell)
{
    return cell.place == Place::Inside || cell.place == Place::WelfareRoom ||
           cell.place == Place::Unknown;
}

} // namespace

Event IntakeSession::noting(const HandleKey &who, PersonDetails said) const
{
    Event event = eventFor(EventKind::Noted, Change{who, {}, {}, {}, {}, {}, {}});
    event.person = std::move(said);
    return event;
}

Event IntakeSession::placing(const HandleKey &who, Place place) const
{
    return eventFor(EventKind::PlaceChanged, Change{who, {}, {}, {}, place, {}, {}});
}

void IntakeSession::carryOut(const command::NoteNeeds &command)
{
    PersonDetails said;
    said.needs = command.said;
    std::vector<Event> events{noting(command.who, std::move(said))};
    std::optional<Place> before;
    const auto state = m_register.presence().state(command.who);
    if (command.said.hasSymptom() && state && state->isCounted() && isAmongOthers(state->cell)) {
        before = state->cell.place;
        events.push_back(placing(command.who, Place::InfectionRoom));
    }
    record(std::move(events), [before](const ClearHalf &) { return input::NeedsNoted{before}; });
}

void IntakeSession::carryOut(const command::PutInto &command)
{
    record(placing(command.who, command.place),
           [](const ClearHalf &) { return input::Recorded{}; });
}

void IntakeSession::carryOut(const command::NoteReturn &command)
{
    PersonDetails said;
    said.backOn = command.date;
    record(noting(command.who, std::move(said)),
           [date = command.date](const ClearHalf &) { return input::ReturnNoted{date}; });
}

} // namespace core
