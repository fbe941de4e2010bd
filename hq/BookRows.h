// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/EnrolmentBook.h"

#include <functional>

namespace hq {

// The rows of the enrolment book, as values.
inline constexpr auto codeColumns =
    "SELECT name, key, shelter, state, made_at, begun_at, tries, kiosk, begin, begun, digits, "
    "lifetime, carried FROM code";
inline constexpr auto kioskColumns = "SELECT kiosk, signing, box, shelter, state, state_since, "
                                     "bundle, makes_key, confirmed_at, holds FROM kiosk";

// Nothing when the row is not what was written.
[[nodiscard]] std::optional<CodeEntry> codeFrom(const Statement &row);
[[nodiscard]] std::optional<KioskEntry> kioskFrom(const Statement &row);
[[nodiscard]] BookResult<std::optional<vault::BoxPublicKey>>
readShelterKey(Database &database, const core::ShelterCode &shelter);
// Another desk has been asked to make this shelter's key and has not confirmed.
[[nodiscard]] BookResult<bool> isKeyPending(Database &database, const core::ShelterCode &shelter);

// The copy that binding needs is wiped; SQLite's own is freed when the statement ends.
void bindSecret(Statement &statement, int parameter, const core::SecretBytes &secret);

[[nodiscard]] BookResult<void> ran(Statement &statement);
// Of a statement that answers a row for what it changed; `none` when that is nothing.
[[nodiscard]] BookResult<void> changedOne(Statement &statement, BookRefusal none);

template <typename Row> using RowReader = std::optional<Row> (*)(const Statement &);

template <typename Row>
BookResult<std::vector<Row>> allOf(Statement &statement, RowReader<Row> read)
{
    std::vector<Row> rows;
    for (;;) {
        const auto step = statement.step();
        if (!step) {
            return core::fail(BookRefusal::StoreFailed);
        }
        if (*step == Statement::Row::None) {
            return rows;
        }
        auto row = read(statement);
        if (!row) {
            statement.reset();
            return core::fail(BookRefusal::StoreFailed);
        }
        rows.push_back(std::move(*row));
    }
}

template <typename Row>
BookResult<std::optional<Row>> firstOf(Statement &statement, RowReader<Row> read)
{
    auto rows = allOf(statement, read);
    if (!rows) {
        return core::fail(rows.error());
    }
    return rows->empty() ? std::optional<Row>() : std::optional<Row>(std::move(rows->front()));
}

} // namespace hq
