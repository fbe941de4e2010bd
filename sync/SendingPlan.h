// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/SqliteRegister.h"
#include "wire/Receipt.h"

#include <optional>
#include <vector>

namespace uplink {

enum class Lane { Announcement, Records };

// One thing to be sent.
struct Sending
{
    Lane lane = Lane::Announcement;
    store::OwnStream stream; // as it stood when this was planned
    quint64 from = 1;        // seq of the first record, in lane B
};

// How far headquarters is with every stream of this desk, by its receipts, and so what it needs
// next. Announcements before records; the stream that is being written before older ones; a branch
// after the line that it grew from.
class SendingPlan
{
public:
    // What a receipt means beyond how to go on.
    enum class Finding {
        Nothing,
        OtherHistory,     // headquarters holds more of this stream, or another continuation
        HeadquartersLost, // it had more before: it was restored from a backup
    };

    explicit SendingPlan(const store::SqliteRegister &reg);

    // Every stream, also those that headquarters is believed to have in full: a headquarters that
    // was restored lacks what nobody would otherwise mention again.
    void announceAll();
    // The stream that is being written, and what headquarters lacks: a heartbeat. A stream with
    // which headquarters sent this desk round in a circle is tried again.
    void announceAgain();

    // Everything but the records of older streams.
    [[nodiscard]] std::optional<Sending> nextLive();
    [[nodiscard]] std::optional<Sending> nextOlder();
    [[nodiscard]] Finding take(const wire::Receipt &receipt, const Sending &sent);
    // The record with this hash came from headquarters itself: it has every line that ends with it.
    // By hash, because another history of the same stream has the same numbers.
    void tookBack(const QByteArray &hash);
    // Records that no receipt confirms.
    [[nodiscard]] quint64 waiting() const;
    // What is known of a stream, by the name under which it is counted; at least 1.
    [[nodiscard]] quint64 expected(const core::StreamId &stream) const;

private:
    enum class Word { Due, Given };
    enum class Course { Open, Stuck };

    struct Progress
    {
        core::StreamId stream;
        quint64 expected = 1;  // seq
        quint64 announced = 0; // seq
        Word word = Word::Due; // whether it is to be announced whatever is known of it
        quint64 furthest = 0;  // seq; where batches have brought headquarters since
        quint64 detours = 0;   // … and batches that have not brought it any further
        Course course = Course::Open;
    };

    [[nodiscard]] Progress &of(const core::StreamId &stream);
    [[nodiscard]] const Progress *find(const core::StreamId &stream) const;
    [[nodiscard]] Finding
    takeAnnounced(const wire::Receipt &receipt, const store::OwnStream &now, const Sending &sent);
    [[nodiscard]] Finding
    takeSent(const wire::Receipt &receipt, const store::OwnStream &now, const Sending &sent);

    const store::SqliteRegister &m_register;
    std::vector<Progress> m_progress;
};

} // namespace uplink
