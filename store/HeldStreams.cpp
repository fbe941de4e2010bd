// SPDX-License-Identifier: Apache-2.0
#include "store/HeldStreams.h"

#include <algorithm>

namespace store {

namespace {

QByteArray branchOf(const StreamState &stream)
{
    return stream.takenBack ? stream.takenBack->branch : QByteArray();
}

quint64 firstOf(const StreamState &stream)
{
    return stream.takenBack ? stream.takenBack->first : 1;
}

wire::Line lineOf(const StreamState &stream)
{
    return {branchOf(stream), firstOf(stream), stream.head.seq + 1, stream.head.hash};
}

} // namespace

const StreamState *HeldStreams::find(const core::StreamId &stream, const QByteArray &branch) const
{
    const auto &streams = m_state.streams();
    const auto found = std::find_if(streams.begin(), streams.end(), [&](const auto &candidate) {
        return candidate.named() == stream && branchOf(candidate) == branch;
    });
    return found == streams.end() ? nullptr : &*found;
}

std::optional<wire::Line> HeldStreams::trunk(const core::StreamId &stream) const
{
    const StreamState *found = find(stream, {});
    return found == nullptr ? std::nullopt : std::optional(lineOf(*found));
}

std::optional<wire::Line>
HeldStreams::holderOf(const core::StreamId &stream, quint64 seq, const QByteArray &hash) const
{
    for (const StreamState &candidate : m_state.streams()) {
        if (candidate.named() != stream || seq < firstOf(candidate) || seq > candidate.head.seq) {
            continue;
        }
        const auto held = m_log.holds(candidate.row, seq, hash);
        if (!held) {
            m_error = held.error();
            return std::nullopt;
        }
        if (*held) {
            return lineOf(candidate);
        }
    }
    return std::nullopt;
}

bool HeldStreams::hasBranches(const core::StreamId &stream) const
{
    const auto &streams = m_state.streams();
    return std::any_of(streams.begin(), streams.end(), [&stream](const auto &candidate) {
        return candidate.named() == stream && !branchOf(candidate).isEmpty();
    });
}

core::ShelterCode HeldStreams::shelterOf(const core::StreamId &stream) const
{
    const StreamState *found = find(stream, {});
    return found == nullptr ? core::ShelterCode() : found->shelter;
}

} // namespace store
