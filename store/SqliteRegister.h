// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Register.h"
#include "core/ShelterCount.h"
#include "store/Ballast.h"
#include "store/Clocks.h"
#include "store/Database.h"
#include "store/ExpiredKeys.h"
#include "store/ExpiryTable.h"
#include "store/FolderLock.h"
#include "store/InstanceMarker.h"
#include "store/LogTable.h"
#include "store/OpenedNames.h"
#include "store/PassedTime.h"
#include "store/PersonNames.h"
#include "store/RegisterState.h"
#include "store/SettingTable.h"
#include "vault/KeyFolder.h"
#include "wire/Batch.h"
#include "wire/Receiver.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace store {

enum class Access {
    Desk,     // the one program that writes this register
    LookOnly, // beside a running desk; writes nothing
};

struct RegisterOptions
{
    QString dataFolder;   // register.db lies in it; made 0700 if missing
    QString instancePath; // the marker; empty: dataFolder + ".instance"
    core::KioskId kiosk;
    vault::SealingKeys sealing;
    core::ShelterCode shelter; // of the very first stream; empty: none until useShelter()
    Access access = Access::Desk;
    Clocks clocks = systemClocks();
    Settings settings = durabilitySettings();
    qint64 ballast = 0; // bytes held in DATA/ballast for a full disk; 0: none
};

// What one step of expiry did.
struct ExpiryStep
{
    int expired = 0;   // handles whose person keys were deleted
    bool more = false; // than one step may do, or the WAL is still to be emptied as somebody reads

    bool operator==(const ExpiryStep &) const = default;
};

// How far expiry is. As of the last step, but for `deleted` and `copiesOwed`.
struct ExpiryReport
{
    ExpiredSum deleted;
    int running = 0;    // who left, is at headquarters, and whose hours run
    int withheld = 0;   // who left, and headquarters lacks a record of them
    int copiesOwed = 0; // copies to be made until none has what was deleted
    int setAside = 0;   // damaged registers that a restore kept; they still have the keys

    bool operator==(const ExpiryReport &) const = default;
};

// A stream that this kiosk wrote, here or on a disk that was lost.
struct OwnStream : StreamHead // `stream` is the name by which it is counted and asked for
{
    core::StreamId named; // that its records and whatever is said about it name
    quint64 first = 1;    // seq of its own first record; a branch holds none before it

    bool operator==(const OwnStream &) const = default;
};

// What became of records that came back from headquarters.
struct BackFromHeadquarters
{
    wire::Verdict verdict = wire::Verdict::Malformed; // Accepted and Branched: stored
    quint64 next = 1;                                 // seq from which to go on asking
    std::size_t stored = 0;                           // records

    bool operator==(const BackFromHeadquarters &) const = default;
};

// The register in SQLite. Belongs to the thread that opened it.
//
// After a COMMIT or fsync error nothing that SQLite remembers can be trusted: the register closes
// itself, reopens, moves the WAL into the database, replays, and answers by what it finds there. If
// that fails too it stays closed, answers IoFailed, and tries again at the next append.
//
// On a full disk it first writes over its own WAL, then gives back its ballast, and repeats the
// transaction each time; the event's uuid keeps that from recording anything twice. Only when that
// is used up too does it answer DiskFull.
class SqliteRegister final : public core::Register
{
public:
    // Replays the log, and opens a stream where one is needed: the first of a shelter, or a new
    // incarnation when the marker does not fit. Unsafe: settings refused, a newer version's
    // database, another kiosk's or another mode's, or a desk has it open already.
    [[nodiscard]] static Result<std::unique_ptr<SqliteRegister>> open(RegisterOptions options);
    ~SqliteRegister() override;

