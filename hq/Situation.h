// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/LogStore.h"
#include "hq/ShelterFold.h"
#include "hq/Whereabouts.h"

#include <set>

namespace hq {

// Everything that headquarters knows, folded from the stored logs in memory. It follows the store:
// told of nothing before it is committed.
class Situation
{
public:
    // From the beginning. After an error of the store it is not whole; so with all that read.
    void load(const LogStore &store);
    // A line whose shelter has just become known, or a new branch: all of its records.
    [[nodiscard]] Agreement loadLine(const StoredLine &line, const LogStore &store);
    // A shelter anew: an announcement turned out to be another line's.
    void reload(const core::ShelterCode &shelter, const LogStore &store);
    // Of a line that was folded with its shelter.
    [[nodiscard]] Agreement audit(const StoredLine &line);
    // Records that follow those already folded.
    [[nodiscard]] Agreement receive(const StoredLine &line,
                                    const std::vector<wire::Incoming> &records);
    [[nodiscard]] Agreement announce(const StoredLine &line,
                                     const core::Announcement &announcement);
    // True when it is worth writing down again.
    bool hear(const HeardKiosk &heard);
    // Whoever is counted in two shelters, when that has changed since this was asked last.
    [[nodiscard]] std::optional<std::vector<OpenStay>> takeOpenStays()
    {
        return m_whereabouts.takeNews();
    }

    [[nodiscard]] const std::map<core::ShelterCode, ShelterFold> &shelters() const
    {
        return m_shelters;
    }
    [[nodiscard]] const std::map<core::KioskId, HeardKiosk> &heard() const { return m_heard; }

private:
    [[nodiscard]] static core::CellCounts baseOf(const StoredLine &line, const LogStore &store);

    [[nodiscard]] static bool isOfOtherHistory(const core::Announcement &announcement,
                                               const StoredLine &line,
                                               const LogStore &store);
    void fold(const StoredLine &line,
              const std::map<qint64, core::Announcement> &announcements,
              const LogStore &store);

    std::map<core::ShelterCode, ShelterFold> m_shelters;
    Whereabouts m_whereabouts;
    std::map<core::KioskId, HeardKiosk> m_heard;
    std::map<core::KioskId, qint64> m_writtenDown;
};

} // namespace hq
