// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"

#include <array>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>

namespace hq {

// Which queue an upload waits in, by what it is and how large it is, so that what happens now
// passes what is being caught up with.
enum class Lane {
    Announcements, // lane A: figures, a few hundred bytes
    Live,          // a batch with what has just happened
    Backlog,       // a large batch: somebody catches up
};

inline constexpr std::array allLanes{Lane::Announcements, Lane::Live, Lane::Backlog};
inline constexpr std::size_t laneCount = allLanes.size();

[[nodiscard]] constexpr std::size_t indexOf(Lane lane)
{
    return static_cast<std::size_t>(lane);
}

// How many uploads may be inside headquarters at once, from the moment when they are received until
// they are answered: by number and by bytes for each lane, and by number for each kiosk. Whoever
// finds no place is told when to come again. That bounds the memory; every queue behind the door
// is bounded because the door is. Used by any thread.
class Door
{
public:
    using Clock = std::chrono::steady_clock;

    // One upload's place, given back when it goes.
    class Place
    {
    public:
        Place() = default;
        ~Place();
        Place(Place &&other) noexcept;
        Place &operator=(Place &&other) noexcept;

        // Once it is known (and proved) whose upload it is. False: too many of this kiosk's are
        // inside already.
        [[nodiscard]] bool nameKiosk(const core::KioskId &kiosk);
        [[nodiscard]] Lane lane() const { return m_lane; }

    private:
        friend class Door;
        Place(Door &door, Lane lane, qsizetype bytes)
            : m_door(&door)
            , m_lane(lane)
            , m_bytes(bytes)
        {}

        Door *m_door = nullptr;
        Lane m_lane = Lane::Announcements;
        qsizetype m_bytes = 0;
        std::optional<core::KioskId> m_kiosk;
    };

    // Outlives its places.
    Door() = default;
    Door(const Door &) = delete;
    Door &operator=(const Door &) = delete;

    [[nodiscard]] static Lane laneOfBatch(qsizetype envelopeBytes);
    [[nodiscard]] std::optional<Place> enter(Lane lane, qsizetype bytes);
    [[nodiscard]] std::size_t inside() const;
    // For somebody turned away, ms: when those inside and those sent away before will have been
    // dealt with at the pace of the last seconds, and a little by chance. 1 s to 1 min.
    [[nodiscard]] quint32 comeAgainMs(Lane lane);

private:
    struct Queue
    {
        std::size_t inside = 0;
        qsizetype bytes = 0;
        double perSecond = 0; // that left, lately
        std::size_t left = 0; // since countedAt
        Clock::time_point countedAt = Clock::now();
        // When the next one that is turned away should come: each gets a moment of its own, which
        // passes by itself.
        Clock::time_point nextTurn{};
    };

    void leave(const Place &place);

    mutable std::mutex m_mutex;
    std::array<Queue, laneCount> m_queues;
    std::map<core::KioskId, int> m_kiosks;
};

} // namespace hq
