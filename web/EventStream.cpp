// SPDX-License-Identifier: Apache-2.0
#include "web/EventStream.h"

#include <QList>
#include <QRandomGenerator>

#include <algorithm>

namespace web {
namespace {

// Enough for a client that changes its Wi-Fi; a longer absence is cheaper to heal by a snapshot.
constexpr std::size_t mostRemembered = 256;
constexpr std::size_t mostRememberedBytes = 256 * 1024;

} // namespace

Subscription::Subscription(std::size_t bound, std::function<void()> wake)
    : m_bound(bound)
    , m_wake(std::move(wake))
{}

std::optional<QByteArray> Subscription::take()
{
    const std::lock_guard lock(m_mutex);
    m_isAwake = false;
    if (m_isTooSlow)
        return std::nullopt;
    QByteArray all;
    if (m_isJoining)
        return all;
    all.reserve(static_cast<qsizetype>(m_bytes));
    for (const Frame &frame : m_frames)
        all.append(frame.bytes);
    m_frames.clear();
    m_bytes = 0;
    return all;
}

bool Subscription::isTooSlow()
{
    const std::lock_guard lock(m_mutex);
    return m_isTooSlow;
}

Subscription::Wake Subscription::push(Frame frame)
{
    const std::lock_guard lock(m_mutex);
    if (m_isTooSlow)
        return Wake::NotNeeded;
    const auto size = static_cast<std::size_t>(frame.bytes.size());
    if (m_bytes + size > m_bound) {
        m_isTooSlow = true;
        m_frames.clear();
        m_bytes = 0;
        return Wake::Needed;
    }
    m_bytes += size;
    m_frames.push_back(std::move(frame));
    const bool wasAwake = std::exchange(m_isAwake, true);
    return wasAwake ? Wake::NotNeeded : Wake::Needed;
}

// The snapshot is not held against the client's bound: it cannot have been slow yet.
void Subscription::begin(const Frame &snapshot)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_frames, [&snapshot](const Frame &frame) { return frame.id <= snapshot.id; });
    m_bytes = 0;
    for (const Frame &frame : m_frames)
        m_bytes += static_cast<std::size_t>(frame.bytes.size());
    m_frames.push_front(snapshot);
    m_isJoining = false;
}

EventStream::EventStream(Snapshot snapshot)
    : m_snapshot(std::move(snapshot))
    , m_prefix(QByteArray::number(QRandomGenerator::system()->generate(), 16) + '-')
{}

QByteArray EventStream::frame(const Event &event) const
{
    QByteArray bytes = "id: " + m_prefix + QByteArray::number(event.id) + '\n';
    if (!event.name.isEmpty())
        bytes += "event: " + QByteArray(event.name).replace('\n', ' ').replace('\r', ' ') + '\n';
    const QByteArray data = QByteArray(event.data).replace("\r\n", "\n").replace('\r', '\n');
    for (const QByteArray &line : data.split('\n'))
        bytes += "data: " + line + '\n';
    return bytes + '\n';
}

void EventStream::publish(const Event &event)
{
    const QByteArray bytes = frame(event);
    std::vector<std::shared_ptr<Subscription>> asleep;
    {
        const std::lock_guard lock(m_mutex);
        remember(event.id, bytes);
        std::erase_if(m_subscriptions, [](const auto &weak) { return weak.expired(); });
        for (const auto &weak : m_subscriptions) {
            auto subscription = weak.lock();
            if (subscription && subscription->push({event.id, bytes}) == Subscription::Wake::Needed)
                asleep.push_back(std::move(subscription));
        }
    }
    for (const auto &subscription : asleep)
        subscription->m_wake();
}

void EventStream::remember(quint64 id, const QByteArray &bytes)
{
    m_newestId = std::max(m_newestId, id);
    m_remembered.push_back({id, bytes});
    m_rememberedBytes += static_cast<std::size_t>(bytes.size());
    while (m_remembered.size() > mostRemembered || m_rememberedBytes > mostRememberedBytes) {
        m_forgottenId = m_remembered.front().id;
        m_rememberedBytes -= static_cast<std::size_t>(m_remembered.front().bytes.size());
        m_remembered.pop_front();
    }
}

std::optional<quint64> EventStream::knownId(const QByteArray &lastEventId) const
{
    if (!lastEventId.startsWith(m_prefix))
        return std::nullopt;
    bool isNumber = false;
    const quint64 id = lastEventId.mid(m_prefix.size()).toULongLong(&isNumber);
    if (!isNumber || id < m_forgottenId || id > m_newestId)
        return std::nullopt;
    return id;
}

std::shared_ptr<Subscription>
EventStream::subscribe(const QByteArray &lastEventId, std::size_t bound, std::function<void()> wake)
{
    auto subscription = std::make_shared<Subscription>(bound, std::move(wake));
    {
        const std::lock_guard lock(m_mutex);
        m_subscriptions.push_back(subscription);
        if (const auto known = knownId(lastEventId)) {
            QByteArray missed;
            for (const Remembered &event : m_remembered) {
                if (event.id > *known)
                    missed.append(event.bytes);
            }
            subscription->begin({*known, missed});
            return subscription;
        }
    }
    // Events that are published from here on wait in the subscription until begin().
    const Event snapshot = m_snapshot();
    subscription->begin({snapshot.id, frame(snapshot)});
    return subscription;
}

} // namespace web
