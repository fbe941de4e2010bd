// SPDX-License-Identifier: Apache-2.0
#include "vault/ShelterGift.h"

#include "core/CborReader.h"
#include "vault/DurableFile.h"
#include "vault/KeyFolder.h"

#include <QCborStreamWriter>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

constexpr quint64 giftVersion = 1;
constexpr qsizetype maxFileSize = 4096;

struct Gift
{
    BoxPublicKey shelter;
    QByteArray sealed;
};

Result<Gift> giftFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    const qsizetype length = reader.enterArray(3);
    const quint64 version = reader.unsignedInteger();
    const auto shelter = BoxPublicKey::fromBytes(reader.bytesExactly(BoxPublicKey::size));
    QByteArray sealed = reader.bytesExactly(BoxPublicKey::size + boxOverhead);
    reader.leave();
    if (bytes.size() > maxShelterGift || !reader.finished() || length != 3 ||
        version != giftVersion || !shelter) {
        return core::fail(VaultError::Damaged);
    }
    return Gift{*shelter, std::move(sealed)};
}

// What an enrolled desk has besides, opened with its key.
Result<BoxKeyPair> boxOf(const QString &keyFolder, const core::SecretBytes &kek)
{
    const auto bytes = readSecretFile(keyFolder + u"/kiosk.box"_s, maxFileSize);
    const auto keys = bytes ? ShelterKeys::fromBytes(*bytes) : core::fail(bytes.error());
    auto pairs = keys ? keys->unwrap(kek) : core::fail(keys.error());
    return pairs ? Result<BoxKeyPair>(std::move(pairs->front())) : core::fail(pairs.error());
}

} // namespace

Result<QByteArray> giftFor(const BoxPublicKey &desk, const BoxKeyPair &shelter)
{
    const auto sealed = sealTo(desk, shelter.secret.span());
    if (!sealed) {
        return core::fail(sealed.error());
    }
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(3);
    writer.append(giftVersion);
    writer.append(shelter.publicKey.toBytes());
    writer.append(*sealed);
    writer.endArray();
    return bytes;
}

Result<BoxKeyPair>
openShelterGift(const QString &keyFolder, const core::SecretBytes &kek, const QByteArray &bytes)
{
    const auto gift = giftFrom(bytes);
    const auto box = gift ? boxOf(keyFolder, kek) : core::fail(gift.error());
    auto secret = box ? openBox(gift->sealed, *box) : core::fail(box.error());
    auto pair = secret ? BoxKeyPair::fromSecret(std::move(*secret)) : core::fail(secret.error());
    if (pair && pair->publicKey != gift->shelter) {
        return core::fail(VaultError::WrongKey);
    }
    return pair;
}

Result<void> takeShelterGift(const QString &keyFolder,
                             core::DutyNumber number,
                             const core::SecretBytes &passphrase,
                             const QByteArray &bytes)
{
    const auto gift = giftFrom(bytes);
    const auto keys = KeyFolder::open(keyFolder);
    if (!gift || !keys) {
        return core::fail(gift ? keys.error() : gift.error());
    }
    if (keys->shelter().hasSecret()) {
        return core::fail(VaultError::AlreadyThere);
    }
    if (keys->shelter().publicKey() != gift->shelter) {
        return core::fail(VaultError::WrongKey);
    }
    const auto unlocked = keys->unlock(number, passphrase);
    const auto shelter =
        unlocked ? openShelterGift(keyFolder, unlocked->kek, bytes) : core::fail(unlocked.error());
    if (!shelter) {
        return core::fail(shelter.error());
    }
    const auto wrapped =
        keys->shelter().holding(*shelter, unlocked->kek, keys->municipality().recovery);
    return wrapped ? writeDurably(keyFolder + u"/shelter.keys"_s, wrapped->toBytes())
                   : core::fail(wrapped.error());
}

} // namespace vault
