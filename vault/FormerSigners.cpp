// SPDX-License-Identifier: Apache-2.0
#include "vault/FormerSigners.h"

#include "vault/DurableFile.h"

using namespace Qt::StringLiterals;

namespace vault {

namespace {

constexpr qsizetype mostSigners = 1000;

QString fileIn(const QString &keyFolder)
{
    return keyFolder + u"/signers"_s;
}

} // namespace

// Keys without anything between them.
Result<std::vector<SigningPublicKey>> formerSigners(const QString &keyFolder)
{
    const auto bytes = readFile(fileIn(keyFolder), mostSigners * SigningPublicKey::size);
    if (!bytes) {
        return bytes.error() == VaultError::NotThere ? Result<std::vector<SigningPublicKey>>()
                                                     : core::fail(bytes.error());
    }
    std::vector<SigningPublicKey> signers;
    for (qsizetype at = 0; at < bytes->size(); at += SigningPublicKey::size) {
        const auto key = SigningPublicKey::fromBytes(bytes->mid(at, SigningPublicKey::size));
        if (!key) {
            return core::fail(VaultError::Damaged);
        }
        signers.push_back(*key);
    }
    return signers;
}

Result<void> addFormerSigner(const QString &keyFolder, const SigningPublicKey &key)
{
    const auto known = formerSigners(keyFolder);
    if (!known) {
        return core::fail(known.error());
    }
    QByteArray bytes;
    for (const SigningPublicKey &signer : *known) {
        if (signer == key) {
            return {};
        }
        bytes += signer.toBytes();
    }
    return writeDurably(fileIn(keyFolder), bytes + key.toBytes());
}

Result<void> takeOverMunicipality(const QString &keyFolder, const MunicipalityKeys &told)
{
    const QString path = keyFolder + u"/municipality.json"_s;
    const auto held = MunicipalityKeys::load(path);
    if (!held || *held == told) {
        return held ? Result<void>() : core::fail(held.error());
    }
    // The bundle that is there may be signed with it.
    const auto known = addFormerSigner(keyFolder, held->signing);
    return known ? writeDurably(path, told.toJson()) : known;
}

} // namespace vault
