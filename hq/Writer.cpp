// SPDX-License-Identifier: Apache-2.0
#include "hq/Writer.h"

#include "hq/LogLine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

// Records in one transaction: some ten milliseconds of each lane.
constexpr std::size_t mostOfALane = 2'000;
// How often figures are looked at that change by themselves: kiosks that fall silent, midnight.
constexpr std::chrono::seconds lookAround{2};
// Under load, so many times as long as it takes passes between two makings of the board.
constexpr int restAfterBoard = 9;

std::size_t recordsIn(const Upload &upload)
{
    const auto *batch = std::get_if<wire::ExaminedBatch>(&upload.content);
    return batch != nullptr ? batch->records.size() : 1;
}

const core::StreamId &streamOf(const Upload &upload)
{
    const auto *batch = std::get_if<wire::ExaminedBatch>(&upload.content);
    return batch != nullptr ? batch->stream
                            : std::get<SignedAnnouncement>(upload.content).announcement.stream;
}

} // namespace

Writer::Writer(std::unique_ptr<Ledger> ledger, WriterParts parts)
    : m_parts(std::move(parts))
    , m_reopener({m_parts.databasePath, m_parts.mode, m_parts.clock, m_parts.health})
    , m_ledger(std::move(ledger))
{
    handOver();
    showBoard(Figures::All);
    m_thread = std::thread([this] { work(); });
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_arrived.notify_one();
    m_thread.join();
}

Writer::Queued Writer::add(Upload upload)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping) {
            return Queued::Stopping;
        }
        m_queues[indexOf(upload.place.lane())].push_back(std::move(upload));
    }
    m_arrived.notify_one();
    return Queued::Taken;
}

bool Writer::isEmpty() const
{
    return m_decisions.empty() && std::all_of(m_queues.begin(),
                                              m_queues.end(),
                                              [](const auto &queue) { return queue.empty(); });
}

void Writer::takeFrom(Lane lane, std::size_t records, Uploads &uploads)
{
    std::deque<Upload> &queue = m_queues[indexOf(lane)];
    for (std::size_t taken = 0; !queue.empty() && taken < records;) {
        taken += recordsIn(queue.front());
        uploads.push_back(std::move(queue.front()));
        queue.pop_front();
    }
}

Writer::Uploads Writer::waitForUploads()
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait_until(lock, m_isBoardBehind ? m_nextBoard : m_lookAt, [this] {
        return m_isStopping || !isEmpty();
    });
    Uploads uploads;
    for (const Lane lane : allLanes) {
        takeFrom(lane, mostOfALane, uploads);
    }
    return uploads;
}

void Writer::work()
{
    for (;;) {
        Uploads uploads = waitForUploads();
        const bool isQuiet = uploads.empty();
        if (!isQuiet) {
            store(std::move(uploads));
        }
        decideWhatWaits();
        if (isQuiet) {
            const std::lock_guard lock(m_mutex);
            if (m_isStopping && isEmpty()) {
                return;
            }
        }
        if (!m_ledger) {
            reopen();
        }
        if (m_isBoardBehind || std::chrono::steady_clock::now() >= m_lookAt) {
            showBoardInTime(0);
        }
    }
}

void Writer::store(Uploads uploads)
{
    if (!m_ledger) {
        turnAway(uploads);
        return;
    }
    std::vector<Ledger::Answer> answers;
    std::vector<core::StreamId> streams;
    m_ledger->begin();
    for (Upload &upload : uploads) {
        streams.push_back(streamOf(upload));
        if (auto *batch = std::get_if<wire::ExaminedBatch>(&upload.content)) {
            answers.push_back(m_ledger->enter(std::move(*batch), upload.standing));
        } else {
            const auto &[announcement, payload] = std::get<SignedAnnouncement>(upload.content);
            answers.push_back(m_ledger->enter(announcement, payload, upload.standing));
        }
    }
    if (const auto done = m_ledger->commit(); !done) {
        lose(done.error()); // first: whoever is turned away finds the reason on the board
        turnAway(uploads);
        return;
    }
    // If the medium refuses, what is stored is durable all the same.
    m_parts.marker.remember(m_ledger->mark(), ServerMarker::Sync::Later);
    handOver();
    m_isBoardBehind = true;
    showBoardInTime(uploads.size());
    for (std::size_t i = 0; i < uploads.size(); ++i) {
        uploads[i].responder.send(m_parts.receipts.answer(
            streams[i], answers[i].verdict, answers[i].line, uploads[i].asked, uploads[i].letters));
    }
}

void Writer::lose(StoreError error)
{
    logLine(Level::Error, u"store_failed"_s, {{u"error"_s, static_cast<int>(error)}});
    m_ledger.reset();
    showBoard(Figures::All);
}

// Also when their records have been taken out already.
void Writer::turnAway(const Uploads &uploads)
{
    for (const Upload &upload : uploads) {
        upload.responder.send(
            m_parts.receipts.refusal(streamOf(upload), wire::Verdict::Busy, upload.asked));
    }
}

void Writer::reopen()
{
    m_ledger = m_reopener.tryNowAndThen(m_parts.marker);
    if (!m_ledger) {
        return; // asked again after the next upload, or when it is time to look around
    }
    logLine(Level::Info, u"store_reopened"_s);
    handOver();
    showBoard(Figures::All);
}

std::vector<Alarm> Writer::alarms() const
{
    std::vector<Alarm> alarms = m_parts.health.alarms();
    alarms.insert(alarms.end(), m_storedAlarms.begin(), m_storedAlarms.end());
    return alarms;
}

// At once while there is little to do, so that whoever has a receipt finds its figures on the
// board; under load so often that it takes a tenth of the time.
void Writer::showBoardInTime(std::size_t answering)
{
    const auto begin = std::chrono::steady_clock::now();
    if (begin < m_nextBoard && m_parts.door.inside() > answering) {
        return;
    }
    showBoard(Figures::Changed);
    const auto end = std::chrono::steady_clock::now();
    m_nextBoard = end + restAfterBoard * (end - begin);
    m_lookAt = end + lookAround;
    m_isBoardBehind = false;
}

void Writer::showBoard(Figures figures)
{
    const auto last = m_parts.board.board();
    m_parts.health.look();
    if (!m_ledger) {
        Board board = *last;
        board.isStoring = false;
        board.alarms = alarms();
        m_parts.board.put(std::move(board));
        return;
    }
    m_storedAlarms = m_ledger->alarms();
    std::map<core::ShelterCode, ShelterOnBoard> known;
    const std::set<core::ShelterCode> changed = m_ledger->takeChanged();
    const qint64 now = m_parts.clock();
    const qint64 lastDay = std::exchange(m_boardDay, tokyoDay(now));
    if (figures == Figures::Changed && m_boardDay == lastDay) {
        for (const ShelterOnBoard &shelter : last->shelters) {
            if (!changed.contains(shelter.shelter.code)) {
                known.emplace(shelter.shelter.code, shelter);
            }
        }
    }
    const std::vector<core::KioskId> admitted = m_parts.admissions.all();
    m_parts.board.put(makeBoard(
        {m_ledger->situation(), m_parts.shelters, admitted, alarms(), m_parts.mode, now}, known));
}

} // namespace hq
