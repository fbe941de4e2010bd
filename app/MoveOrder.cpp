// SPDX-License-Identifier: Apache-2.0
#include "app/MoveOrder.h"

#include <algorithm>

namespace app {

namespace {

// The order of hq/Whereabouts.h.
bool isBefore(const core::PresenceFold::Stamp &stamp,
              const core::HandleKey &who,
              const wire::CameIn &cameIn)
{
    const bool isFirstArrival = !stamp.afterArrival && who.issuer == cameIn.from;
    return isFirstArrival || stamp.lamport < cameIn.lamport;
}

} // namespace

MoveOrder::MoveOrder(store::SqliteRegister &reg)
    : m_register(reg)
{}

void MoveOrder::obey(const wire::Letter &letter)
{
    if (letter.kind == wire::LetterKind::Withdrawn) {
        Q_EMIT done(letter.number);
        return;
    }
    if (letter.kind != wire::LetterKind::CameInElsewhere) {
        return;
    }
    // What cannot be read is taken, so that it does not hold up the letters behind it.
    const auto cameIn = wire::cameInFrom(letter.content);
    if (!cameIn || !isStillCounted(*cameIn) || letGo(cameIn->who)) {
        Q_EMIT done(letter.number);
    }
}

// A number that this desk does not know was written by another one of the shelter, which
// headquarters cannot reach; it is taken as in (design rule 3).
bool MoveOrder::isStillCounted(const wire::CameIn &cameIn) const
{
    if (cameIn.from != m_register.shelter()) {
        return false; // this desk serves another one by now
    }
    const core::PresenceFold &presence = m_register.presence();
    if (!presence.state(cameIn.who)) {
        return true;
    }
    const auto numbers = presence.group(cameIn.who);
    return !presence.isGone(cameIn.who) &&
           std::all_of(numbers.begin(), numbers.end(), [&](const core::HandleKey &number) {
               const auto stamp = m_register.presenceStamp(number);
               return !stamp || isBefore(*stamp, number, cameIn);
           });
}

bool MoveOrder::letGo(const core::HandleKey &who)
{
    core::Event event;
    event.uuid = QUuid::createUuid();
    event.kind = core::EventKind::MovedAway;
    event.changes.push_back({who, core::Presence::MovedAway, {}, {}, {}, {}, {}});
    const auto appended = m_register.append({event});
    if (appended) {
        Q_EMIT recorded();
    }
    return appended || appended.error() == core::RegisterError::NotRecordable;
}

} // namespace app
