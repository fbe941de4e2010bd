// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Alarm.h"
#include "hq/Decision.h"
#include "hq/Finding.h"
#include "hq/LineBook.h"
#include "hq/StoredMark.h"

#include <functional>
#include <map>
#include <memory>
#include <string_view>

namespace hq {

struct HeardKiosk
{
    core::KioskId kiosk;
    qint64 at = 0; // ms since 1970 UTC
    core::ShelterCode shelter;
};

inline constexpr std::size_t alarmsShown = 100;

// Headquarters' copy of all logs, in SQLite. Used by one thread. Errors stick: after the first one
// reads answer nothing, writes do nothing and commit() refuses, so that a transaction is stored
// whole or not at all.
class LogStore : public wire::ReceiverStore
{
public:
    [[nodiscard]] static StoreResult<std::unique_ptr<LogStore>> open(const QString &path);

    void begin();
    // Everything since begin() is durable when this returns without an error.
    [[nodiscard]] StoreResult<void> commit();
    void rollback();
    [[nodiscard]] std::optional<StoreError> error() const { return m_error; }

    [[nodiscard]] std::optional<wire::Line> trunk(const core::StreamId &stream) const override;
    [[nodiscard]] std::optional<wire::Line>
    holderOf(const core::StreamId &stream, quint64 seq, const QByteArray &hash) const override;
    [[nodiscard]] bool hasBranches(const core::StreamId &stream) const override;
    [[nodiscard]] core::ShelterCode shelterOf(const core::StreamId &stream) const override;

    // The line's row, made if there is none.
    [[nodiscard]] StoredLine lineFor(const core::StreamId &stream, const wire::Line &line);
    StoredLine
    append(const core::StreamId &stream, const wire::BatchDecision &decision, qint64 now);
    void nameShelter(StoredLine &line, const core::ShelterCode &shelter);
    // An older announcement than the one held changes nothing.
    void keep(const StoredLine &line, quint64 asOfSeq, const QByteArray &announcement, qint64 now);
    // An announcement that was taken for the trunk's and whose head this branch holds. True when
    // there was one.
    bool claimAnnouncement(const StoredLine &branch);
    void keepHeard(const HeardKiosk &heard);
    // False when the same alarm is there already.
    bool raise(const Alarm &alarm);
    void endAlarms(AlarmKind kind, const core::KioskId &kiosk);
    // All that is kept of this desk and not decided on: the decision is written, and so is what it
    // means for those records, which are answered in order.
    struct Settled
    {
        StoredLine line;
        std::vector<wire::Incoming> records;
    };
    [[nodiscard]] std::vector<Settled> settle(const Decision &decision, qint64 now);

    [[nodiscard]] std::vector<StoredLine> lines() const { return m_lines.all(); }
    // Records that are not quarantined, in order of seq, up to (not with) `before`. The first that
    // is not as it was stored is the error Damaged, and the last one visited.
    using RecordVisit = std::function<void(const core::ClearHalf &clear, const QByteArray &hash)>;
    void eachRecord(const StoredLine &line, quint64 before, const RecordVisit &visit) const;
    [[nodiscard]] KeptOfDesks kept() const;
    // Whether anybody ever decided about this desk.
    [[nodiscard]] bool hasDecided(const core::KioskId &kiosk) const;
    // A line's first record, whether it is counted or not; none if it cannot be read.
    [[nodiscard]] std::optional<core::ClearHalf> firstOf(const StoredLine &line) const;
    // By line. One that is not as it was stored is the error Damaged.
    [[nodiscard]] std::map<qint64, core::Announcement> announcements() const;
    [[nodiscard]] std::vector<HeardKiosk> heard() const;
    // Newest first, at most alarmsShown.
    [[nodiscard]] std::vector<Alarm> alarms() const;
    // Drawn when the database was made, and again when it turned out to be restored.
    [[nodiscard]] QUuid serverIncarnation() const { return m_serverIncarnation; }
    // Inside a transaction.
    QUuid drawServerIncarnation();
    // Nothing before the first commit().
    [[nodiscard]] std::optional<ServerMark> mark() const;

private:
    LogStore() = default;

    [[nodiscard]] StoreResult<void> loadMark();
    [[nodiscard]] StoreResult<void> loadLines();
    [[nodiscard]] Statement *statement(std::string_view sql) const;
    [[nodiscard]] bool next(Statement *statement) const;
    void run(Statement *statement);
    void keepMeta(const char *name, const QByteArray &value);
    [[nodiscard]] std::vector<wire::Incoming> keptOf(const StoredLine &line) const;
    // Its row.
    qint64 write(const Decision &decision, qint64 now);
    void meetDamage(const Finding &finding) const;

    mutable std::optional<StoreError> m_error;
    mutable Database m_database;
    // Finalised before the database closes: declared after it.
    mutable std::map<std::string_view, Statement> m_statements;
    QUuid m_serverIncarnation;
    std::optional<quint64> m_commits;
    LineBook m_lines;
};

} // namespace hq
