// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Attendance.h"
#include "core/ShelterCount.h"
#include "store/LogTable.h"

#include <QHash>

#include <vector>

namespace store {

// A stream as far as it has been replayed.
struct StreamState
{
    qint64 row = 0;
    core::ShelterCode shelter;
    StreamHead head;      // under the name by which it is counted
    core::CellCounts sum; // T_s, of a branch with all that lies before it
    std::optional<TakenBack> takenBack;
    quint64 confirmed = 1; // headquarters has its records below this seq

    // Whether headquarters has its records up to seq: it gave back what was taken back.
    [[nodiscard]] bool isHeldUpTo(quint64 seq) const { return takenBack || seq < confirmed; }
    // The stream that its records name.
    [[nodiscard]] const core::StreamId &named() const
    {
        return takenBack ? takenBack->stream : head.stream;
    }
};

struct KnownHandle
{
    core::HandleKey who;
    qint64 firstSeen = 0; // ms since 1970 UTC
    bool isNamed = false;
    qint64 presenceSince = 0; // ms since 1970 UTC
    std::optional<core::Happened> enteredLate = {};
    std::optional<core::PresenceFold::Stamp> presenceStamp = {}; // of who set presenceSince
    bool hasKey = false; // a row in person_key: a sealed half can be opened here
    struct LastRecord
    {
        qint64 streamRow = 0;
        quint64 seq = 0;
    };
    std::vector<LastRecord> lastRecords = {}; // that concern it, one for each stream
};

// Everything a register knows from its log, clear halves only: what start-up replays and what each
// append goes on with. One shelter at a time: records of streams of other shelters count for their
// stream alone.
class RegisterState
{
public:
    explicit RegisterState(core::ShelterCode shelter = {});

    void addStream(const StreamRow &row);
    // Damaged when the record does not continue its stream.
    [[nodiscard]] Result<void>
    take(qint64 streamRow, const core::ClearHalf &clear, const QByteArray &hash);
    // That a sealed half says who the record's first handle is, unless it says only with whom.
    void takeSealed(const core::ClearHalf &clear);
    // Headquarters has the records of that line below `next`.
    void confirm(qint64 streamRow, quint64 next);
    enum class Key { There, Deleted };
    // Whether the handle has rows in person_key. Nothing is kept of a handle without records.
    void setKey(const core::HandleKey &who, Key key);
    // Whether headquarters has every record of this handle, those of other shelters too.
    [[nodiscard]] bool isHeldByHeadquarters(const KnownHandle &known) const;

    [[nodiscard]] const core::ShelterCode &shelter() const { return m_shelter; }
    [[nodiscard]] const core::PresenceFold &fold() const { return m_fold; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    // Of every shelter that this desk served.
    [[nodiscard]] const core::Attendance &attendance() const { return m_attendance; }
    [[nodiscard]] quint64 highestLamport() const { return m_highestLamport; }
    // In order of first record.
    [[nodiscard]] const std::vector<KnownHandle> &handles() const { return m_handles; }
    [[nodiscard]] const KnownHandle *find(const core::HandleKey &who) const;
    // In the order in which they were opened.
    [[nodiscard]] const std::vector<StreamState> &streams() const { return m_streams; }
    [[nodiscard]] const StreamState *find(const core::StreamId &stream) const;
    // The newest stream of a kiosk that was not taken back: the one it writes.
    [[nodiscard]] const StreamState *newestOf(const core::KioskId &kiosk) const;

private:
    [[nodiscard]] StreamState *findRow(qint64 row);
    [[nodiscard]] const StreamState *findRow(qint64 row) const;
    void startBranches(const StreamState &parent);
    void takeHandles(qint64 streamRow, const core::ClearHalf &clear);
    void takeOpening(const core::ClearHalf &clear);

    core::ShelterCode m_shelter;
    core::PresenceFold m_fold;
    std::vector<StreamState> m_streams;
    std::vector<KnownHandle> m_handles;
    QHash<core::HandleKey, std::size_t> m_handleIndex;
    quint64 m_highestLamport = 0;
    core::PresenceFold::Stamp m_lastOpening;
    bool m_isOpen = false;
    core::Attendance m_attendance;
};

} // namespace store
