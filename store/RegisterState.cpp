// SPDX-License-Identifier: Apache-2.0
#include "store/RegisterState.h"

#include <algorithm>

namespace store {

RegisterState::RegisterState(core::ShelterCode shelter)
    : m_shelter(std::move(shelter))
{}

void RegisterState::addStream(const StreamRow &row)
{
    m_streams.push_back({row.id, row.shelter, {row.stream, 0, core::noHash()}, {}});
}

Result<void>
RegisterState::take(qint64 streamRow, const core::ClearHalf &clear, const QByteArray &hash)
{
    const auto stream =
        std::find_if(m_streams.begin(), m_streams.end(), [streamRow](const auto &candidate) {
            return candidate.row == streamRow;
        });
    if (stream == m_streams.end() || stream->head.stream != clear.stream ||
        clear.seq != stream->head.seq + 1 || clear.previousHash != stream->head.hash ||
        (clear.opening && clear.opening->shelter != stream->shelter)) {
        return core::fail(core::RegisterError::Damaged);
    }
    stream->head = {clear.stream, clear.seq, hash};
    stream->sum.add(clear.delta());
    m_highestLamport = std::max(m_highestLamport, clear.lamport);
    if (stream->shelter == m_shelter) {
        m_fold.apply(clear);
        takeHandles(clear);
        takeOpening(clear);
    }
    return {};
}

void RegisterState::takeHandles(const core::ClearHalf &clear)
{
    for (const core::Change &change : clear.changes) {
        if (!m_handleIndex.contains(change.who)) {
            m_handleIndex.insert(change.who, m_handles.size());
            m_handles.push_back({change.who, clear.wallTime, false});
        }
    }
}

void RegisterState::takeOpening(const core::ClearHalf &clear)
{
    if (clear.kind != core::EventKind::ShelterOpened &&
        clear.kind != core::EventKind::ShelterClosed) {
        return;
    }
    // Several desks may say so; as with handles, the last writer counts.
    const Opening opening{clear.lamport, clear.stream, clear.seq};
    if (m_lastOpening < opening) {
        m_lastOpening = opening;
        m_isOpen = clear.kind == core::EventKind::ShelterOpened;
    }
}

void RegisterState::takeSealed(const core::ClearHalf &clear)
{
    if (clear.changes.empty()) {
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
            return candidate.head.stream.kiosk == kiosk;
        });
    return found == m_streams.rend() ? nullptr : &*found;
}

} // namespace store
