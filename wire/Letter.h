// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"

#include <QByteArray>

#include <optional>

namespace wire {

// Numbers of the format. A newer headquarters may write kinds that are not here: a desk takes such
// a letter and does nothing, so that it does not hold up the next one.
enum class LetterKind : quint16 {
    Lock = 1, // this desk was revoked: delete the staff slots
};

// What headquarters says to one desk, in an envelope of its own (payload type letter) in a
// receipt's inbox.
struct Letter
{
    core::KioskId kiosk; // to whom
    quint64 number = 1;  // dense for each kiosk, from 1
    LetterKind kind = LetterKind::Lock;
    qint64 writtenAt = 0; // ms since 1970 UTC by headquarters' clock

    bool operator==(const Letter &) const = default;
};

[[nodiscard]] QByteArray encode(const Letter &letter);
[[nodiscard]] std::optional<Letter> letterFrom(const QByteArray &bytes);

} // namespace wire
