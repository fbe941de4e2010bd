// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/PresenceFold.h"
#include "tests/FreshHandle.h"
#include "tests/hq/HqProcess.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <memory>

namespace hqtest {

inline const QString school = u"999999-001"_s;
inline const QString hall = u"999999-004"_s;

inline constexpr core::Cell woman{
    core::AgeBand::FifteenToSixtyFour, core::Sex::Female, core::Place::Inside};
inline constexpr core::Cell oldMan{
    core::AgeBand::SeventyFiveAndOver, core::Sex::Male, core::Place::CarOnSite};

// A desk as headquarters sees it: a stream of records, weighed by the desk's own fold, signed with
// a real key. (The real kiosk is in the journeys.)
class TestDesk
{
public:
    explicit TestDesk(QString shelter = school, core::Mode mode = core::Mode::Practice)
        : m_shelter(std::move(shelter))
        , m_stream{{mode, QUuid::createUuid()}, QRandomGenerator::global()->generate64()}
    {
        core::ClearHalf clear = blank(core::EventKind::StreamOpened);
        clear.opening = core::StreamOpening{m_shelter, std::nullopt};
        write(clear);
    }

    [[nodiscard]] const core::StreamId &stream() const { return m_stream; }
    [[nodiscard]] const std::vector<QByteArray> &records() const { return m_records; }
    [[nodiscard]] quint64 head() const { return m_records.size(); }
    void admitTo(const HqProcess &hq) const { hq.admit(m_stream.kiosk, m_signer->publicKey()); }

    // The same desk after its disk was put back to what it was after record seq: it goes on in a
    // stream of its own that names where it left the old one.
    [[nodiscard]] TestDesk restoredTo(quint64 seq) const
    {
        TestDesk desk = *this;
        desk.m_stream.incarnation = QRandomGenerator::global()->generate64();
        desk.m_records.clear();
        desk.m_sum = {};
        desk.m_fold = {};
        for (quint64 i = 0; i < seq; ++i) {
            desk.m_fold.apply(core::recordFrom(m_records[i])->clear);
        }
        core::ClearHalf clear = desk.blank(core::EventKind::StreamOpened);
        clear.opening = core::StreamOpening{
            m_shelter, core::StreamParent{m_stream, seq, core::hashOf(m_records[seq - 1])}};
        desk.write(clear);
        return desk;
    }

    core::HandleKey arrive(const core::Cell &cell = woman)
    {
        const core::HandleKey who{m_shelter, freshHandle()};
        set(core::EventKind::Arrived,
            {who, core::Presence::In, cell.ageBand, cell.sex, cell.place, {}, {}});
        return who;
    }
    // `seen`: the cell on the band of somebody whom this desk does not know.
    void leave(const core::HandleKey &who, std::optional<core::Cell> seen = {})
    {
        set(core::EventKind::Left, {who, core::Presence::Left, {}, {}, {}, seen, {}});
    }
    void move(const core::HandleKey &who, core::Place place)
    {
        set(core::EventKind::PlaceChanged, {who, {}, {}, {}, place, {}, {}});
    }
    void record(core::EventKind kind) { write(blank(kind)); }
    void setDuty(core::EventKind kind, core::DutyNumber number)
    {
        core::ClearHalf clear = blank(kind);
        clear.duty = core::DutyMark{number, core::DutyShownBy::Number};
        write(clear);
    }
    void suspect(const core::HandleKey &first, const core::HandleKey &second)
    {
        core::ClearHalf clear = blank(core::EventKind::Linked);
        clear.link = core::Link{first, second, core::Sameness::Suspected};
        clear.changes = m_fold.weighed(*clear.link);
        write(clear);
    }
    void set(core::EventKind kind, const core::Change &wish)
    {
        core::ClearHalf clear = blank(kind);
        clear.changes = m_fold.weighed(wish, kind);
        write(clear);
    }
    // What the records from now on carry as their sealed half.
    void sealWith(const QByteArray &sealed) { m_sealed = sealed; }
    // What the wall clock shows from now on is wrong by so much, ms.
    void setClockAhead(qint64 ahead) { m_clockAhead = ahead; }
    // Bytes that no version can read, in the place of a record.
    void writeGarbage(const QByteArray &bytes) { m_records.push_back(bytes); }

    [[nodiscard]] core::CellCounts sum() const { return m_sum; }
    [[nodiscard]] core::Announcement announcement() const
    {
        return {m_stream,
                m_shelter,
                head(),
                core::hashOf(m_records.back()),
                QDateTime::currentMSecsSinceEpoch() + m_clockAhead,
                m_sum};
    }
    [[nodiscard]] wire::Batch batch(quint64 from, quint64 to) const
    {
        const auto at = [this](quint64 seq) {
            return m_records.begin() + static_cast<std::ptrdiff_t>(seq - 1);
        };
        return {m_stream,
                from,
                from == 1 ? core::noHash() : core::hashOf(*at(from - 1)),
                std::vector<QByteArray>(at(from), at(to) + 1)};
    }

    [[nodiscard]] QByteArray signedBy(wire::PayloadType type, const QByteArray &payload) const
    {
        return wire::seal({type, {m_stream.kiosk}, payload}, wire::signWith(*m_signer));
    }
    [[nodiscard]] QString logPath() const
    {
        return u"/v1/log/%1/%2"_s.arg(m_stream.kiosk.text()).arg(m_stream.incarnation);
    }
    [[nodiscard]] QByteArray envelope(const wire::Batch &batch) const
    {
        return signedBy(wire::PayloadType::Batch, wire::encode(batch));
    }
    [[nodiscard]] Answer upload(HqProcess &hq, const wire::Batch &batch) const
    {
        return hq.post(logPath(), envelope(batch));
    }
    [[nodiscard]] Answer upload(HqProcess &hq, quint64 from, quint64 to) const
    {
        return upload(hq, batch(from, to));
    }
    [[nodiscard]] Answer uploadAll(HqProcess &hq) const { return upload(hq, 1, head()); }
    [[nodiscard]] Answer announce(HqProcess &hq, const core::Announcement &announcement) const
    {
        return hq.post(u"/v1/announce"_s,
                       signedBy(wire::PayloadType::Announcement, wire::encode(announcement)));
    }
    [[nodiscard]] Answer announce(HqProcess &hq) const { return announce(hq, announcement()); }

private:
    core::ClearHalf blank(core::EventKind kind) const
    {
        core::ClearHalf clear;
        clear.stream = m_stream;
        clear.kind = kind;
        clear.event = QUuid::createUuid();
        clear.wallTime = QDateTime::currentMSecsSinceEpoch() + m_clockAhead;
        return clear;
    }
    void write(core::ClearHalf clear)
    {
        clear.seq = head() + 1;
        clear.previousHash = m_records.empty() ? core::noHash() : core::hashOf(m_records.back());
        clear.lamport = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) + clear.seq;
        m_fold.apply(clear);
        m_sum.add(clear.delta());
        m_records.push_back(core::Record{clear, core::encode(clear), m_sealed}.bytes());
    }

    QString m_shelter;
    core::StreamId m_stream;
    // Shared, so that a desk can be copied as a disk is cloned.
    std::shared_ptr<const vault::KioskSigner> m_signer =
        std::make_shared<const vault::KioskSigner>(vault::KioskSigner::generate());
    core::PresenceFold m_fold;
    core::CellCounts m_sum;
    QByteArray m_sealed;
    qint64 m_clockAhead = 0;
    std::vector<QByteArray> m_records;
};

} // namespace hqtest
