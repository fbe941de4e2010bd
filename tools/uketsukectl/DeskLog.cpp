// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/DeskLog.h"

#include "hq/Sqlite.h"
#include "store/LogTable.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

using hq::Statement;
using hq::StoreResult;

// Another history of a stream, which leaves it at `first`.
struct Branch
{
    quint64 incarnation = 0; // that its records name
    qint64 grewFrom = 0;     // row
    quint64 first = 1;       // seq
};

class Reader
{
public:
    explicit Reader(hq::Database &database)
        : m_database(database)
    {}

    StoreResult<DeskLog> read();

private:
    StoreResult<void> checkPages();
    StoreResult<void> readStreams();
    StoreResult<void> growBranches();
    void beginBranch(DeskStream &stream, const Branch &branch);
    StoreResult<void> readRecords(DeskStream &stream, qint64 row);
    StoreResult<void> checkReceipt(const DeskStream &stream, qint64 row);
    void take(DeskStream &stream, const Statement &row);
    void find(const DeskStream &stream, quint64 seq, const QString &what);

    hq::Database &m_database;
    DeskLog m_log;
    std::vector<qint64> m_rows; // of m_log.streams
    std::map<qint64, Branch> m_branches;
};

void Reader::find(const DeskStream &stream, quint64 seq, const QString &what)
{
    m_log.findings.append(u"%1, stream %2, record %3: %4"_s.arg(stream.stream.kiosk.text())
                              .arg(stream.stream.incarnation)
                              .arg(seq)
                              .arg(what));
}

StoreResult<void> Reader::checkPages()
{
    auto ask = m_database.prepare("PRAGMA integrity_check(1)");
    const auto row = ask ? ask->step() : core::fail(ask.error());
    if (!row) {
        return core::fail(row.error());
    }
    if (ask->bytes(0) != "ok") {
        m_log.findings.append(u"pages of the database are damaged"_s);
    }
    return {};
}

StoreResult<void> Reader::readStreams()
{
    auto ask = m_database.prepare("SELECT id, kiosk, incarnation, shelter FROM stream ORDER BY id");
    if (!ask) {
        return core::fail(ask.error());
    }
    for (;;) {
        const auto row = ask->step();
        if (!row || *row == Statement::Row::None) {
            return row ? StoreResult<void>() : core::fail(row.error());
        }
        const auto kiosk = core::KioskId::fromBytes(ask->bytes(1));
        const QByteArray incarnation = ask->bytes(2);
        if (!kiosk || incarnation.size() != sizeof(quint64)) {
            return core::fail(hq::StoreError::Damaged);
        }
        m_rows.push_back(ask->integer(0));
        m_log.streams.push_back(
            {{*kiosk, qFromBigEndian<quint64>(incarnation.constData())}, ask->text(3), {}});
    }
}

// A branch that was taken back holds none of the records before it: they are those of the line that
// it grew from, an older row. With them it is another copy of the stream that its records name.
StoreResult<void> Reader::growBranches()
{
    auto known = m_database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'taken_back'");
    const auto isThere = known ? known->step() : core::fail(known.error());
    if (!isThere || *isThere == Statement::Row::None) {
        return isThere ? StoreResult<void>() : core::fail(isThere.error()); // of version 1
    }
    auto ask = m_database.prepare("SELECT stream, incarnation, grew_from, first FROM taken_back "
                                  "WHERE length(branch) > 0");
    if (!ask) {
        return core::fail(ask.error());
    }
    for (;;) {
        const auto row = ask->step();
        if (!row || *row == Statement::Row::None) {
            return row ? StoreResult<void>() : core::fail(row.error());
        }
        m_branches[ask->integer(0)] = {
            qFromBigEndian<quint64>(ask->bytes(1).constData()), ask->integer(2), ask->natural(3)};
    }
}