    [[nodiscard]] Result<std::vector<core::ClearHalf>>
    append(const std::vector<core::Event> &events) override;
    [[nodiscard]] Result<void> probe() override;
    [[nodiscard]] const core::PresenceFold &presence() const override { return m_state.fold(); }
    [[nodiscard]] std::vector<core::RosterEntry> entries() const override;
    [[nodiscard]] std::optional<core::RosterEntry> entry(const core::HandleKey &who) const override;
    // Of the record that set where this number is; a linked number of theirs may have a later one.
    [[nodiscard]] std::optional<core::PresenceFold::Stamp>
    presenceStamp(const core::HandleKey &who) const;
    [[nodiscard]] core::Expiries expiries() const override;
    [[nodiscard]] core::Attendance attendance() const override { return m_state.attendance(); }
    // Empty until the first useShelter() of a kiosk that was not told its shelter.
    [[nodiscard]] core::ShelterCode shelter() const override { return m_state.shelter(); }
    [[nodiscard]] bool isShelterOpen() const override { return m_state.isOpen(); }

    // Another shelter: from now on a new stream. The same one: nothing happens.
    [[nodiscard]] Result<void> useShelter(const core::ShelterCode &code) override;
    // Headquarters holds another continuation of this stream: go on in a new incarnation whose
    // parent names the present head. Nothing is logged again.
    [[nodiscard]] Result<void> startNewIncarnation();
    // Headquarters' time from a receipt, ms since 1970 UTC; enters the Lamport number.
    void observe(qint64 hqTimeMs);

    // Fills in the names. The caller keeps the key. Blocks for as long as opening them takes.
    [[nodiscard]] Result<Unsealing> unlock(const vault::Unlocked &unlocked);
    // With what openNames() found in this register's file on another thread: only what was recorded
    // since is opened here.
    [[nodiscard]] Result<Unsealing> unlock(const vault::Unlocked &unlocked, OpenedNames names);
    [[nodiscard]] QString databaseFile() const;
    void lock() { m_names.close(); }
    [[nodiscard]] bool isUnlocked() const { return m_names.isOpen(); }

    [[nodiscard]] const core::KioskId &kiosk() const { return m_options.kiosk; }

    // For the uplink. Streams of this kiosk, oldest first, the one that is written last: what
    // headquarters lacks of older ones is sent like the newest.
    [[nodiscard]] std::vector<OwnStream> ownStreams() const;
    // Of the stream that is written; nothing before there is one.
    [[nodiscard]] std::optional<StreamHead> head() const;
    [[nodiscard]] std::optional<core::Announcement> sum() const;
    [[nodiscard]] std::optional<core::Announcement> sum(const core::StreamId &stream) const;
    // The stored bytes from seq on without a gap; fewer than asked for where a limit is met.
    [[nodiscard]] Result<std::vector<QByteArray>> recordsFrom(const core::StreamId &stream,
                                                              quint64 seq,
                                                              qsizetype maxCount,
                                                              qsizetype maxBytes) const;
    [[nodiscard]] Result<void> storeReceipt(const ReceiptCursor &receipt);
    [[nodiscard]] Result<std::optional<ReceiptCursor>> receipt(const core::StreamId &stream) const;
    [[nodiscard]] Result<std::optional<QByteArray>> setting(const QString &name) const;
    // Whose keys names are sealed to from now on.
    void sealWith(const vault::SealingKeys &keys) { m_options.sealing = keys; }
    [[nodiscard]] Result<void> storeSetting(const QString &name, const QByteArray &value);
    // The desk before did not end in order: power loss, crash, a disk that failed.
    [[nodiscard]] bool isAfterUncleanStop() const { return m_foundWal; }
    // False while it is closed after a failure that it could not mend yet.
    [[nodiscard]] bool isConnected() const { return m_database != nullptr; }
    // Whether any line of this stream holds this very record.
    [[nodiscard]] Result<bool>
    holds(const core::StreamId &stream, quint64 seq, const QByteArray &hash) const;
    // As far as it is held here; nothing of a line that is not.
    [[nodiscard]] std::optional<wire::Line> line(const core::StreamId &stream,
                                                 const QByteArray &branch) const;
    // Records of this kiosk as headquarters hands them back, by the receiver's rules and in one
    // transaction. What differs from what is held here is kept beside it. Where the stream that is
    // written went on elsewhere, a new incarnation begins first. Person keys do not come back: who
    // was named in these records stays sealed here.
    [[nodiscard]] Result<BackFromHeadquarters> takeBack(const wire::Batch &batch);
    // One step of expiry: whoever left, and of whom headquarters has every record, has `after` from
    // then on; then all rows of their handle in person_key are deleted, in one transaction, and the
    // WAL is emptied (docs/decisions/0011). At most `atMost` people. Belongs where nobody waits:
    // some milliseconds, and a commit.
    [[nodiscard]] Result<ExpiryStep> expire(std::chrono::milliseconds after,
                                            std::size_t atMost = 200);
    [[nodiscard]] const ExpiryReport &expiry() const { return m_expiry; }
    // A copy was made that began after the last expiry.
    [[nodiscard]] Result<void> copyMade();
    // Uuid of every record, in order of storing.
    [[nodiscard]] Result<std::vector<QUuid>> events() const;

private:
    explicit SqliteRegister(RegisterOptions options);

