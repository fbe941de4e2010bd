// SPDX-License-Identifier: Apache-2.0
// How a desk takes a code, by the network or by a stick, and which codes wait for something.
#include "hq/BookRows.h"
#include "hq/EnrolmentBook.h"

namespace hq {

BookResult<void>
EnrolmentBook::begin(const QByteArray &name, const QByteArray &begin, const QByteArray &begun)
{
    return writeBegin(name, begin, begun, {}, Way::Network);
}

BookResult<void>
EnrolmentBook::beginCarried(const QByteArray &name, const QByteArray &begin, const QString &digits)
{
    return writeBegin(name, begin, {}, digits, Way::Stick);
}

BookResult<void> EnrolmentBook::writeBegin(const QByteArray &name,
                                           const QByteArray &begin,
                                           const QByteArray &begun,
                                           const QString &digits,
                                           Way way)
{
    const auto asked = wire::enrolmentBeginFrom(begin);
    const std::lock_guard lock(m_mutex);
    // What was approved stays so, and stays to be fetched for the stick.
    auto write =
        prepare("UPDATE code SET state = max(state, 2), begun_at = iif(state = 1, ?2, begun_at), "
                "kiosk = ?3, begin = ?4, begun = ?5, digits = ?6, "
                "carried = iif(state = 3, max(carried, ?7), ?7) "
                "WHERE name = ?1 AND (state = 1 OR (state IN (2, 3) AND begin = ?4)) RETURNING 1");
    if (!write || !asked) {
        return core::fail(BookRefusal::StoreFailed);
    }
    write->bind(1, name);
    write->bind(2, m_clock());
    write->bind(3, asked->kiosk.bytes());
    write->bind(4, begin);
    write->bind(5, begun);
    write->bind(6, digits);
    write->bind(7, qint64{way == Way::Stick ? 1 : 0});
    return changedOne(*write, BookRefusal::NotWaiting);
}

BookResult<void> EnrolmentBook::showDigits(const QByteArray &name, const QString &digits)
{
    const std::lock_guard lock(m_mutex);
    auto write = prepare("UPDATE code SET digits = ?2 WHERE name = ?1 AND state = 2 RETURNING 1");
    if (!write) {
        return core::fail(write.error());
    }
    write->bind(1, name);
    write->bind(2, digits);
    return changedOne(*write, BookRefusal::NotWaiting);
}

BookResult<std::vector<CodeEntry>> EnrolmentBook::waiting()
{
    auto codes = codesWhere("state = 2 AND digits <> ''");
    if (codes) {
        std::erase_if(*codes,
                      [now = m_clock()](const CodeEntry &code) { return code.isExpired(now); });
    }
    return codes;
}

BookResult<std::vector<CodeEntry>> EnrolmentBook::carried()
{
    return codesWhere("state = 3 AND carried = 1");
}

BookResult<std::vector<CodeEntry>> EnrolmentBook::codesWhere(const char *condition)
{
    const std::lock_guard lock(m_mutex);
    auto ask = prepare(
        (QByteArray(codeColumns) + " WHERE " + condition + " ORDER BY begun_at").constData());
    if (!ask) {
        return core::fail(ask.error());
    }
    return allOf<CodeEntry>(*ask, codeFrom);
}

} // namespace hq
