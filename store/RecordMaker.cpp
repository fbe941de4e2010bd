// SPDX-License-Identifier: Apache-2.0
#include "store/RecordMaker.h"

#include "core/PersonCodec.h"

#include <algorithm>
#include <set>

namespace store {

namespace {

using core::EventKind;
using core::Presence;

// The presence that a kind of event means; nothing where it may be any or none.
std::optional<Presence> presenceOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Arrived:
    case EventKind::CameBack:
        return Presence::In;
    case EventKind::WentOut:
        return Presence::OutForNow;
    case EventKind::Left:
        return Presence::Left;
    case EventKind::MovedAway:
        return Presence::MovedAway;
    case EventKind::Undone:
        return Presence::Void;
    case EventKind::StreamOpened:
    case EventKind::ShelterOpened:
    case EventKind::ShelterClosed:
    case EventKind::Named:
    case EventKind::Corrected:
    case EventKind::PlaceChanged:
    case EventKind::Noted:
    case EventKind::Linked:
    case EventKind::DutyBegan:
    case EventKind::DutyEnded:
        break;
    }
    return std::nullopt;
}

bool areChangesSound(const core::Event &event)
{
    if (event.changes.empty() ||
        event.changes.size() > static_cast<std::size_t>(core::maxChanges)) {
        return false;
    }
    const auto meant = presenceOf(event.kind);
    std::set<core::HandleKey> seen;
    return std::all_of(event.changes.begin(), event.changes.end(), [&](const auto &change) {
        return core::isShelterCode(change.who.issuer) && seen.insert(change.who).second &&
               (!meant || change.presence == meant);
    });
}

bool isLinkSound(const core::Link &link)
{
    return core::isShelterCode(link.first.issuer) && core::isShelterCode(link.second.issuer) &&
           link.first != link.second;
}

// What is written has to be readable again, by this desk and by others.
bool isPersonSound(const core::PersonDetails &person)
{
    const auto read = core::personFrom(core::encode(person));
    return read && *read == person;
}

bool isDuty(EventKind kind)
{
    return kind == EventKind::DutyBegan || kind == EventKind::DutyEnded;
}

// One arrival, from one place of one code.
bool isMarkSound(const core::Event &event)
{
    return !event.mark || (event.kind == EventKind::Arrived && event.changes.size() == 1 &&
                           event.mark->code.size() == core::FamilyMark::hashSize &&
                           event.mark->position <= core::lastFamilyPosition);
}

bool isSound(const core::Event &event)
{
    if (event.uuid.version() != QUuid::Random || event.duty.has_value() != isDuty(event.kind) ||
        !isMarkSound(event)) {
        return false;
    }
    switch (event.kind) {
    case EventKind::StreamOpened: // only the register itself opens streams
        return false;
    case EventKind::ShelterOpened:
    case EventKind::ShelterClosed:
        return event.changes.empty() && !event.link && !event.person;
    case EventKind::DutyBegan:
    case EventKind::DutyEnded:
        return event.changes.empty() && !event.link && !event.person &&
               core::isDutyNumber(event.duty->number);
    case EventKind::Linked:
        return event.changes.empty() && event.link && isLinkSound(*event.link) && !event.person;
    case EventKind::Arrived:
    case EventKind::Named:
    case EventKind::Corrected:
    case EventKind::WentOut:
    case EventKind::CameBack:
    case EventKind::Left:
    case EventKind::MovedAway:
    case EventKind::PlaceChanged:
    case EventKind::Undone:
        return areChangesSound(event) && !event.link &&
               (!event.person || isPersonSound(*event.person));
    case EventKind::Noted:
        return areChangesSound(event) && !event.link && event.person && !event.person->name &&
               !event.person->kana && isPersonSound(*event.person);
    }
    return false;
}

} // namespace

RecordMaker::RecordMaker(const core::PresenceFold &fold,
                         Start start,
                         const vault::SealingKeys &keys)
    : m_before(fold)
    , m_next(std::move(start))
    , m_keys(keys)
{}

const core::PresenceFold &RecordMaker::fold()
{
    if (m_unseen.empty() && !m_after) {
        return m_before;
    }
    if (!m_after) {
        m_after = m_before;
    }
    for (const core::ClearHalf &clear : m_unseen) {
        m_after->apply(clear);
    }
    m_unseen.clear();
    return *m_after;
}

core::ClearHalf RecordMaker::started(const QUuid &event, EventKind kind)
{
    core::ClearHalf clear;
    clear.stream = m_next.head.stream;
    clear.seq = m_next.head.seq + 1;
    clear.previousHash = m_next.head.hash;
    clear.event = event;
    clear.lamport = m_next.lamport;
    clear.wallTime = m_next.wallTime;
    clear.kind = kind;
    return clear;
}

Result<std::vector<core::Change>> RecordMaker::weighed(const core::Event &event)
{
    const core::PresenceFold &known = fold();
    if (event.link) {
        return known.weighed(*event.link);
    }
    std::vector<core::Change> changes;
    changes.reserve(event.changes.size());
    for (const core::Change &wish : event.changes) {
        if (event.kind == EventKind::Arrived && known.state(wish.who)) {
            return core::fail(core::RegisterError::HandleTaken);
        }
        const auto one = known.weighed(wish, event.kind, event.mark);
        changes.insert(changes.end(), one.begin(), one.end());
    }
    return changes;
}

void RecordMaker::goOn(const MadeRecord &made)
{
    m_unseen.push_back(made.clear);
    m_next.head = {made.clear.stream, made.clear.seq, made.hash};
    ++m_next.lamport;
}

Result<MadeRecord> RecordMaker::make(const core::Event &event)
{
    if (!isSound(event) ||
        (event.happened && !core::isPlausible(*event.happened, m_next.wallTime))) {
        return core::fail(core::RegisterError::NotRecordable);
    }
    auto changes = weighed(event);
    if (!changes) {
        return core::fail(changes.error());
    }
    MadeRecord made;
    made.clear = started(event.uuid, event.kind);
    made.clear.changes = std::move(*changes);
    made.clear.link = event.link;
    made.clear.happened = event.happened;
    made.clear.duty = event.duty;
    made.clear.mark = event.mark;
    core::Record record{made.clear, core::encode(made.clear), {}};
    if (event.person) {
        const auto sealed = vault::seal(*event.person, record.clearBytes, m_keys);
        if (!sealed) {
            // Keys are checked when they are loaded; a person nobody could read must not be stored.
            return core::fail(core::RegisterError::NotRecordable);
        }
        record.sealed = sealed->half;
        made.key = sealed->key;
        made.person = event.person;
    }
    made.bytes = record.bytes();
    if (made.bytes.size() > core::maxRecordSize) {
        return core::fail(core::RegisterError::NotRecordable);
    }
    made.hash = core::hashOf(made.bytes);
    goOn(made);
    return made;
}

MadeRecord RecordMaker::open(const core::StreamOpening &opening)
{
    MadeRecord made;
    made.clear = started(QUuid::createUuid(), EventKind::StreamOpened);
    made.clear.opening = opening;
    made.bytes = core::Record{made.clear, core::encode(made.clear), {}}.bytes();
    made.hash = core::hashOf(made.bytes);
    goOn(made);
    return made;
}

} // namespace store
