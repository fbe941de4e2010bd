// SPDX-License-Identifier: Apache-2.0
#include "hq/StoreCheck.h"

#include "hq/PageCheck.h"
#include "hq/ReadBack.h"

#include <algorithm>
#include <map>

namespace hq {

namespace {

// How things stand before a record.
struct Standing
{
    core::CellCounts sum; // of all deltas so far, those of the lines it grew from too
    QByteArray headHash = core::noHash();
    bool hasUnknown = false; // records without a delta that can be read
};

class Checker
{
public:
    Checker(Database &database, const RecordVisitor &visit)
        : m_database(database)
        , m_visit(visit)
    {}

    StoreResult<CheckedStore> check();

private:
    StoreResult<Statement> prepare(const char *sql) { return m_database.prepare(sql); }
    StoreResult<void> checkPages();
    StoreResult<void> readTheMark();
    StoreResult<void> readLines();
    StoreResult<void> readAnnouncements();
    StoreResult<void> checkLine(CheckedLine &line, Statement &records);
    void checkRecord(const CheckedLine &line, const Statement &row, Standing &standing);
    void checkOpening(const CheckedLine &line, const core::ClearHalf &clear);
    void checkAnnouncement(const CheckedLine &line, quint64 seq, const Standing &standing);
    void remember(const CheckedLine &line, quint64 seq, const Standing &standing);
    Standing startOf(CheckedLine &line);
    void find(Flaw flaw, const core::StreamId &stream, quint64 seq);

