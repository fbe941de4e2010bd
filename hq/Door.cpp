// SPDX-License-Identifier: Apache-2.0
#include "hq/Door.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace hq {

namespace {

using namespace std::chrono_literals;

struct Room
{
    std::size_t places;
    qsizetype bytes;
};

// A second or two of work in each lane; read and unpacked an upload takes some three times its
// bytes.
constexpr std::array<Room, laneCount> rooms{
    Room{4096, 4 * 1024 * 1024}, Room{4096, 16 * 1024 * 1024}, Room{1024, 32 * 1024 * 1024}};

// About ten records with what they carry.
constexpr qsizetype largestLiveBatch = 8 * 1024;

// A desk sends one batch and one announcement at a time; relays and several streams a few.
constexpr int mostOfOneKiosk = 16;

constexpr std::chrono::milliseconds shortestWait = 1s;
constexpr std::chrono::milliseconds longestWait = 45s;
constexpr double slowestPerSecond = 100;

} // namespace

Door::Place::~Place()
{
    if (m_door != nullptr) {
        m_door->leave(*this);
    }
}

Door::Place::Place(Place &&other) noexcept
    : m_door(std::exchange(other.m_door, nullptr))
    , m_lane(other.m_lane)
    , m_bytes(other.m_bytes)
    , m_kiosk(std::exchange(other.m_kiosk, std::nullopt))
{}

Door::Place &Door::Place::operator=(Place &&other) noexcept
{
    std::swap(m_door, other.m_door);
    std::swap(m_lane, other.m_lane);
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_kiosk, other.m_kiosk);
    return *this;
}

bool Door::Place::nameKiosk(const core::KioskId &kiosk)
{
    if (m_door == nullptr) {
        return false;
    }
    const std::lock_guard lock(m_door->m_mutex);
    int &inside = m_door->m_kiosks[kiosk];
    if (inside >= mostOfOneKiosk) {
        return false;
    }
    ++inside;
    m_kiosk = kiosk;
    return true;
}

Lane Door::laneOfBatch(qsizetype envelopeBytes)
{
    return envelopeBytes <= largestLiveBatch ? Lane::Live : Lane::Backlog;
}

std::optional<Door::Place> Door::enter(Lane lane, qsizetype bytes)
{
    const std::lock_guard lock(m_mutex);
    Queue &queue = m_queues[indexOf(lane)];
    const Room &room = rooms[indexOf(lane)];
    if (queue.inside >= room.places || queue.bytes + bytes > room.bytes) {
        return std::nullopt;
    }
    ++queue.inside;
    queue.bytes += bytes;
    return Place(*this, lane, bytes);
}

std::size_t Door::inside() const
{
    const std::lock_guard lock(m_mutex);
    std::size_t inside = 0;
    for (const Queue &queue : m_queues) {
        inside += queue.inside;
    }
    return inside;
}

void Door::leave(const Place &place)
{
    const std::lock_guard lock(m_mutex);
    Queue &queue = m_queues[indexOf(place.m_lane)];
    --queue.inside;
    queue.bytes -= place.m_bytes;
    ++queue.left;
    const std::chrono::duration<double> counted = Clock::now() - queue.countedAt;
    if (counted >= 1s) {
        const double now = static_cast<double>(queue.left) / counted.count();
        queue.perSecond = queue.perSecond > 0 ? (queue.perSecond + now) / 2 : now;
        queue.left = 0;
        queue.countedAt = Clock::now();
    }
    if (place.m_kiosk) {
        const auto kiosk = m_kiosks.find(*place.m_kiosk);
        if (--kiosk->second == 0) {
            m_kiosks.erase(kiosk);
        }
    }
}

quint32 Door::comeAgainMs(Lane lane)
{
    const std::lock_guard lock(m_mutex);
    Queue &queue = m_queues[indexOf(lane)];
    const std::chrono::duration<double> each(1 / std::max(queue.perSecond, slowestPerSecond));
    const auto now = Clock::now();
    const auto inside =
        std::chrono::duration_cast<Clock::duration>(each * static_cast<double>(queue.inside));
    const auto turn =
        std::min(std::max(queue.nextTurn, now + inside), now + Clock::duration(longestWait));
    queue.nextTurn = turn + std::chrono::duration_cast<Clock::duration>(each);
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(turn - now);
    const auto ms = static_cast<double>(std::max(wait, shortestWait).count());
    // Those who were turned away in the same moment do not come back in the same moment.
    return static_cast<quint32>(ms + QRandomGenerator::global()->bounded(ms / 4));
}

} // namespace hq
