// SPDX-License-Identifier: Apache-2.0
#include "hq/LogStore.h"

#include "hq/Migrations.h"
#include "wire/AnnouncementCodec.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr std::array migrations{":/hq/sql/0001_log.sql", ":/hq/sql/0002_decisions.sql"};

StoredLine lineOf(const Statement &row)
{
    StoredLine line;
    line.id = row.integer(0);
    line.stream.kiosk = core::KioskId::fromBytes(row.bytes(1)).value_or(core::KioskId());
    line.stream.incarnation = row.natural(2);
    line.line = {row.bytes(3), row.natural(5), row.natural(6), row.bytes(7)};
    line.grewFrom = row.integer(4);
    line.shelter = row.text(8);
    return line;
}

} // namespace

StoreResult<std::unique_ptr<LogStore>> LogStore::open(const QString &path)
{
    auto database = Database::open(path);
    if (!database) {
        return core::fail(database.error());
    }
    std::unique_ptr<LogStore> store(new LogStore);
    store->m_database = std::move(*database);
    auto ready = migrate(store->m_database, migrations);
    if (ready) {
        ready = store->loadMark();
    }
    if (ready) {
        ready = store->loadLines();
    }
    if (!ready) {
        return core::fail(ready.error());
    }
    return store;
}

StoreResult<void> LogStore::loadMark()
{
    const auto stored = readMark(m_database);
    if (!stored) {
        return core::fail(stored.error());
    }
    m_serverIncarnation = stored->incarnation;
    m_commits = stored->commits;
    if (m_serverIncarnation.isNull()) {
        begin();
        drawServerIncarnation();
        run(statement("COMMIT"));
    }
    return m_error ? core::fail(*m_error) : StoreResult<void>();
}

QUuid LogStore::drawServerIncarnation()
{
    m_serverIncarnation = QUuid::createUuid();
    keepMeta("server_incarnation", m_serverIncarnation.toRfc4122());
    return m_serverIncarnation;
}

std::optional<ServerMark> LogStore::mark() const
{
    return m_commits ? std::optional(ServerMark{m_serverIncarnation, *m_commits}) : std::nullopt;
}

void LogStore::keepMeta(const char *name, const QByteArray &value)
{
    Statement *write = statement("INSERT INTO meta VALUES (?1, ?2) "
                                 "ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    if (write != nullptr) {
        write->bind(1, QString::fromLatin1(name));
        write->bind(2, value);
    }
    run(write);
}

StoreResult<void> LogStore::loadLines()
{
    Statement *ask = statement("SELECT id, kiosk, incarnation, branch, coalesce(grew_from, 0), "
                               "first, next, head_hash, shelter FROM line");
    while (next(ask)) {
        m_lines.put(lineOf(*ask));
    }
    if (m_error) {
        return core::fail(*m_error);
    }
    return {};
}

Statement *LogStore::statement(std::string_view sql) const
{
    if (m_error) {
        return nullptr;
    }
    const auto known = m_statements.find(sql);
    if (known != m_statements.end()) {
        return &known->second;
    }
    auto prepared = m_database.prepare(sql.data());
    if (!prepared) {
        m_error = prepared.error();
        return nullptr;
    }
    return &m_statements.emplace(sql, std::move(*prepared)).first->second;
}

bool LogStore::next(Statement *statement) const
{
    if (statement == nullptr || m_error) {
        return false;
    }
    const auto row = statement->step();
    if (!row) {
        m_error = row.error();
        return false;
    }
    return *row == Statement::Row::There;
}

void LogStore::run(Statement *statement)
{
    if (statement == nullptr || m_error) {
        return;
    }
    if (const auto done = statement->run(); !done) {
        m_error = done.error();
    }
}

void LogStore::begin()
{
    run(statement("BEGIN IMMEDIATE"));
}

StoreResult<void> LogStore::commit()
{
    const quint64 commits = m_commits.value_or(0) + 1;
    keepMeta("commits", storedNumber(commits));
    run(statement("COMMIT"));
    if (m_error) {
        return core::fail(*m_error);
    }
    m_commits = commits;
    return {};
}

void LogStore::rollback()
{
    // After an error SQLite may have rolled back by itself; then this one fails without harm.
    m_error.reset();
    run(statement("ROLLBACK"));
    m_error.reset();
}

std::optional<wire::Line> LogStore::trunk(const core::StreamId &stream) const
{
    const StoredLine *line = m_lines.find(stream, {});
    return line != nullptr ? std::optional(line->line) : std::nullopt;
}

std::optional<wire::Line>
LogStore::holderOf(const core::StreamId &stream, quint64 seq, const QByteArray &hash) const
{
    Statement *ask = statement("SELECT branch, first, next, head_hash FROM line "
                               "JOIN record ON record.line = line.id AND record.seq = ?3 "
                               "WHERE kiosk = ?1 AND incarnation = ?2 AND record.hash = ?4");
    if (ask == nullptr) {
        return std::nullopt;
    }
    ask->bind(1, stream.kiosk.bytes());
    ask->bind(2, stream.incarnation);
    ask->bind(3, seq);
    ask->bind(4, hash);
    if (!next(ask)) {
        return std::nullopt;
    }
    const wire::Line line{ask->bytes(0), ask->natural(1), ask->natural(2), ask->bytes(3)};
    ask->reset();
    return line;
}

bool LogStore::hasBranches(const core::StreamId &stream) const
{
    return m_lines.hasBranches(stream);
}

