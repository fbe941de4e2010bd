// SPDX-License-Identifier: Apache-2.0
#include "core/ShelterCount.h"

namespace core {

void ShelterCount::receive(const ClearHalf &clear)
{
    m_fold.apply(clear);
    Stream &stream = m_streams[clear.stream];
    stream.receivedSeq = std::max(stream.receivedSeq, clear.seq);
    if (stream.announced && clear.seq <= stream.announced->asOfSeq) {
        stream.receivedUpToAnnounced.add(clear.delta());
    } else {
        stream.receivedAfterAnnounced.emplace(clear.seq, clear.delta());
    }
}

ShelterCount::Audit ShelterCount::announce(const Announcement &announcement)
{
    Stream &stream = m_streams[announcement.stream];
    if (!stream.announced || announcement.asOfSeq > stream.announced->asOfSeq) {
        stream.announced = announcement;
        auto &after = stream.receivedAfterAnnounced;
        while (!after.empty() && after.begin()->first <= announcement.asOfSeq) {
            stream.receivedUpToAnnounced.add(after.begin()->second);
            after.erase(after.begin());
        }
    }
    if (announcement.asOfSeq != stream.announced->asOfSeq) {
        return Audit::NotYetComparable;
    }
    // The same position twice must say the same, received or not.
    if (announcement.sum != stream.announced->sum) {
        return Audit::Contradicts;
    }
    if (stream.receivedSeq < announcement.asOfSeq) {
        return Audit::NotYetComparable;
    }
    return stream.receivedUpToAnnounced == announcement.sum ? Audit::Agrees : Audit::Contradicts;
}

CellCounts ShelterCount::headcount() const
{
    CellCounts count = m_fold.balance();
    for (const auto &[id, stream] : m_streams) {
        count.add(outstanding(id));
    }
    return count;
}

CellCounts ShelterCount::outstanding(const StreamId &stream) const
{
    const auto position = m_streams.find(stream);
    if (position == m_streams.end() || !position->second.announced) {
        return {};
    }
    CellCounts remainder = position->second.announced->sum;
    remainder.subtract(position->second.receivedUpToAnnounced);
    return remainder;
}

} // namespace core
