// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Draft.h"
#include "core/Record.h"

#include <QUuid>

#include <optional>
#include <vector>

namespace core {

// What a desk wants recorded. The register turns it into a record: it adds the stream's position,
// the time, what changes in its own fold, and seals the person.
struct Event
{
    QUuid uuid; // v4, by the caller: appending the same event again stores nothing
    EventKind kind = EventKind::Arrived;
    // before and after are filled in by the register, except that before may carry the cell printed
    // on the band of a handle that this desk does not know.
    std::vector<Change> changes;
    std::optional<Link> link;
    // Who changes.front().who is. Sealed.
    std::optional<PersonDetails> person;
    // Recorded later than it happened. NotRecordable when it lies in the future.
    std::optional<Happened> happened = {};
    // Of DutyBegan and DutyEnded, which change no handle.
    std::optional<DutyMark> duty = {};
    // Of an arrival by a family's QR.
    std::optional<FamilyMark> mark = {};
};

} // namespace core