void Reader::beginBranch(DeskStream &stream, const Branch &branch)
{
    stream.stream.incarnation = branch.incarnation;
    const auto parent = std::find(m_rows.begin(), m_rows.end(), branch.grewFrom);
    if (parent == m_rows.end()) {
        return;
    }
    const auto &before = m_log.streams[static_cast<std::size_t>(parent - m_rows.begin())].records;
    const auto shared = std::min(before.size(), static_cast<std::size_t>(branch.first - 1));
    stream.records.assign(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shared));
}

void Reader::take(DeskStream &stream, const Statement &row)
{
    const QByteArray bytes = row.bytes(1);
    const QByteArray hash = row.bytes(2);
    const quint64 seq = stream.head() + 1;
    if (row.natural(0) != seq) {
        find(stream, seq, u"the record is missing"_s);
    }
    if (core::hashOf(bytes) != hash) {
        find(stream, seq, u"the record's bytes were changed"_s);
    }
    auto record = core::recordFrom(bytes);
    if (!record || record->clear.stream != stream.stream || record->clear.seq != row.natural(0)) {
        find(stream, seq, u"the record cannot be read, or belongs elsewhere"_s);
    } else if (record->clear.previousHash != stream.hashOf(stream.head())) {
        find(stream, seq, u"the record does not name the one before it (hash chain)"_s);
    } else if (record->clear.opening && record->clear.opening->shelter != stream.shelter) {
        find(stream, seq, u"it opens another shelter than the stream's row says"_s);
    } else if (!store::isRightlyNamed(
                   QUuid::fromRfc4122(row.bytes(3)), record->clear.event, hash)) {
        find(stream, seq, u"it stands under another event's name"_s);
    }
    stream.records.push_back(
        {hash, record ? std::optional(std::move(record->clear)) : std::nullopt});
    ++m_log.records;
}

StoreResult<void> Reader::readRecords(DeskStream &stream, qint64 row)
{
    auto ask = m_database.prepare(
        "SELECT seq, record, hash, event FROM log WHERE stream = ?1 ORDER BY seq");
    if (!ask) {
        return core::fail(ask.error());
    }
    ask->bind(1, row);
    for (;;) {
        const auto next = ask->step();
        if (!next || *next == Statement::Row::None) {
            return next ? StoreResult<void>() : core::fail(next.error());
        }
        take(stream, *ask);
    }
}

StoreResult<void> Reader::checkReceipt(const DeskStream &stream, qint64 row)
{
    auto ask = m_database.prepare("SELECT expected_next FROM receipt WHERE stream = ?1");
    if (!ask) {
        return core::fail(ask.error());
    }
    ask->bind(1, row);
    const auto held = ask->step();
    if (!held) {
        return core::fail(held.error());
    }
    if (*held == Statement::Row::There && ask->natural(0) > stream.head() + 1) {
        find(stream, ask->natural(0) - 1, u"headquarters confirmed it, and it is not there"_s);
    }
    return {};
}

StoreResult<DeskLog> Reader::read()
{
    auto done = m_database.execute("BEGIN");
    if (done) {
        done = checkPages();
    }
    if (done) {
        done = readStreams();
    }
    if (done) {
        done = growBranches();
    }
    for (std::size_t i = 0; done && i < m_rows.size(); ++i) {
        if (const auto branch = m_branches.find(m_rows[i]); branch != m_branches.end()) {
            beginBranch(m_log.streams[i], branch->second);
        }
        done = readRecords(m_log.streams[i], m_rows[i]);
        if (done) {
            done = checkReceipt(m_log.streams[i], m_rows[i]);
        }
    }
    if (!done) {
        return core::fail(done.error());
    }
    return std::move(m_log);
}

} // namespace

core::Result<DeskLog, QString> readDeskLog(const QString &folder)
{
    const QString path = folder + u"/register.db"_s;
    if (!QFile::exists(path)) {
        return core::fail(u"there is no register.db in %1"_s.arg(folder));
    }
    auto database = hq::Database::openToRead(path);
    auto log = database ? Reader(*database).read() : core::fail(database.error());
    if (!log) {
        return core::fail(
            u"%1 cannot be read (store error %2)"_s.arg(path).arg(static_cast<int>(log.error())));
    }
    return std::move(*log);
}

} // namespace uketsukectl