    Database &m_database;
    const RecordVisitor &m_visit;
    CheckedStore m_result;
    // By parent line: where its branches leave it, and how things stood there.
    std::map<qint64, std::map<quint64, std::optional<Standing>>> m_forks;
};

void Checker::find(Flaw flaw, const core::StreamId &stream, quint64 seq)
{
    if (m_result.findings.size() < maxFindings) {
        m_result.findings.push_back({flaw, stream, seq});
    }
}

StoreResult<void> Checker::checkPages()
{
    const auto sound = arePagesSound(m_database, PageCheck::Quick);
    if (!sound) {
        return core::fail(sound.error());
    }
    if (!*sound) {
        find(Flaw::PagesDamaged, {}, 0);
    }
    return {};
}

StoreResult<void> Checker::readTheMark()
{
    const auto mark = readMark(m_database);
    if (!mark) {
        return core::fail(mark.error());
    }
    m_result.mark = *mark;
    return {};
}

StoreResult<void> Checker::readLines()
{
    auto ask = prepare("SELECT id, kiosk, incarnation, branch, coalesce(grew_from, 0), first, "
                       "next, head_hash, shelter FROM line ORDER BY id");
    if (!ask) {
        return core::fail(ask.error());
    }
    for (;;) {
        const auto row = ask->step();
        if (!row || *row == Statement::Row::None) {
            return row ? StoreResult<void>() : core::fail(row.error());
        }
        StoredLine line;
        line.id = ask->integer(0);
        line.stream.kiosk = core::KioskId::fromBytes(ask->bytes(1)).value_or(core::KioskId());
        line.stream.incarnation = ask->natural(2);
        line.line = {ask->bytes(3), ask->natural(5), ask->natural(6), ask->bytes(7)};
        line.grewFrom = ask->integer(4);
        line.shelter = ask->text(8);
        if (line.grewFrom != 0) {
            m_forks[line.grewFrom][line.line.first] = std::nullopt;
        }
        m_result.lines.push_back({line, {}, std::nullopt});
    }
}

StoreResult<void> Checker::readAnnouncements()
{
    auto ask = prepare("SELECT as_of, payload FROM announcement WHERE line = ?1");
    if (!ask) {
        return core::fail(ask.error());
    }
    for (CheckedLine &line : m_result.lines) {
        ask->bind(1, line.stored.id);
        const auto row = ask->step();
        if (!row) {
            return core::fail(row.error());
        }
        if (*row == Statement::Row::There) {
            const quint64 asOf = ask->natural(0);
            line.announced = readBack(ask->bytes(1), asOf, line.stored);
            if (!line.announced || line.announced->shelter != line.stored.shelter) {
                find(Flaw::AnnouncementUnreadable, line.stored.stream, asOf);
            }
        }
        ask->reset();
    }
    return {};
}

Standing Checker::startOf(CheckedLine &line)
{
    const StoredLine &stored = line.stored;
    if (stored.grewFrom == 0) {
        if (stored.line.first != 1 || !stored.line.branch.isEmpty()) {
            find(Flaw::BranchWithoutRoot, stored.stream, stored.line.first);
        }
        return {};
    }
    const auto parent = m_forks.find(stored.grewFrom);
    const auto &fork = parent->second[stored.line.first];
    if (!fork) {
        find(Flaw::BranchWithoutRoot, stored.stream, stored.line.first);
        return {};
    }
    line.base = fork->sum;
    return *fork;
}

void Checker::remember(const CheckedLine &line, quint64 seq, const Standing &standing)
{
    const auto parent = m_forks.find(line.stored.id);
    if (parent == m_forks.end()) {
        return;
    }
    const auto fork = parent->second.find(seq);
    if (fork != parent->second.end()) {
        fork->second = standing;
    }
}

// Lane A against lane B, once the records up to the announced one are all in `standing`.
void Checker::checkAnnouncement(const CheckedLine &line, quint64 seq, const Standing &standing)
{
    if (!line.announced || line.announced->asOfSeq != seq) {
        return;
    }
    if (seq > 0 && line.announced->headHash != standing.headHash) {
        find(Flaw::AnnouncedHeadDiffers, line.stored.stream, seq);
    }
    if (!standing.hasUnknown) {
        ++m_result.comparable;
        if (line.announced->sum != standing.sum) {
            find(Flaw::AnnouncedSumDiffers, line.stored.stream, seq);
        }
    }
}

void Checker::checkOpening(const CheckedLine &line, const core::ClearHalf &clear)
{
    if (clear.opening && clear.opening->shelter != line.stored.shelter) {
        find(Flaw::ShelterDiffers, line.stored.stream, clear.seq);
    }
}

void Checker::checkRecord(const CheckedLine &line, const Statement &row, Standing &standing)
{
    const core::StreamId &stream = line.stored.stream;
    const RecordRow stored = recordRowOf(row);
    const ReadRecord read = readBack(stored, stream, standing.headHash);
    if (read.flaw) {
        find(*read.flaw, stream, stored.seq);
    }
    if (read.record) {
        checkOpening(line, read.record->clear);
        standing.sum.add(read.record->clear.delta());
    } else {
        standing.hasUnknown = true;
    }
    standing.headHash = stored.hash;
    ++m_result.records;
    m_result.setAside += stored.isSetAside ? 1 : 0;
    if (m_visit) {
        m_visit(line, stored.seq, read.record ? &read.record->clear : nullptr, stored.hash);
    }
}

StoreResult<void> Checker::checkLine(CheckedLine &line, Statement &records)
{
    const wire::Line &stored = line.stored.line;
    Standing standing = startOf(line);
    quint64 expected = stored.first;
    checkAnnouncement(line, expected - 1, standing);
    records.bind(1, line.stored.id);
    for (;;) {
        const auto row = records.step();
        if (!row) {
            return core::fail(row.error());
        }
        if (*row == Statement::Row::None) {
            break;
        }
        const quint64 seq = records.natural(0);
        if (seq < stored.first || seq >= stored.next) {
            find(Flaw::RecordBeyondLine, line.stored.stream, seq);
            continue;
        }
        if (seq != expected) {
            find(Flaw::RecordMissing, line.stored.stream, expected);
            standing.hasUnknown = true;
        }
        remember(line, seq, standing);
        if (seq == stored.first && !stored.branch.isEmpty() && records.bytes(1) != stored.branch) {
            find(Flaw::BranchWithoutRoot, line.stored.stream, seq);
        }
        checkRecord(line, records, standing);
        checkAnnouncement(line, seq, standing);
        expected = seq + 1;
    }
    records.reset();
    remember(line, expected, standing);
    if (expected != stored.next) {
        find(Flaw::RecordMissing, line.stored.stream, expected);
    } else if (standing.headHash != stored.headHash) {
        find(Flaw::LineEndsElsewhere, line.stored.stream, expected - 1);
    }
    return {};
}

StoreResult<CheckedStore> Checker::check()
{
    if (const auto begun = m_database.execute("BEGIN"); !begun) {
        return core::fail(begun.error());
    }
    for (const auto step : {&Checker::checkPages,
                            &Checker::readTheMark,
                            &Checker::readLines,
                            &Checker::readAnnouncements}) {
        if (const auto done = (this->*step)(); !done) {
            return core::fail(done.error());
        }
    }
    auto records = prepare(recordsOfLine);
    if (!records) {
        return core::fail(records.error());
    }
    for (CheckedLine &line : m_result.lines) {
        if (const auto done = checkLine(line, *records); !done) {
            return core::fail(done.error());
        }
    }
    if (const auto ended = m_database.execute("COMMIT"); !ended) {
        return core::fail(ended.error());
    }
    return std::move(m_result);
}

} // namespace

bool CheckedStore::isSound() const
{
    return std::all_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.flaw == Flaw::AnnouncedHeadDiffers ||
               finding.flaw == Flaw::AnnouncedSumDiffers;
    });
}

StoreResult<CheckedStore> checkStore(Database &database, const RecordVisitor &visit)
{
    auto checked = Checker(database, visit).check();
    if (!checked) {
        // Also a read that failed half-way ends its transaction.
        static_cast<void>(database.execute("ROLLBACK"));
    }
    return checked;
}

} // namespace hq
