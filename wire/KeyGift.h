// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "vault/BoxKey.h"

#include <QByteArray>

#include <optional>

namespace wire {

// How a desk that was enrolled later gets its shelter's secret from one that has it, without
// headquarters ever being able to open what it carries: headquarters tells the one what the other
// lacks (a letter with a KeyWish), the one seals the secret to the other (an envelope of type
// KeyGift), and headquarters puts it into a letter to the other.
struct KeyWish
{
    core::KioskId desk;         // who lacks it
    vault::BoxPublicKey box;    // of that desk
    vault::BoxPublicKey secret; // public half of what it lacks

    bool operator==(const KeyWish &) const = default;
};

struct KeyGift
{
    core::KioskId desk;         // for whom
    vault::BoxPublicKey secret; // public half of what is given
    QByteArray gift;            // vault/ShelterGift.h

    bool operator==(const KeyGift &) const = default;
};

[[nodiscard]] QByteArray encode(const KeyWish &wish);
[[nodiscard]] std::optional<KeyWish> keyWishFrom(const QByteArray &bytes);
[[nodiscard]] QByteArray encode(const KeyGift &gift);
[[nodiscard]] std::optional<KeyGift> keyGiftFrom(const QByteArray &bytes);

} // namespace wire