    // Opening: SqliteRegisterOpening.cpp.
    [[nodiscard]] Result<void> lockFolder();
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<void> connectOnce();
    [[nodiscard]] Result<void> checkKiosk();
    [[nodiscard]] Result<void> replay();
    [[nodiscard]] Result<void> fitMarker();
    [[nodiscard]] Result<void> beginStream(const core::ShelterCode &shelter,
                                           const std::optional<core::StreamParent> &parent);
    [[nodiscard]] Result<void> beginStreamOnce(const core::ShelterCode &shelter,
                                               const std::optional<core::StreamParent> &parent);

    [[nodiscard]] Result<void> ready();
    [[nodiscard]] Result<void> withBallast(const std::function<Result<void>()> &attempt);
    [[nodiscard]] RecordMaker::Start start(const StreamHead &head) const;
    // Commits, or leaves nothing of them behind.
    [[nodiscard]] bool reuseWal();
    [[nodiscard]] Result<void> write(qint64 streamRow, const std::vector<MadeRecord> &records);
    [[nodiscard]] Result<void> writeOnce(qint64 streamRow, const std::vector<MadeRecord> &records);
    [[nodiscard]] Result<void> insertAll(qint64 streamRow, const std::vector<MadeRecord> &records);
    [[nodiscard]] Result<void> settle(core::RegisterError error,
                                      const std::vector<MadeRecord> &records);
    // Taking back: SqliteRegisterTakingBack.cpp.
    [[nodiscard]] Result<void> storeTakenBack(const core::StreamId &stream,
                                              const wire::BatchDecision &decision);
    [[nodiscard]] Result<void> foldTakenBack(qint64 streamRow,
                                             const std::vector<wire::Incoming> &records);
    [[nodiscard]] Result<void> recover(core::RegisterError error);
    // Expiry: SqliteRegisterExpiring.cpp.
    [[nodiscard]] Result<void> readExpiry(RegisterState &state);
    [[nodiscard]] Result<void> goOnExpiring();
    [[nodiscard]] Result<void> repeatExpiries();
    [[nodiscard]] Result<void> deleteKeys(const ExpiryPlan &plan, const std::vector<KeyRow> &keys);
    [[nodiscard]] Result<void> deleteKeysOnce(const ExpiryPlan &plan,
                                              const std::vector<KeyRow> &keys);
    [[nodiscard]] Result<void> forgetKeys(const std::vector<KeyRow> &keys);
    [[nodiscard]] Result<void> emptyWal();
    [[nodiscard]] Result<void> sweepAside(qint64 now);
    [[nodiscard]] Result<void> take(qint64 streamRow, const std::vector<MadeRecord> &records);
    [[nodiscard]] core::RosterEntry entryOf(const KnownHandle &known) const;
    [[nodiscard]] const StreamState *current() const;

    RegisterOptions m_options;
    Ballast m_ballast;
    bool m_foundWal = false;
    std::optional<FolderLock> m_lock;
    std::optional<InstanceMarker> m_marker;
    std::unique_ptr<Database> m_database; // null while closed after a failure
    std::unique_ptr<LogTable> m_log;
    RegisterState m_state;
    LamportClock m_lamport;
    PersonNames m_names;
    PassedTime m_passed;
    qint64 m_passedKeptAt = 0; // ms of PassedTime
    std::optional<ExpiredKeys> m_expired;
    RunningHandles m_running;
    ExpiryReport m_expiry;
    bool m_isWalToBeEmptied = false;
};

} // namespace store
