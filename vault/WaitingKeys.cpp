// SPDX-License-Identifier: Apache-2.0
#include "vault/WaitingKeys.h"

#include "vault/DurableFile.h"
#include "vault/ShelterGift.h"

#include <QFile>

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

QString toBeMade(const QString &keyFolder)
{
    return keyFolder + u"/shelter.make"_s;
}

QString gift(const QString &keyFolder)
{
    return keyFolder + u"/shelter.gift"_s;
}

Result<void> remove(const QString &path)
{
    const bool isGone = ::unlink(QFile::encodeName(path).constData()) == 0 || errno == ENOENT;
    return isGone ? Result<void>() : core::fail(VaultError::IoFailed);
}

} // namespace

Result<void> askToMakeKey(const QString &keyFolder)
{
    return writeDurably(toBeMade(keyFolder), "1");
}

bool isKeyToBeMade(const QString &keyFolder)
{
    return QFile::exists(toBeMade(keyFolder));
}

Result<void> keepGift(const QString &keyFolder, const QByteArray &bytes)
{
    return writeDurably(gift(keyFolder), bytes);
}

WaitingKeys waitingKeys(const QString &keyFolder, const core::SecretBytes &kek)
{
    WaitingKeys keys;
    if (isKeyToBeMade(keyFolder)) {
        keys.made = BoxKeyPair::generate();
    }
    if (const auto bytes = readSecretFile(gift(keyFolder), maxShelterGift)) {
        if (auto given = openShelterGift(keyFolder, kek, *bytes)) {
            keys.given = std::move(*given);
        }
    }
    return keys;
}

Result<void> forget(const QString &keyFolder, const WaitingKeys &keys)
{
    const auto done = keys.made ? remove(toBeMade(keyFolder)) : Result<void>();
    return done && keys.given ? remove(gift(keyFolder)) : done;
}

} // namespace vault
