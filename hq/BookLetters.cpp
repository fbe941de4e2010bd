// SPDX-License-Identifier: Apache-2.0
#include "hq/BookLetters.h"

#include "hq/BookRows.h"

#include <utility>

namespace hq {

namespace {

std::optional<wire::Letter> letterFrom(const Statement &row)
{
    const auto kiosk = core::KioskId::fromBytes(row.bytes(0));
    if (!kiosk) {
        return std::nullopt;
    }
    return wire::Letter{*kiosk,
                        row.natural(1),
                        static_cast<wire::LetterKind>(row.integer(2)),
                        row.integer(3),
                        row.bytes(4)};
}

// Of a row (desk, number).
template <typename Number>
std::optional<std::pair<core::KioskId, Number>> numberOf(const Statement &row)
{
    const auto kiosk = core::KioskId::fromBytes(row.bytes(0));
    return kiosk ? std::optional(std::pair{*kiosk, static_cast<Number>(row.integer(1))})
                 : std::nullopt;
}

template <typename Number>
BookResult<std::map<core::KioskId, Number>> numbersOf(Database &database, const char *sql)
{
    auto ask = database.prepare(sql);
    if (!ask) {
        return core::fail(BookRefusal::StoreFailed);
    }
    const auto rows = allOf<std::pair<core::KioskId, Number>>(*ask, numberOf<Number>);
    if (!rows) {
        return core::fail(rows.error());
    }
    return std::map<core::KioskId, Number>(rows->begin(), rows->end());
}

} // namespace

BookResult<std::vector<wire::Letter>> readLetters(Database &database)
{
    auto ask = database.prepare(
        "SELECT kiosk, number, kind, written_at, content FROM letter ORDER BY kiosk, number");
    if (!ask) {
        return core::fail(BookRefusal::StoreFailed);
    }
    return allOf<wire::Letter>(*ask, letterFrom);
}

BookResult<std::map<core::KioskId, quint64>> readTaken(Database &database)
{
    return numbersOf<quint64>(database, "SELECT kiosk, taken FROM inbox");
}

BookResult<std::map<core::KioskId, qint64>> readLocks(Database &database)
{
    return numbersOf<qint64>(database, "SELECT kiosk, taken_at FROM letter WHERE kind = 1");
}

BookResult<void> writeLetter(Database &database,
                             const core::KioskId &kiosk,
                             wire::LetterKind kind,
                             qint64 now,
                             const QByteArray &content)
{
    auto write =
        database.prepare("INSERT INTO letter SELECT ?1, 1 + max("
                         "coalesce((SELECT max(number) FROM letter WHERE kiosk = ?1), 0), "
                         "coalesce((SELECT taken FROM inbox WHERE kiosk = ?1), 0)), ?2, ?3, 0, ?4");
    if (!write) {
        return core::fail(BookRefusal::StoreFailed);
    }
    write->bind(1, kiosk.bytes());
    write->bind(2, static_cast<qint64>(kind));
    write->bind(3, now);
    write->bind(4, content.isNull() ? QByteArray("") : content);
    return ran(*write);
}

BookResult<void> noteTaken(Database &database, const core::KioskId &kiosk, quint64 upTo, qint64 now)
{
    auto inbox = database.prepare("INSERT INTO inbox VALUES (?1, ?2) ON CONFLICT (kiosk) "
                                  "DO UPDATE SET taken = max(taken, ?2)");
    auto letters = database.prepare("UPDATE letter SET taken_at = ?3 WHERE kiosk = ?1 AND "
                                    "number <= ?2 AND taken_at = 0");
    if (!inbox || !letters) {
        return core::fail(BookRefusal::StoreFailed);
    }
    inbox->bind(1, kiosk.bytes());
    inbox->bind(2, upTo);
    letters->bind(1, kiosk.bytes());
    letters->bind(2, upTo);
    letters->bind(3, now);
    const auto noted = ran(*inbox);
    return noted ? ran(*letters) : noted;
}

} // namespace hq
