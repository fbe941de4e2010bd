// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ShelterCount.h"

namespace wire {

// Far above any real shelter; keeps sums of sums within an int.
inline constexpr int maxPeoplePerCell = 1'000'000;

// Lane A: at most 300 bytes in its envelope for a usual shelter, so that it gets through a line
// that carries little else.
[[nodiscard]] QByteArray encode(const core::Announcement &announcement);
[[nodiscard]] std::optional<core::Announcement> announcementFrom(const QByteArray &bytes);

} // namespace wire
