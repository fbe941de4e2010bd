// SPDX-License-Identifier: Apache-2.0
#include "hq/Writer.h"

#include "hq/LogLine.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr std::size_t maxQueued = 1024;
constexpr qsizetype maxQueuedBytes = 64 * 1024 * 1024;
constexpr std::size_t maxPerTransaction = 256;
// How often figures are looked at that change by themselves: kiosks that fall silent, midnight.
constexpr std::chrono::seconds lookAround{2};

const core::StreamId &streamOf(const Upload &upload)
{
    return std::visit([](const auto &content) -> const core::StreamId & { return content.stream; },
                      upload.content);
}

} // namespace

Writer::Writer(std::unique_ptr<LogStore> store, WriterParts parts)
    : m_parts(std::move(parts))
    , m_ledger(std::make_unique<Ledger>(std::move(store), m_parts.mode, m_parts.clock))
{
    showBoard(Extent::All);
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

Writer::Queued Writer::add(const Upload &upload)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping || m_queue.size() >= maxQueued ||
            m_queuedBytes + upload.payload.size() > maxQueuedBytes) {
            return Queued::Full;
        }
        m_queue.push_back(upload);
        m_queuedBytes += upload.payload.size();
    }
    m_arrived.notify_one();
    return Queued::Taken;
}

Writer::Uploads Writer::waitForUploads()
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait_for(lock, lookAround, [this] { return m_isStopping || !m_queue.empty(); });
    Uploads uploads;
    while (!m_queue.empty() && uploads.size() < maxPerTransaction) {
        m_queuedBytes -= m_queue.front().payload.size();
        uploads.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return uploads;
}

void Writer::work()
{
    for (;;) {
        const Uploads uploads = waitForUploads();
        if (!uploads.empty()) {
            store(uploads);
        } else {
            const std::lock_guard lock(m_mutex);
            if (m_isStopping && m_queue.empty()) {
                return;
            }
        }
        if (!m_ledger) {
            reopen();
        }
        const bool isDue = m_parts.clock() - m_wholeBoardAt >= 1000 * lookAround.count() ||
                           m_parts.clock() < m_wholeBoardAt;
        if (isDue) {
            showBoard(Extent::All);
        }
    }
}

void Writer::store(const Uploads &uploads)
{
    if (!m_ledger) {
        turnAway(uploads);
        return;
    }
    std::vector<Ledger::Answer> answers;
    m_ledger->begin();
    for (const Upload &upload : uploads) {
        if (const auto *batch = std::get_if<wire::Batch>(&upload.content)) {
            answers.push_back(m_ledger->enter(*batch));
        } else {
            answers.push_back(
                m_ledger->enter(std::get<core::Announcement>(upload.content), upload.payload));
        }
    }
    if (const auto done = m_ledger->commit(); !done) {
        logLine(Level::Error, u"store_failed"_s, {{u"error"_s, static_cast<int>(done.error())}});
        m_ledger.reset();
        turnAway(uploads);
        showBoard(Extent::All);
        return;
    }
    // If the medium refuses, what is stored is durable all the same.
    m_parts.marker.remember(m_ledger->mark(), ServerMarker::Sync::Later);
    showBoard(Extent::Changed);
    for (std::size_t i = 0; i < uploads.size(); ++i) {
        uploads[i].responder.send(m_parts.receipts.answer(
            streamOf(uploads[i]), answers[i].verdict, answers[i].line, uploads[i].answers));
    }
}

void Writer::turnAway(const Uploads &uploads)
{
    for (const Upload &upload : uploads) {
        upload.responder.send(
            m_parts.receipts.refusal(streamOf(upload), wire::Verdict::Busy, upload.answers));
    }
}

void Writer::reopen()
{
    auto opened = LogStore::open(m_parts.databasePath);
    if (!opened) {
        return; // asked again after the next upload, or when it is time to look around
    }
    if (originOf(**opened, m_parts.marker) == Origin::Restored) {
        // Replaced under our feet: desks learn of that by a new incarnation only, at the next
        // start.
        logLine(Level::Error, u"database_replaced_while_running_restart"_s);
        return;
    }
    m_ledger = std::make_unique<Ledger>(std::move(*opened), m_parts.mode, m_parts.clock);
    logLine(Level::Info, u"store_reopened"_s);
    showBoard(Extent::All);
}

std::vector<Alarm> Writer::alarms() const
{
    std::vector<Alarm> alarms = m_parts.health.alarms();
    alarms.insert(alarms.end(), m_storedAlarms.begin(), m_storedAlarms.end());
    return alarms;
}

void Writer::showBoard(Extent extent)
{
    const auto last = m_parts.board.board();
    if (extent == Extent::All) {
        m_parts.health.look();
    }
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
    if (extent == Extent::All) {
        m_wholeBoardAt = now;
    } else {
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
