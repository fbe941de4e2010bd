// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/Evidence.h"

#include "core/ShelterCount.h"
#include "hq/LogStore.h"
#include "store/SqliteRegister.h"
#include "vault/KeyFolder.h"
#include "wire/AnnouncementCodec.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace faults {

namespace {

// The records of each of a desk's lines.
using Streams = std::map<core::StreamId, std::vector<QByteArray>>;

QString textOf(const core::StreamId &stream)
{
    return u"%1/%2"_s.arg(stream.kiosk.text().left(8)).arg(stream.incarnation);
}

QString placeOf(const core::ClearHalf &clear)
{
    return u"%1 seq %2 kind %3"_s.arg(textOf(clear.stream))
        .arg(clear.seq)
        .arg(static_cast<int>(clear.kind));
}

core::Result<Streams, QString> logOf(const DeskProcess &desk)
{
    const auto keys = vault::KeyFolder::open(desk.data() + u"/keys"_s);
    if (!keys) {
        return core::fail(u"no keys"_s);
    }
    store::RegisterOptions options;
    options.dataFolder = desk.data();
    options.kiosk = keys->kiosk();
    options.sealing = keys->sealingKeys();
    options.access = store::Access::LookOnly;
    const auto reg = store::SqliteRegister::open(options);
    if (!reg) {
        return core::fail(u"register: error %1"_s.arg(static_cast<int>(reg.error())));
    }
    Streams streams;
    for (const store::OwnStream &own : (*reg)->ownStreams()) {
        auto &records = streams[own.stream];
        // A line taken back from headquarters may begin in the middle.
        for (quint64 next = own.first; next <= own.seq; next = own.first + records.size()) {
            const auto more = (*reg)->recordsFrom(own.stream, next, 500, 1'000'000);
            if (!more || more->empty()) {
                return core::fail(u"I3: a gap in "_s + textOf(own.stream));
            }
            records.insert(records.end(), more->begin(), more->end());
        }
    }
    return streams;
}

QString uuidOf(const core::ClearHalf &clear)
{
    return clear.event.toString(QUuid::WithoutBraces);
}

// The records of one side by hash: a record that two machines hold is one record.
using Records = std::map<QByteArray, core::ClearHalf>;

class Examination
{
public:
    explicit Examination(Battlefield &field)
        : m_field(field)
    {}

    QStringList all(const BoardFigures &board)
    {
        for (const auto &desk : m_field.desks()) {
            takeDesk(*desk);
        }
        checkEvents();
        takeHeadquarters();
        for (const auto &[code, figures] : board) {
            compareCounts(code, figures);
        }
        compareAfterRestart(board);
        return m_problems;
    }

private:
    void takeDesk(const DeskProcess &desk)
    {
        const auto log = logOf(desk);
        if (!log) {
            m_problems.append(u"desk %1: "_s.arg(desk.place().number) + log.error());
            return;
        }
        QSet<QString> stored;
        for (const auto &[stream, records] : *log) {
            takeStream(desk, stream, records, stored);
            if (desk.wasPutBack()) {
                m_putBack.insert(stream.kiosk);
            }
        }
        ShelterModel &model = m_models[desk.place().shelter];
        for (const Try &tried : desk.tries()) {
            m_tried.insert(tried.uuid);
            if (tried.isPromised && !stored.contains(tried.uuid)) {
                m_problems.append(u"I1: desk %1 lost "_s.arg(desk.place().number) + tried.uuid);
            }
            if (stored.contains(tried.uuid)) {
                model.take(tried);
            }
        }
    }

