// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/PresenceFold.h"

#include <map>
#include <optional>

namespace core {

// T_s: what a stream says it has changed in sum, signed per cell, as of its record seq.
struct Announcement
{
    StreamId stream;
    ShelterCode shelter;
    quint64 asOfSeq = 0;
    QByteArray headHash; // of record asOfSeq, 32 bytes
    qint64 wallTime = 0; // ms since 1970 UTC by the kiosk's clock, for display
    CellCounts sum;
    // Letters of headquarters that this kiosk carried out: all up to this number.
    quint64 lettersTaken = 0;

    bool operator==(const Announcement &) const = default;
};

// The headcount of one shelter at headquarters (design rule 4): F + Σ_s (T_s announced as of seq N
// less the deltas received from s with seq ≤ N). Right at once when only announcements arrived,
// exact when all records are in, also if two cut-off desks let out the same person.
class ShelterCount
{
public:
    // Whether an announcement fits what was received; a real kiosk never contradicts itself.
    enum class Audit { Agrees, NotYetComparable, Contradicts };

    // Records of one stream come in order of seq; streams in any order.
    void receive(const ClearHalf &clear);
    // An announcement older than the one held is ignored. NotYetComparable until all its records
    // are in.
    Audit announce(const Announcement &announcement);

    [[nodiscard]] CellCounts headcount() const;
    // Added to the total for the high end of the range (suspected duplicates taken as two people).
    [[nodiscard]] int undecided() const { return m_fold.undecided(); }
    // Announced, not received, of one stream.
    [[nodiscard]] CellCounts outstanding(const StreamId &stream) const;
    [[nodiscard]] const PresenceFold &fold() const { return m_fold; }

private:
    struct Stream
    {
        std::optional<Announcement> announced;
        quint64 receivedSeq = 0;
        CellCounts receivedUpToAnnounced;
        std::map<quint64, CellCounts> receivedAfterAnnounced;
    };

    PresenceFold m_fold;
    std::map<StreamId, Stream> m_streams;
};

} // namespace core
