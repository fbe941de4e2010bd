// SPDX-License-Identifier: Apache-2.0
#include "vault/InquiryRotation.h"

#include "vault/DurableFile.h"
#include "vault/InquiryEscrow.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

// Of this municipality as it is now, wherever in the offline folder it lies.
Result<BoxKeyPair> presentSecret(const InquiryPlaces &places, const MunicipalityKeys &keys)
{
    const QDir offline(places.offline);
    for (const QString &name : offline.entryList({u"inquiry*.secret"_s}, QDir::Files)) {
        auto pair = loadBoxSecret(offline.filePath(name));
        if (pair && pair->publicKey == keys.inquiry) {
            return pair;
        }
    }
    return core::fail(VaultError::NotThere);
}

// Empty where a municipality of an older version has none yet.
Result<InquiryEscrow> escrowAt(const QString &path)
{
    return QFile::exists(path) ? InquiryEscrow::load(path) : InquiryEscrow();
}

Result<void> makeOffline(const QString &folder)
{
    // As at the first start; what lay there was taken to city hall, the folder with it.
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST) {
        return core::fail(VaultError::IoFailed);
    }
    return {};
}

} // namespace

Result<void> escrowPresentInquiry(const InquiryPlaces &places)
{
    const auto keys = MunicipalityKeys::load(places.publicKeys);
    auto escrow = escrowAt(places.escrow);
    if (!keys || !escrow) {
        return core::fail(keys ? escrow.error() : keys.error());
    }
    if (escrow->holds(keys->inquiry)) {
        return {};
    }
    const auto secret = presentSecret(places, *keys);
    if (!secret) {
        return core::fail(secret.error());
    }
    if (const auto added = escrow->add(*secret, keys->recovery); !added) {
        return added;
    }
    return escrow->save(places.escrow);
}

Result<NewInquiry> rotateInquiry(const InquiryPlaces &places)
{
    if (const auto kept = escrowPresentInquiry(places); !kept) {
        return core::fail(kept.error());
    }
    auto keys = MunicipalityKeys::load(places.publicKeys);
    auto escrow = InquiryEscrow::load(places.escrow);
    if (!keys || !escrow) {
        return core::fail(keys ? escrow.error() : keys.error());
    }
    const BoxKeyPair fresh = BoxKeyPair::generate();
    keys->inquiry = fresh.publicKey;
    // Named after its key: nothing of the officer's is ever overwritten.
    const QString secretFile =
        places.offline +
        u"/inquiry-%1.secret"_s.arg(QString::fromLatin1(fresh.publicKey.fingerprint().toHex()));
    auto done = escrow->add(fresh, keys->recovery);
    if (done) {
        done = escrow->save(places.escrow);
    }
    if (done) {
        done = makeOffline(places.offline);
    }
    if (done) {
        done = saveBoxSecret(secretFile, fresh);
    }
    if (done) {
        done = writeDurably(places.publicKeys, keys->toJson(), Readers::Everybody);
    }
    if (!done) {
        return core::fail(done.error());
    }
    return NewInquiry{*keys, secretFile};
}

Result<void> takeOverInquiry(const QString &keyFolder, const MunicipalityKeys &published)
{
    const QString path = keyFolder + u"/municipality.json"_s;
    const auto held = MunicipalityKeys::load(path);
    if (!held) {
        return core::fail(held.error());
    }
    if (*held == published) {
        return {};
    }
    MunicipalityKeys expected = *held;
    expected.inquiry = published.inquiry;
    if (!(expected == published)) {
        return core::fail(VaultError::WrongKey);
    }
    return writeDurably(path, published.toJson());
}

} // namespace vault