    void takeStream(const DeskProcess &desk,
                    const core::StreamId &stream,
                    const std::vector<QByteArray> &records,
                    QSet<QString> &stored)
    {
        QByteArray before;
        for (const QByteArray &bytes : records) {
            const auto record = core::recordFrom(bytes);
            const bool isLinked = record && record->clear.previousHash ==
                                                (record->clear.seq == 1 ? core::noHash()
                                                 : before.isEmpty()     ? record->clear.previousHash
                                                                        : before);
            if (!isLinked) {
                m_problems.append(u"I3: the chain of "_s + textOf(stream) + u" is broken"_s);
                return;
            }
            before = core::hashOf(bytes);
            m_records[desk.place().shelter].emplace(before, record->clear);
            stored.insert(uuidOf(record->clear));
        }
    }

    void checkEvents()
    {
        QSet<QString> once;
        for (const auto &[shelter, records] : m_records) {
            for (const auto &[hash, clear] : records) {
                const QString uuid = uuidOf(clear);
                if (once.contains(uuid)) {
                    m_problems.append(u"I2: two records of one event "_s + uuid);
                }
                once.insert(uuid);
                if (clear.kind != core::EventKind::StreamOpened && !m_tried.contains(uuid)) {
                    m_problems.append(u"I2: nobody asked for "_s + uuid);
                }
            }
        }
    }

    // I1, I3, I7: headquarters has the very records of the desks, no more and no less.
    void takeHeadquarters()
    {
        m_field.headquarters().stop();
        const auto store = hq::LogStore::open(m_field.headquarters().data() + u"/hq.db"_s);
        if (!store) {
            m_problems.append(u"headquarters' database cannot be opened"_s);
            return;
        }
        const auto announcements = (*store)->announcements();
        std::map<QString, Records> held;
        for (const hq::StoredLine &line : (*store)->lines()) {
            takeLine(**store, line, held[line.shelter]);
            // A branch announces what lies before it as well; hq/ShelterFold audits those.
            if (line.line.branch.isEmpty()) {
                auditLine(**store, line, announcements);
            }
        }
        for (const auto &[shelter, records] : m_records) {
            compareRecords(shelter, records, held[shelter]);
        }
    }

    void takeLine(const hq::LogStore &store, const hq::StoredLine &line, Records &into)
    {
        quint64 expected = line.line.first;
        store.eachRecord(line, line.line.next, [&](const core::ClearHalf &clear, const auto &hash) {
            if (clear.seq != expected++) {
                m_problems.append(u"I3: a gap at headquarters in "_s + textOf(line.stream));
            }
            if (!into.emplace(hash, clear).second) {
                m_problems.append(u"I2: twice at headquarters: "_s + uuidOf(clear));
            }
        });
        if (expected != line.line.next) {
            m_problems.append(u"I3: headquarters' cursor is wrong in "_s + textOf(line.stream));
        }
    }

    void compareRecords(const QString &shelter, const Records &desks, const Records &headquarters)
    {
        const auto missing = [](const Records &from, const Records &in) {
            QStringList places;
            for (const auto &[hash, clear] : from) {
                if (!in.contains(hash)) {
                    places.append(placeOf(clear));
                }
            }
            return places;
        };
        const QStringList atHeadquarters = missing(desks, headquarters);
        const QStringList atDesks = missing(headquarters, desks);
        if (!atHeadquarters.isEmpty() || !atDesks.isEmpty()) {
            m_problems.append(
                u"I1/I8: %1: headquarters lacks %2 records (%3), the desks %4 (%5)"_s.arg(shelter)
                    .arg(atHeadquarters.size())
                    .arg(QStringList(atHeadquarters.mid(0, 5)).join(u", "_s))
                    .arg(atDesks.size())
                    .arg(QStringList(atDesks.mid(0, 5)).join(u", "_s)));
        }
    }

