// SPDX-License-Identifier: Apache-2.0
// Which shelter it is, and its reception: opened, closed, moved along with the desk.
#include "core/IntakeSession.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

// Reception begins or ends.
Event ofShelter(EventKind kind, const QUuid &uuid)
{
    Event event;
    event.uuid = uuid;
    event.kind = kind;
    return event;
}

} // namespace

QString IntakeSession::shelterName() const
{
    const auto found = std::find_if(m_shelters.begin(), m_shelters.end(), [this](const auto &one) {
        return one.code == m_register.shelter();
    });
    return found == m_shelters.end() ? m_register.shelter() : found->name;
}

void IntakeSession::carryOut(const command::ListShelters &)
{
    take(input::ShelterList{m_shelters, m_register.shelter()});
}

void IntakeSession::carryOut(const command::UseShelter &command)
{
    // A desk that receives goes on receiving there: one step, not three.
    const bool isMoving = m_register.isShelterOpen() && command.code != m_register.shelter();
    Result<void, RegisterError> moved;
    const auto write = [this, &moved](EventKind kind) {
        if (const auto appended = m_register.append({ofShelter(kind, m_sources.uuid())});
            !appended) {
            moved = fail(appended.error());
        }
    };
    if (isMoving) {
        write(EventKind::ShelterClosed);
    }
    if (moved) {
        moved = m_register.useShelter(command.code);
    }
    if (moved && isMoving) {
        write(EventKind::ShelterOpened);
    }
    refreshHome();
    if (!moved) {
        refuse(moved.error(), {});
        return;
    }
    Q_EMIT recorded();
    carryOut(command::ShowDesk{});
}

void IntakeSession::carryOut(const command::OpenShelter &)
{
    record(ofShelter(EventKind::ShelterOpened, m_sources.uuid()),
           [](const ClearHalf &) { return input::Recorded{}; });
}

// Whoever is here or out for now, each once: of two numbers of one person the one that stands for
// both.
std::vector<Event> IntakeSession::everybodyLeaving() const
{
    const PresenceFold &fold = m_register.presence();
    std::vector<Event> events;
    for (const HandleKey &who : fold.handles()) {
        const auto state = fold.state(who);
        const bool belongs =
            state && (state->presence == Presence::In || state->presence == Presence::OutForNow);
        if (belongs && !fold.standsBehind(who)) {
            events.push_back(
                eventFor(EventKind::Left, Change{who, Presence::Left, {}, {}, {}, {}, {}}));
        }
    }
    return events;
}

// All in one transaction: half a closed shelter would be a wrong figure.
void IntakeSession::carryOut(const command::CloseShelter &command)
{
    std::vector<Event> events;
    if (command.people == input::EndReception::People::Leave) {
        events = everybodyLeaving();
    }
    events.push_back(ofShelter(EventKind::ShelterClosed, m_sources.uuid()));
    record(std::move(events), [](const ClearHalf &) { return input::Recorded{}; });
}

} // namespace core
