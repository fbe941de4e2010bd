// SPDX-License-Identifier: Apache-2.0
#include "hq/SigningKeys.h"

#include "vault/DurableFile.h"
#include "vault/MunicipalityKeys.h"
#include "wire/Signatures.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hq {

vault::Result<SigningKeys> SigningKeys::load(const QString &folder,
                                             const vault::SigningPublicKey &present)
{
    SigningKeys keys;
    const QDir place(folder);
    for (const QString &name : place.entryList({u"signing*.seed"_s}, QDir::Files)) {
        auto key = vault::KioskSigner::load(place.filePath(name));
        if (!key) {
            return core::fail(key.error());
        }
        keys.m_keys.push_back(std::move(*key));
    }
    const auto found =
        std::find_if(keys.m_keys.begin(), keys.m_keys.end(), [&present](const auto &key) {
            return key.publicKey() == present;
        });
    if (found == keys.m_keys.end()) {
        return core::fail(vault::VaultError::NotThere);
    }
    std::iter_swap(keys.m_keys.begin(), found);
    return keys;
}

wire::Sign SigningKeys::knownBy(const QByteArray &hex) const
{
    const auto found = std::find_if(m_keys.begin(), m_keys.end(), [&hex](const auto &key) {
        return key.publicKey().toBytes().toHex() == hex;
    });
    return wire::signWith(found == m_keys.end() ? present() : *found);
}

vault::Result<void> rotateSigning(const QString &keyFolder)
{
    const QString publicKeys = keyFolder + u"/public.json"_s;
    auto keys = vault::MunicipalityKeys::load(publicKeys);
    if (!keys) {
        return core::fail(keys.error());
    }
    const auto fresh = vault::KioskSigner::generate();
    keys->signing = fresh.publicKey();
    // Named after its key: no key of before is ever overwritten.
    auto done = fresh.save(keyFolder + u"/signing-%1.seed"_s.arg(QString::fromLatin1(
                                           keys->signing.toBytes().first(8).toHex())));
    if (done) {
        done = vault::writeDurably(publicKeys, keys->toJson(), vault::Readers::Everybody);
    }
    return done;
}

} // namespace hq
