// SPDX-License-Identifier: Apache-2.0
#include "hq/Reading.h"

#include "hq/LogLine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

// Of four turns one is the backlog's and one the live batches', so that no flood of what goes
// before them, forged or not, keeps them out.
constexpr std::array<std::optional<Lane>, 4> turns{
    Lane::Backlog, std::nullopt, Lane::Live, std::nullopt};

} // namespace

Reading::Reading(Read read)
    : m_read(std::move(read))
{
    const unsigned cores = std::max(std::thread::hardware_concurrency(), 1U);
    for (unsigned i = 0; i < cores; ++i) {
        m_threads.emplace_back([this] { work(); });
    }
}

Reading::~Reading()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_arrived.notify_all();
    for (std::thread &thread : m_threads) {
        thread.join();
    }
}

void Reading::add(Received received)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queues[indexOf(received.place.lane())].push_back(std::move(received));
    }
    m_arrived.notify_one();
}

std::deque<Received> *Reading::fullQueue()
{
    if (const auto lane = turns[m_turn % turns.size()]; lane && !m_queues[indexOf(*lane)].empty()) {
        return &m_queues[indexOf(*lane)];
    }
    const auto queue = std::find_if(
        m_queues.begin(), m_queues.end(), [](const auto &waiting) { return !waiting.empty(); });
    return queue == m_queues.end() ? nullptr : &*queue;
}

std::optional<Received> Reading::next()
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [this] { return m_isStopping || fullQueue() != nullptr; });
    if (m_isStopping) {
        return std::nullopt;
    }
    std::deque<Received> &queue = *fullQueue();
    ++m_turn;
    Received received = std::move(queue.front());
    queue.pop_front();
    return received;
}

void Reading::work()
{
    while (auto received = next()) {
        try {
            m_read(std::move(*received));
        } catch (const std::exception &) {
            // Its responder has answered 500 on the way out; the text might quote what came in.
            logLine(Level::Error, u"upload_not_read"_s);
        }
    }
}

} // namespace hq