core::ShelterCode LogStore::shelterOf(const core::StreamId &stream) const
{
    const StoredLine *line = m_lines.find(stream, {});
    return line != nullptr ? line->shelter : core::ShelterCode();
}

StoredLine LogStore::lineFor(const core::StreamId &stream, const wire::Line &line)
{
    if (const StoredLine *known = m_lines.find(stream, line.branch)) {
        return *known;
    }
    Statement *write = statement(
        "INSERT INTO line (kiosk, incarnation, branch, grew_from, first, next, head_hash, shelter) "
        "VALUES (?1, ?2, ?3, NULL, ?4, ?4, ?5, ?6)");
    StoredLine stored{0, stream, line, 0, shelterOf(stream)};
    if (write != nullptr) {
        write->bind(1, stream.kiosk.bytes());
        write->bind(2, stream.incarnation);
        write->bind(3, line.branch);
        write->bind(4, line.first);
        write->bind(5, line.headHash);
        write->bind(6, stored.shelter);
    }
    run(write);
    stored.id = m_database.lastInsertId();
    stored.line.next = line.first; // it holds nothing yet
    m_lines.put(stored);
    return stored;
}

StoredLine
LogStore::append(const core::StreamId &stream, const wire::BatchDecision &decision, qint64 now)
{
    StoredLine stored = lineFor(stream, decision.line);
    Statement *write = statement("INSERT INTO record VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL)");
    for (const wire::Incoming &incoming : decision.append) {
        if (write == nullptr) {
            break;
        }
        write->bind(1, stored.id);
        write->bind(2, incoming.seq);
        write->bind(3, incoming.hash);
        write->bind(4, incoming.bytes);
        write->bind(5, static_cast<qint64>(incoming.quarantine));
        write->bind(6, now);
        run(write);
    }
    if (decision.verdict == wire::Verdict::Branched) {
        const StoredLine *parent = m_lines.find(stream, decision.grewFrom);
        stored.grewFrom = parent != nullptr ? parent->id : 0;
    }
    Statement *move = statement(
        "UPDATE line SET next = ?2, head_hash = ?3, grew_from = nullif(?4, 0) WHERE id = ?1");
    if (move != nullptr) {
        move->bind(1, stored.id);
        move->bind(2, decision.line.next);
        move->bind(3, decision.line.headHash);
        move->bind(4, stored.grewFrom);
    }
    run(move);
    stored.line = decision.line;
    m_lines.put(stored);
    return stored;
}

void LogStore::nameShelter(StoredLine &line, const core::ShelterCode &shelter)
{
    Statement *write = statement("UPDATE line SET shelter = ?2 WHERE id = ?1");
    if (write != nullptr) {
        write->bind(1, line.id);
        write->bind(2, shelter);
    }
    run(write);
    line.shelter = shelter;
    m_lines.put(line);
}

void LogStore::keep(const StoredLine &line,
                    quint64 asOfSeq,
                    const QByteArray &announcement,
                    qint64 now)
{
    Statement *write = statement(
        "INSERT INTO announcement VALUES (?1, ?2, ?3, ?4) ON CONFLICT (line) DO UPDATE SET "
        "as_of = excluded.as_of, payload = excluded.payload, received_at = excluded.received_at "
        "WHERE excluded.as_of > as_of");
    if (write != nullptr) {
        write->bind(1, line.id);
        write->bind(2, asOfSeq);
        write->bind(3, announcement);
        write->bind(4, now);
    }
    run(write);
}

bool LogStore::claimAnnouncement(const StoredLine &branch)
{
    const StoredLine *trunkLine = m_lines.find(branch.stream, {});
    Statement *ask = statement("SELECT payload FROM announcement WHERE line = ?1");
    if (trunkLine == nullptr || ask == nullptr) {
        return false;
    }
    ask->bind(1, trunkLine->id);
    const auto held = next(ask) ? wire::announcementFrom(ask->bytes(0)) : std::nullopt;
    ask->reset();
    const auto holder =
        held ? holderOf(branch.stream, held->asOfSeq, held->headHash) : std::nullopt;
    Statement *move = statement("UPDATE OR REPLACE announcement SET line = ?2 WHERE line = ?1");
    if (!holder || holder->branch != branch.line.branch || move == nullptr) {
        return false;
    }
    move->bind(1, trunkLine->id);
    move->bind(2, branch.id);
    run(move);
    return true;
}

void LogStore::keepHeard(const HeardKiosk &heard)
{
    Statement *write = statement("INSERT OR REPLACE INTO heard VALUES (?1, ?2, ?3)");
    if (write != nullptr) {
        write->bind(1, heard.kiosk.bytes());
        write->bind(2, heard.at);
        write->bind(3, heard.shelter);
    }
    run(write);
}

bool LogStore::raise(const Alarm &alarm)
{
    Statement *write = statement("INSERT INTO alarm (kind, kiosk, incarnation, seq, shelter, "
                                 "raised_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                                 "ON CONFLICT DO NOTHING RETURNING id");
    if (write == nullptr) {
        return false;
    }
    write->bind(1, static_cast<qint64>(alarm.kind));
    write->bind(2, alarm.stream.kiosk.bytes());
    write->bind(3, alarm.stream.incarnation);
    write->bind(4, alarm.seq);
    write->bind(5, alarm.shelter);
    write->bind(6, alarm.raisedAt);
    const bool isNew = next(write);
    write->reset();
    return isNew;
}

} // namespace hq
