// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Handle.h"

namespace faults {

inline constexpr quint32 deskNumbers = 8; // more desks than any attack has

// What may happen to a wrist number. It can be told from the number alone, so that a desk that was
// killed knows it again and the harness need not ask.
enum class Part {
    Own,       // its own desk does everything
    ForOthers, // another desk, which never heard of it, lets it out by its band
    ForBoth,   // the same, and its own desk does so too
};

// FNV-1a; the same in every process.
[[nodiscard]] inline quint32 drawnFrom(const core::Handle &handle)
{
    quint32 hash = 2166136261U;
    for (const QChar letter : handle.text()) {
        hash = (hash ^ static_cast<quint32>(letter.unicode())) * 16777619U;
    }
    return hash ^ (hash >> 15U);
}

// The desk that admitted it.
[[nodiscard]] inline quint32 ownerOf(const core::Handle &handle)
{
    return drawnFrom(handle) % deskNumbers;
}

[[nodiscard]] inline Part partOf(const core::Handle &handle)
{
    switch (drawnFrom(handle) / deskNumbers % 12) {
    case 0:
    case 1:
        return Part::ForOthers;
    case 2:
        return Part::ForBoth;
    default:
        return Part::Own;
    }
}

} // namespace faults
