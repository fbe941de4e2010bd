// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Handle.h"

#include <QByteArray>

#include <optional>

namespace wire {

// Content of the letter CameInElsewhere: by their band somebody was let in at another shelter.
// Where they came from they are to be counted no more, unless they are back.
struct CameIn
{
    core::HandleKey who;
    core::ShelterCode from; // where they are still counted; another shelter's desk does nothing
    quint64 lamport = 0;    // of the record that let them in

    bool operator==(const CameIn &) const = default;
};

[[nodiscard]] QByteArray encode(const CameIn &cameIn);
[[nodiscard]] std::optional<CameIn> cameInFrom(const QByteArray &bytes);

} // namespace wire
