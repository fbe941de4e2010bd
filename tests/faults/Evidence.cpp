// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/Evidence.h"

#include "core/ShelterCount.h"
#include "hq/LogStore.h"
#include "store/SqliteRegister.h"
#include "vault/KeyFolder.h"

using namespace Qt::StringLiterals;

namespace faults {

namespace {

// The records of a stream, from seq 1 on.
using Streams = std::map<core::StreamId, std::vector<QByteArray>>;

QString textOf(const core::StreamId &stream)
{
    return u"%1/%2"_s.arg(stream.kiosk.text().left(8)).arg(stream.incarnation);
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
    for (const store::StreamHead &head : (*reg)->ownStreams()) {
        auto &records = streams[head.stream];
        while (records.size() < head.seq) {
            const auto more = (*reg)->recordsFrom(head.stream, records.size() + 1, 500, 1'000'000);
            if (!more || more->empty()) {
                return core::fail(u"I3: a gap in "_s + textOf(head.stream));
            }
            records.insert(records.end(), more->begin(), more->end());
        }
    }
    return streams;
}

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
        }
        ShelterModel &model = m_models[desk.place().shelter];
        for (const Try &tried : desk.tries()) {
            if (tried.isPromised && !stored.contains(tried.uuid)) {
                m_problems.append(u"I1: desk %1 lost "_s.arg(desk.place().number) + tried.uuid);
            }
            if (stored.contains(tried.uuid)) {
                model.take(tried);
            }
            stored.remove(tried.uuid);
        }
        if (stored.size() > static_cast<qsizetype>(log->size())) { // each stream's opening
            m_problems.append(
                u"I2: desk %1 has records that nobody asked for"_s.arg(desk.place().number));
        }
        m_streams.insert(log->begin(), log->end());
    }

    void takeStream(const DeskProcess &desk,
                    const core::StreamId &stream,
                    const std::vector<QByteArray> &records,
                    QSet<QString> &stored)
    {
        QByteArray before = core::noHash();
        for (const QByteArray &bytes : records) {
            const auto record = core::recordFrom(bytes);
            if (!record || record->clear.previousHash != before) {
                m_problems.append(u"I3: the chain of "_s + textOf(stream) + u" is broken"_s);
                return;
            }
            before = core::hashOf(bytes);
            const QString uuid = record->clear.event.toString(QUuid::WithoutBraces);
            if (m_events.contains(uuid)) {
                m_problems.append(u"I2: twice in the desks' logs: "_s + uuid);
            }
            m_events.insert(uuid);
            stored.insert(uuid);
            m_counts[desk.place().shelter].receive(record->clear);
        }
    }

    // I1, I3, I7: headquarters has the very bytes of every desk, no more and no less.
    void takeHeadquarters()
    {
        m_field.headquarters().stop();
        const auto store = hq::LogStore::open(m_field.headquarters().data() + u"/hq.db"_s);
        if (!store) {
            m_problems.append(u"headquarters' database cannot be opened"_s);
            return;
        }
        const auto announcements = (*store)->announcements();
        Streams left = m_streams;
        for (const hq::StoredLine &line : (*store)->lines()) {
            compareLine(**store, line, left[line.stream]);
            left.erase(line.stream);
            auditLine(**store, line, announcements);
        }
        for (const auto &[stream, records] : left) {
            m_problems.append(u"I1: headquarters has nothing of "_s + textOf(stream));
        }
    }

    void compareLine(const hq::LogStore &store,
                     const hq::StoredLine &line,
                     const std::vector<QByteArray> &records)
    {
        if (!line.line.branch.isEmpty()) {
            m_problems.append(u"a branch of "_s + textOf(line.stream));
            return;
        }
        std::vector<QByteArray> held;
        store.eachRecord(line.id, line.line.next, [&held](const core::Record &record) {
            held.push_back(record.bytes());
        });
        if (held.size() + 1 != line.line.next) {
            m_problems.append(u"I3: a gap at headquarters in "_s + textOf(line.stream));
        }
        if (held != records) {
            m_problems.append(
                u"I1: headquarters holds %1 records of %2, the desk %3"_s.arg(held.size())
                    .arg(textOf(line.stream))
                    .arg(records.size()));
        }
    }

    void auditLine(const hq::LogStore &store,
                   const hq::StoredLine &line,
                   const std::map<qint64, QByteArray> &announcements)
    {
        const auto held = announcements.find(line.id);
        const auto announced =
            held == announcements.end() ? std::nullopt : wire::announcementFrom(held->second);
        core::ShelterCount count;
        store.eachRecord(line.id, line.line.next, [&count](const core::Record &record) {
            count.receive(record.clear);
        });
        const bool agrees = announced && announced->asOfSeq + 1 == line.line.next &&
                            count.announce(*announced) == core::ShelterCount::Audit::Agrees;
        if (!agrees) {
            m_problems.append(u"I7: lane A is not lane B in "_s + textOf(line.stream));
        }
    }

    void compareCounts(const QString &code, const QJsonObject &figures)
    {
        if (!m_models.contains(code)) {
            return;
        }
        const int shown = figures.value(u"people"_s).toInt(-999);
        const int folded = m_counts[code].headcount().total();
        const int present = m_counts[code].fold().present().total();
        const int modelled = m_models[code].people();
        if (shown != folded || shown != present || shown != modelled) {
            m_problems.append(
                u"I2/I5: %1 shows %2; fold of the desks' logs %3 (%4), model %5"_s.arg(code)
                    .arg(shown)
                    .arg(folded)
                    .arg(present)
                    .arg(modelled));
        }
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
    Streams m_streams;
    QSet<QString> m_events;
    std::map<QString, core::ShelterCount> m_counts;
    std::map<QString, ShelterModel> m_models;
};

} // namespace

QStringList examine(Battlefield &field, const BoardFigures &board)
{
    return Examination(field).all(board);
}

} // namespace faults
