// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace web {

struct Event
{
    quint64 id = 0;  // rises with every event; a snapshot carries the id of the last event in it
    QByteArray name; // one line; empty: "message"
    QByteArray data; // any number of lines
};

// The bytes that wait for one client. The writing side never waits for it: what does not fit ends
// the subscription.
class Subscription
{
public:
    Subscription(std::size_t bound, std::function<void()> wake);

    // Everything that waits, in order (empty: nothing does). Nothing at all: the client was too
    // slow, was cut off, and has to come back for a snapshot.
    [[nodiscard]] std::optional<QByteArray> take();
    [[nodiscard]] bool isTooSlow();

private:
    friend class EventStream;
    enum class Wake { Needed, NotNeeded };
    struct Frame
    {
        quint64 id;
        QByteArray bytes;
    };

    [[nodiscard]] Wake push(Frame frame);
    // Ends the joining: the snapshot goes first, and what it already holds is left out.
    void begin(const Frame &snapshot);

    std::mutex m_mutex;
    std::deque<Frame> m_frames;
    std::size_t m_bytes = 0;
    std::size_t m_bound;
    bool m_isJoining = true;
    bool m_isTooSlow = false;
    bool m_isAwake = false; // woken, take() not yet called
    std::function<void()> m_wake;
};

// One topic of server-sent events. Published to from any thread; each client sees the events in
// order. Who joins gets a snapshot first and then every later event; who comes back with a
// Last-Event-ID that we still remember gets only what it missed. Ids on the wire carry a random
// prefix drawn at start, so that an id from before a restart is never taken for one of ours.
class EventStream
{
public:
    // Called on the server's thread for every client that joins; must be quick. No lock of the
    // stream is held meanwhile, so it may take the lock under which events are published.
    using Snapshot = std::function<Event()>;

    explicit EventStream(Snapshot snapshot);

    // Ids must rise from call to call.
    void publish(const Event &event);

    // `wake` is called from the publishing thread when something waits and take() has seen all
    // before it, and when the client turns out too slow. The subscription ends with its last owner.
    [[nodiscard]] std::shared_ptr<Subscription>
    subscribe(const QByteArray &lastEventId, std::size_t bound, std::function<void()> wake);

private:
    struct Remembered
    {
        quint64 id;
        QByteArray bytes;
    };

    [[nodiscard]] QByteArray frame(const Event &event) const;
    [[nodiscard]] std::optional<quint64> knownId(const QByteArray &lastEventId) const;
    void remember(quint64 id, const QByteArray &bytes);

    Snapshot m_snapshot;
    QByteArray m_prefix;
    std::mutex m_mutex;
    std::vector<std::weak_ptr<Subscription>> m_subscriptions;
    std::deque<Remembered> m_remembered;
    std::size_t m_rememberedBytes = 0;
    quint64 m_forgottenId = 0; // the newest event that is no longer remembered
    quint64 m_newestId = 0;
};

} // namespace web
