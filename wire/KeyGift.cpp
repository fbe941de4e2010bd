// SPDX-License-Identifier: Apache-2.0
#include "wire/KeyGift.h"

#include "vault/ShelterGift.h"
#include "wire/KeyFields.h"
#include "wire/StreamFields.h"

namespace wire {

// Both are arrays: neither has anything that a later version could leave out.

QByteArray encode(const KeyWish &wish)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(3);
    writer.append(wish.desk.bytes());
    writer.append(wish.box.toBytes());
    writer.append(wish.secret.toBytes());
    writer.endArray();
    return bytes;
}

std::optional<KeyWish> keyWishFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    const qsizetype length = reader.enterArray(3);
    const core::KioskId desk = readKiosk(reader);
    const auto box = readBoxKey(reader);
    const auto secret = readBoxKey(reader);
    reader.leave();
    return reader.finished() && length == 3 && box && secret
               ? std::optional(KeyWish{desk, *box, *secret})
               : std::nullopt;
}

QByteArray encode(const KeyGift &gift)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(3);
    writer.append(gift.desk.bytes());
    writer.append(gift.secret.toBytes());
    writer.append(gift.gift);
    writer.endArray();
    return bytes;
}

std::optional<KeyGift> keyGiftFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    const qsizetype length = reader.enterArray(3);
    const core::KioskId desk = readKiosk(reader);
    const auto secret = readBoxKey(reader);
    const QByteArray gift = reader.bytes(vault::maxShelterGift);
    reader.leave();
    return reader.finished() && length == 3 && secret && !gift.isEmpty()
               ? std::optional(KeyGift{desk, *secret, gift})
               : std::nullopt;
}

} // namespace wire
