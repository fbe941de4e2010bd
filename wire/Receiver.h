// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Record.h"
#include "core/ShelterCount.h"
#include "wire/Batch.h"
#include "wire/Verdict.h"

#include <optional>
#include <vector>

namespace wire {

// One unbroken line of records. A stream has a trunk; when two copies of a disk wrote on, each
// differing continuation is a branch, named by the hash of its first differing record. It holds
// only its own records; what lies before them is held by the line it grew from.
struct Line
{
    QByteArray branch;   // empty: the trunk
    quint64 first = 1;   // seq of its own first record
    quint64 next = 1;    // seq expected next
    QByteArray headHash; // of record next - 1, 32 bytes; zeros when next is 1

    bool operator==(const Line &) const = default;
};

// Port: what the receiver asks about what is already stored, inside the transaction that will store
// the rest.
class ReceiverStore
{
public:
    ReceiverStore() = default;
    ReceiverStore(const ReceiverStore &) = delete;
    ReceiverStore &operator=(const ReceiverStore &) = delete;
    virtual ~ReceiverStore() = default;

    // Nothing for a stream never heard of.
    [[nodiscard]] virtual std::optional<Line> trunk(const core::StreamId &stream) const = 0;
    // The line of this stream that holds this very record.
    [[nodiscard]] virtual std::optional<Line>
    holderOf(const core::StreamId &stream, quint64 seq, const QByteArray &hash) const = 0;
    [[nodiscard]] virtual bool hasBranches(const core::StreamId &stream) const = 0;
    // The shelter that the stream serves, once its opening record or an announcement said so.
    [[nodiscard]] virtual core::ShelterCode shelterOf(const core::StreamId &stream) const = 0;
};

// Why a record is kept but not folded. It keeps its place in the stream and is acknowledged, so
// that it does not hold up what follows; a person looks at it.
enum class Quarantine : quint8 {
    None = 0,
    Unreadable = 1,  // not a record of a version that can be read
    WrongStream = 2, // says that it belongs to another stream
    WrongPlace = 3,  // its own seq or previous hash does not fit the place where it stands
    Revoked = 4,     // readable; of a desk that was taken out, until a person decides
};

struct Incoming
{
    quint64 seq = 0;
    QByteArray hash; // over bytes
    QByteArray bytes;
    Quarantine quarantine = Quarantine::None;
    std::optional<core::ClearHalf> clear; // unless quarantined
};

// A batch whose records have been hashed and read. That asks no store, so it can be done ahead, on
// any thread and in any order.
struct ExaminedBatch
{
    core::StreamId stream;
    quint64 first = 1;
    QByteArray previousHash;
    std::vector<Incoming> records;
};

[[nodiscard]] ExaminedBatch examined(const Batch &batch);

// What is to be stored and answered.
struct BatchDecision
{
    Verdict verdict = Verdict::Malformed;
    // The line after the append; otherwise what the kiosk has to know to go on: `next` is then the
    // seq from which it should send, after a duplicate the one behind it.
    Line line;
    QByteArray grewFrom;          // Branched: the branch (or trunk) that the new line left
    std::vector<Incoming> append; // contiguous, from line.next - append.size()
};

struct AnnouncementDecision
{
    Verdict verdict = Verdict::Malformed;
    Line line; // whose sum it is
};

// The cursor rules (design 6). It only decides: the same rules at headquarters and, for neighbours
// and USB sticks, at a kiosk.
class Receiver
{
public:
    explicit Receiver(core::Mode mode)
        : m_mode(mode)
    {}

    [[nodiscard]] BatchDecision decide(ExaminedBatch batch, const ReceiverStore &store) const;
    [[nodiscard]] BatchDecision decide(const Batch &batch, const ReceiverStore &store) const
    {
        return decide(examined(batch), store);
    }
    // Whether it is newer than the one held is for the holder to say: an equal one is a Duplicate,
    // an older one Diverged. One that is ahead of
    // the records is the trunk's; where there are branches nobody can tell whose it is, so it is
    // refused as a Gap until its records are in.
    [[nodiscard]] AnnouncementDecision decide(const core::Announcement &announcement,
                                              const ReceiverStore &store) const;

private:
    core::Mode m_mode;
};

} // namespace wire
