// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ShelterCount.h"
#include "hq/DayTally.h"
#include "wire/Receiver.h"

#include <map>
#include <optional>
#include <tuple>

namespace hq {

enum class Agreement {
    Fits,
    OtherHistory, // announced by a copy of the desk: the record at its head is another one
    Contradicts,
};

// One shelter as headquarters knows it, folded from the lines of its streams.
class ShelterFold
{
public:
    enum class Opening { Unknown, Open, Closed };

    // What the records before a branch changed: a branch's announcements include it, its records
    // do not.
    void addBranch(qint64 line, const core::StreamId &countedAs, const core::CellCounts &base);
    void receive(qint64 line, const core::ClearHalf &clear, const QByteArray &hash);
    // A record in this line that is not counted; its line can no longer be audited.
    void missing(qint64 line);
    // To be asked after the records of a batch are in.
    [[nodiscard]] Agreement audit(qint64 line);
    Agreement announce(qint64 line, const core::Announcement &announcement);
    // The newest announcement held, as counted; none: nullptr.
    [[nodiscard]] const core::Announcement *announced(qint64 line) const;

    [[nodiscard]] core::CellCounts headcount() const { return m_count.headcount(); }
    [[nodiscard]] int undecided() const { return m_count.undecided(); }
    // Announced, not received: people, in sum over all lines.
    [[nodiscard]] int outstanding() const;
    [[nodiscard]] bool hasReported() const { return !m_lines.empty(); }
    // Nothing before the first record: what only announcements tell of has no comings and goings.
    [[nodiscard]] std::optional<InAndOut> inAndOutOn(qint64 day) const;
    [[nodiscard]] Opening opening() const { return m_opening; }
    // When its newest record or announcement was made, by the desk's clock, ms since 1970 UTC; 0:
    // there is none.
    [[nodiscard]] qint64 lastWord() const;

private:
    struct FoldedLine
    {
        std::optional<core::StreamId> countedAs; // of a branch
        core::CellCounts base;
        std::optional<core::Announcement> announced; // as counted
        quint64 receivedSeq = 0;
        qint64 wroteAt = 0; // the newest record, by the desk's clock
        bool hasMissing = false;
        bool headDiffers = false; // the record announced as the head was another one
    };

    core::ShelterCount m_count;
    DayTally m_days;
    std::map<qint64, FoldedLine> m_lines;
    bool m_hasRecords = false;
    Opening m_opening = Opening::Unknown;
    std::tuple<quint64, core::StreamId, quint64> m_openingStamp;
};

} // namespace hq
