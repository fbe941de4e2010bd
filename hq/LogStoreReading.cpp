// SPDX-License-Identifier: Apache-2.0
// What a start reads back, held against what was stored with it.
#include "hq/LogLine.h"
#include "hq/LogStore.h"
#include "hq/ReadBack.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hq {

void LogStore::meetDamage(const Finding &finding) const
{
    m_error = StoreError::Damaged;
    logLine(Level::Error, u"database_damaged"_s, {{u"what"_s, sentence(finding)}});
}

void LogStore::eachRecord(const StoredLine &line, quint64 before, const RecordVisit &visit) const
{
    Statement *ask = statement(recordsOfLine);
    if (ask == nullptr) {
        return;
    }
    ask->bind(1, line.id);
    // What a branch's first record names lies in the line that it grew from.
    auto previous = line.line.branch.isEmpty() ? std::optional(core::noHash()) : std::nullopt;
    quint64 expected = line.line.first;
    const quint64 end = std::min(before, line.line.next);
    while (expected < end && next(ask)) {
        const RecordRow row = recordRowOf(*ask);
        const ReadRecord read = readBack(row, line.stream, previous);
        const auto flaw = row.seq == expected ? read.flaw : Flaw::RecordMissing;
        if (flaw) {
            meetDamage({*flaw, line.stream, expected});
            break;
        }
        if (read.record) {
            visit(read.record->clear, row.hash);
        }
        previous = row.hash;
        ++expected;
    }
    ask->reset();
    if (m_error) {
        return;
    }
    if (expected < end) {
        meetDamage({Flaw::RecordMissing, line.stream, expected});
    } else if (end == line.line.next && previous && *previous != line.line.headHash) {
        meetDamage({Flaw::LineEndsElsewhere, line.stream, end - 1});
    }
}

std::map<qint64, core::Announcement> LogStore::announcements() const
{
    std::map<qint64, core::Announcement> announcements;
    Statement *ask = statement("SELECT payload, as_of FROM announcement WHERE line = ?1");
    for (const StoredLine &line : lines()) {
        if (ask == nullptr) {
            break;
        }
        ask->bind(1, line.id);
        if (next(ask)) {
            const quint64 asOf = ask->natural(1);
            if (auto announcement = readBack(ask->bytes(0), asOf, line)) {
                announcements.emplace(line.id, std::move(*announcement));
            } else {
                meetDamage({Flaw::AnnouncementUnreadable, line.stream, asOf});
            }
        }
        ask->reset();
    }
    return announcements;
}

std::vector<HeardKiosk> LogStore::heard() const
{
    std::vector<HeardKiosk> kiosks;
    Statement *ask = statement("SELECT kiosk, at, shelter FROM heard");
    while (next(ask)) {
        kiosks.push_back({core::KioskId::fromBytes(ask->bytes(0)).value_or(core::KioskId()),
                          ask->integer(1),
                          ask->text(2)});
    }
    return kiosks;
}

std::vector<Alarm> LogStore::alarms() const
{
    std::vector<Alarm> alarms;
    Statement *ask = statement("SELECT kind, kiosk, incarnation, seq, shelter, raised_at "
                               "FROM alarm ORDER BY id DESC LIMIT ?1");
    if (ask != nullptr) {
        ask->bind(1, static_cast<qint64>(alarmsShown));
    }
    while (next(ask)) {
        alarms.push_back(
            {static_cast<AlarmKind>(ask->integer(0)),
             {core::KioskId::fromBytes(ask->bytes(1)).value_or(core::KioskId()), ask->natural(2)},
             ask->natural(3),
             ask->text(4),
             ask->integer(5)});
    }
    return alarms;
}

} // namespace hq
