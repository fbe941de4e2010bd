// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Event.h"
#include "core/PresenceFold.h"
#include "store/InstanceMarker.h"
#include "store/SqliteError.h"
#include "vault/SealedHalf.h"

#include <optional>
#include <vector>

namespace store {

// A record ready to be stored, with what goes beside it.
struct MadeRecord
{
    core::ClearHalf clear;
    QByteArray bytes;
    QByteArray hash;
    std::optional<vault::PersonKeyRow> key;
    std::optional<core::PersonDetails> person; // for the roster in memory; never stored like this
};

// Turns the events of one transaction into records: position, time, what changes in the writer's
// own fold, and the sealed person. Later events of the transaction see the earlier ones.
class RecordMaker
{
public:
    struct Start
    {
        StreamHead head;     // the record before
        quint64 lamport = 1; // of the first record
        qint64 wallTime = 0; // ms since 1970 UTC
    };

    // fold must not change while the maker is in use.
    RecordMaker(const core::PresenceFold &fold, Start start, const vault::SealingKeys &keys);

    // NotRecordable or HandleTaken.
    [[nodiscard]] Result<MadeRecord> make(const core::Event &event);
    // The first record of a stream.
    [[nodiscard]] MadeRecord open(const core::StreamOpening &opening);

private:
    [[nodiscard]] const core::PresenceFold &fold();
    [[nodiscard]] core::ClearHalf started(const QUuid &event, core::EventKind kind);
    [[nodiscard]] Result<std::vector<core::Change>> weighed(const core::Event &event);
    void goOn(const MadeRecord &made);

    const core::PresenceFold &m_before;
    // Copied when a second event needs it: a copy costs milliseconds with thousands of people.
    std::optional<core::PresenceFold> m_after;
    std::vector<core::ClearHalf> m_unseen;
    Start m_next;
    const vault::SealingKeys &m_keys;
};

} // namespace store