    void auditLine(const hq::LogStore &store,
                   const hq::StoredLine &line,
                   const std::map<qint64, core::Announcement> &announcements)
    {
        const auto held = announcements.find(line.id);
        if (held == announcements.end()) {
            return; // an older stream that was complete needs no announcing
        }
        const core::Announcement &announced = held->second;
        core::ShelterCount count;
        store.eachRecord(
            line, line.line.next, [&count](const core::ClearHalf &clear, const auto &) {
                count.receive(clear);
            });
        const auto audit = count.announce(announced);
        const bool isAhead = announced.asOfSeq >= line.line.next;
        if (isAhead && m_putBack.contains(line.stream.kiosk)) {
            // Announced, and lost with the disk before the record was sent: it stays so, marked
            // (core/ShelterCount.h, the counting rules' fourth).
            m_remainders[line.shelter] += count.outstanding(line.stream).total();
        } else if (isAhead || audit != core::ShelterCount::Audit::Agrees) {
            m_problems.append(u"I7: lane A is not lane B in "_s + textOf(line.stream));
        }
    }

    void compareCounts(const QString &code, const QJsonObject &figures)
    {
        if (!m_models.contains(code)) {
            return;
        }
        core::PresenceFold fold;
        for (const auto &[hash, clear] : m_records[code]) {
            fold.apply(clear);
        }
        const int shown = figures.value(u"people"_s).toInt(-999);
        const int folded = fold.present().total();
        const int modelled = m_models[code].people();
        const int remainder = m_remainders[code];
        const int strangers = leftWithoutArrival(code);
        const int marked = figures.value(u"outstanding"_s).toInt(-999);
        if (shown != folded + remainder - strangers || folded != modelled || marked != remainder) {
            m_problems.append(
                u"I2/I5: %1 shows %2, of these announced only %3; fold of the desks' "
                "logs %4, model %5; of a disk put back: announced %6, let out %7"_s.arg(code)
                    .arg(shown)
                    .arg(marked)
                    .arg(folded)
                    .arg(modelled)
                    .arg(remainder)
                    .arg(strangers));
        }
    }

    // People let out by their band whose arrival was on a disk that was put back, before it was
    // sent: each counts as one too few until the arrival comes (the counting rules' fourth), which
    // it never does. Elsewhere there is no such person.
    int leftWithoutArrival(const QString &code)
    {
        std::set<core::HandleKey> arrived;
        std::set<core::HandleKey> takenAsIn;
        bool hasLostDisk = false;
        for (const auto &[hash, clear] : m_records[code]) {
            hasLostDisk = hasLostDisk || m_putBack.contains(clear.stream.kiosk);
            for (const core::Change &change : clear.changes) {
                if (clear.kind == core::EventKind::Arrived) {
                    arrived.insert(change.who);
                } else if (change.before) {
                    takenAsIn.insert(change.who);
                }
            }
        }
        const auto count = std::count_if(takenAsIn.begin(), takenAsIn.end(), [&](const auto &who) {
            return !arrived.contains(who);
        });
        if (count > 0 && !hasLostDisk) {
            m_problems.append(u"I1: %1: %2 people left who never came"_s.arg(code).arg(count));
        }
        return static_cast<int>(count);
    }

    // I6: what headquarters makes of its records alone.
    void compareAfterRestart(const BoardFigures &board)
    {
        if (!m_field.headquarters().start()) {
            m_problems.append(u"I6: headquarters does not start again"_s);
            return;
        }
        for (const auto &[code, figures] : m_field.figures()) {
            const auto before = board.find(code);
            if (before == board.end() || before->second != figures) {
                m_problems.append(u"I6: %1 has other figures after a restart"_s.arg(code));
            }
        }
        m_field.headquarters().stop();
    }

    Battlefield &m_field;
    QStringList m_problems;
    QSet<QString> m_tried;
    std::map<QString, Records> m_records; // by shelter
    std::map<QString, ShelterModel> m_models;
    std::set<core::KioskId> m_putBack;   // whose disk came back from an earlier time
    std::map<QString, int> m_remainders; // people by shelter
};

} // namespace

QStringList examine(Battlefield &field, const BoardFigures &board)
{
    return Examination(field).all(board);
}

} // namespace faults
