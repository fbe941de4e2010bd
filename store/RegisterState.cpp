// SPDX-License-Identifier: Apache-2.0
#include "store/RegisterState.h"

#include <algorithm>
#include <utility>

namespace store {

RegisterState::RegisterState(core::ShelterCode shelter)
    : m_shelter(std::move(shelter))
{}

void RegisterState::addStream(const StreamRow &row)
{
    m_streams.push_back(
        {row.id, row.shelter, {row.stream, 0, core::noHash()}, {}, row.takenBack, 1});
}

const StreamState *RegisterState::findRow(qint64 row) const
{
    const auto found = std::find_if(m_streams.begin(), m_streams.end(), [row](const auto &stream) {
        return stream.row == row;
    });
    return found == m_streams.end() ? nullptr : &*found;
}

StreamState *RegisterState::findRow(qint64 row)
{
    const StreamState *found = std::as_const(*this).findRow(row);
    return found == nullptr ? nullptr
                            : &m_streams[static_cast<std::size_t>(found - m_streams.data())];
}

// What a branch's sum and chain begin with is where its parent stands before the branch's first.
void RegisterState::startBranches(const StreamState &parent)
{
    for (StreamState &stream : m_streams) {
        if (stream.takenBack && stream.takenBack->grewFrom == parent.row &&
            stream.takenBack->first == parent.head.seq + 1) {
            stream.head.seq = parent.head.seq;
            stream.head.hash = parent.head.hash;
            stream.sum = parent.sum;
        }
    }
}

Result<void>
RegisterState::take(qint64 streamRow, const core::ClearHalf &clear, const QByteArray &hash)
{
    StreamState *stream = findRow(streamRow);
    if (stream == nullptr || stream->named() != clear.stream || clear.seq != stream->head.seq + 1 ||
        clear.previousHash != stream->head.hash ||
        (clear.opening && clear.opening->shelter != stream->shelter)) {
        return core::fail(core::RegisterError::Damaged);
    }
    stream->head.seq = clear.seq;
    stream->head.hash = hash;
    stream->sum.add(clear.delta());
    m_highestLamport = std::max(m_highestLamport, clear.lamport);
    // Two histories of one stream must not look like one: as headquarters counts them.
    core::ClearHalf counted = clear;
    counted.stream = stream->head.stream;
    m_attendance.apply(stream->shelter, counted);
    if (stream->shelter == m_shelter) {
        m_fold.apply(counted);
        takeHandles(streamRow, counted);
        takeOpening(counted);
    }
    startBranches(*stream);
    return {};
}

void RegisterState::takeHandles(qint64 streamRow, const core::ClearHalf &clear)
{
    const auto stamp = core::PresenceFold::Stamp::of(clear);
    for (const core::Change &change : clear.changes) {
        const auto known = m_handleIndex.constFind(change.who);
        if (known == m_handleIndex.constEnd()) {
            m_handleIndex.insert(change.who, m_handles.size());
            m_handles.push_back({change.who, clear.happenedAt(), false});
        } else if (clear.kind == core::EventKind::Arrived) {
            // Taken back after what was written of somebody who was not known here.
            m_handles[*known].firstSeen = clear.happenedAt();
        }
        KnownHandle &entry = m_handles[m_handleIndex[change.who]];
        // Whoever wrote last, as the fold has it: what is taken back comes later than it was
        // written.
        if (change.presence && (!entry.presenceStamp || *entry.presenceStamp < stamp)) {
            entry.presenceSince = clear.happenedAt();
            entry.presenceStamp = stamp;
        }
        if (clear.kind == core::EventKind::Arrived) {
            entry.enteredLate = clear.happened;
        }
        const auto last =
            std::find_if(entry.lastRecords.begin(),
                         entry.lastRecords.end(),
                         [streamRow](const auto &one) { return one.streamRow == streamRow; });
        if (last == entry.lastRecords.end()) {
            entry.lastRecords.push_back({streamRow, clear.seq});
        } else {
            last->seq = clear.seq;
        }
    }
}

void RegisterState::confirm(qint64 streamRow, quint64 next)
{
    if (StreamState *stream = findRow(streamRow)) {
        stream->confirmed = next;
    }
}

void RegisterState::setKey(const core::HandleKey &who, Key key)
{
    const auto known = m_handleIndex.constFind(who);
    if (known != m_handleIndex.constEnd()) {
        m_handles[*known].hasKey = key == Key::There;
    }
}

bool RegisterState::isHeldByHeadquarters(const KnownHandle &known) const
{
    const auto isHeld = [this](const KnownHandle::LastRecord &last) {
        const StreamState *stream = findRow(last.streamRow);
        return stream != nullptr && stream->isHeldUpTo(last.seq);
    };
    // What this desk wrote elsewhere is not sorted by handle here, so all of it has to be there.
    const auto isHeldElsewhere = [this](const StreamState &stream) {
        return stream.shelter == m_shelter || stream.isHeldUpTo(stream.head.seq);
    };
    return std::all_of(known.lastRecords.begin(), known.lastRecords.end(), isHeld) &&
           std::all_of(m_streams.begin(), m_streams.end(), isHeldElsewhere);
}

void RegisterState::takeOpening(const core::ClearHalf &clear)
{
    if (clear.kind != core::EventKind::ShelterOpened &&
        clear.kind != core::EventKind::ShelterClosed) {
        return;
    }
    // Several desks may say so; as with handles, the last writer counts.
    const auto opening = core::PresenceFold::Stamp::of(clear);
    if (m_lastOpening < opening) {
        m_lastOpening = opening;
        m_isOpen = clear.kind == core::EventKind::ShelterOpened;
    }
}

void RegisterState::takeSealed(const core::ClearHalf &clear)
{
    if (clear.changes.empty() || clear.kind == core::EventKind::Noted) {
        return;
    }
    const auto known = m_handleIndex.constFind(clear.changes.front().who);
    if (known != m_handleIndex.constEnd()) {
        m_handles[*known].isNamed = true;
    }
}

const KnownHandle *RegisterState::find(const core::HandleKey &who) const
{
    const auto known = m_handleIndex.constFind(who);
    return known == m_handleIndex.constEnd() ? nullptr : &m_handles[*known];
}

const StreamState *RegisterState::find(const core::StreamId &stream) const
{
    const auto found =
        std::find_if(m_streams.begin(), m_streams.end(), [&stream](const auto &candidate) {
            return candidate.head.stream == stream;
        });
    return found == m_streams.end() ? nullptr : &*found;
}

const StreamState *RegisterState::newestOf(const core::KioskId &kiosk) const
{
    const auto found =
        std::find_if(m_streams.rbegin(), m_streams.rend(), [&kiosk](const auto &candidate) {
            return candidate.head.stream.kiosk == kiosk && !candidate.takenBack;
        });
    return found == m_streams.rend() ? nullptr : &*found;
}

} // namespace store
