// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"

#include <QByteArray>

#include <optional>

namespace wire {

// Numbers of the format. A newer headquarters may write kinds that are not here: a desk takes such
// a letter and does nothing, so that it does not hold up the next one.
enum class LetterKind : quint16 {
    Withdrawn = 0, // was another kind, which is past: nothing to do
    Lock = 1,      // this desk was revoked: delete the staff slots
    Bundle = 2,    // a newer bundle waits: fetch it
    GiveKey = 3,   // another desk lacks the shelter's secret; content: KeyWish (wire/KeyGift.h)
    Key = 4, // the shelter's secret, sealed to this desk; content: a gift (vault/ShelterGift.h)
    CameInElsewhere = 5, // who is counted here came in at another shelter; content: CameIn
};

// What headquarters says to one desk, in an envelope of its own (payload type letter) in a
// receipt's inbox.
struct Letter
{
    core::KioskId kiosk; // to whom
    quint64 number = 1;  // dense for each kiosk, from 1
    LetterKind kind = LetterKind::Lock;
    qint64 writtenAt = 0;    // ms since 1970 UTC by headquarters' clock
    QByteArray content = {}; // as the kind says; empty: none

    bool operator==(const Letter &) const = default;
};

inline constexpr qsizetype maxLetterContent = 1024;

[[nodiscard]] QByteArray encode(const Letter &letter);
[[nodiscard]] std::optional<Letter> letterFrom(const QByteArray &bytes);

} // namespace wire
