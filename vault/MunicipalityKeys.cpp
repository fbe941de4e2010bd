// SPDX-License-Identifier: Apache-2.0
#include "vault/MunicipalityKeys.h"

#include "vault/DurableFile.h"
#include "vault/InquiryEscrow.h"
#include "vault/Octets.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

const auto theFormat = u"uketsuke municipality 1"_s;
constexpr qsizetype maxJsonSize = 4096;

QByteArray keyBytes(const QJsonObject &object, const QString &name)
{
    const QByteArray text = object.value(name).toString().toLatin1();
    const auto decoded =
        QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok ? decoded.decoded
                                                                          : QByteArray();
}

std::optional<core::Mode> modeFrom(const QString &word)
{
    if (word == u"practice"_s) {
        return core::Mode::Practice;
    }
    if (word == u"real"_s) {
        return core::Mode::Real;
    }
    return std::nullopt;
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

Result<MunicipalityKeys> MunicipalityKeys::fromJson(const QByteArray &json)
{
    if (json.size() > maxJsonSize) {
        return core::fail(VaultError::Damaged);
    }
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto mode = modeFrom(object.value(u"mode"_s).toString());
    const auto recovery = BoxPublicKey::fromBytes(keyBytes(object, u"recovery"_s));
    const auto inquiry = BoxPublicKey::fromBytes(keyBytes(object, u"inquiry"_s));
    const auto signing = SigningPublicKey::fromBytes(keyBytes(object, u"signing"_s));
    // Five members, all of them read above and here: so there is no other.
    if (object.size() != 5 || object.value(u"format"_s).toString() != theFormat || !mode ||
        !recovery || !inquiry || !signing || *recovery == *inquiry ||
        recovery->bytes == signing->bytes || inquiry->bytes == signing->bytes) {
        return core::fail(VaultError::Damaged);
    }
    return MunicipalityKeys{*mode, *recovery, *inquiry, *signing};
}

Result<MunicipalityKeys> MunicipalityKeys::load(const QString &path)
{
    const auto json = readFile(path, maxJsonSize);
    if (!json) {
        return core::fail(json.error());
    }
    return fromJson(*json);
}

QByteArray MunicipalityKeys::toJson() const
{
    const QJsonObject object{
        {u"format"_s, theFormat},
        {u"mode"_s, mode == core::Mode::Real ? u"real"_s : u"practice"_s},
        {u"recovery"_s, base64(recovery.toBytes())},
        {u"inquiry"_s, base64(inquiry.toBytes())},
        {u"signing"_s, base64(signing.toBytes())},
    };
    return QJsonDocument(object).toJson();
}

QString MunicipalityPaths::inquiryEscrow() const
{
    return QFileInfo(publicKeys).path() + u"/inquiry.escrow"_s;
}

Result<MunicipalityKeys> makeMunicipality(core::Mode mode, const MunicipalityPaths &paths)
{
    for (const QString &path : {paths.publicKeys,
                                paths.recoverySecret,
                                paths.inquirySecret,
                                paths.signingSeed,
                                paths.inquiryEscrow()}) {
        if (QFile::exists(path)) {
            return core::fail(VaultError::AlreadyThere);
        }
    }
    const BoxKeyPair recovery = BoxKeyPair::generate();
    const BoxKeyPair inquiry = BoxKeyPair::generate();
    const KioskSigner signer = KioskSigner::generate();
    const MunicipalityKeys keys{mode, recovery.publicKey, inquiry.publicKey, signer.publicKey()};
    InquiryEscrow escrow;
    auto written = escrow.add(inquiry, recovery.publicKey);
    if (written) {
        written = saveBoxSecret(paths.recoverySecret, recovery);
    }
    if (written) {
        written = saveBoxSecret(paths.inquirySecret, inquiry);
    }
    if (written) {
        written = signer.save(paths.signingSeed);
    }
    if (written) {
        written = escrow.save(paths.inquiryEscrow());
    }
    if (written) {
        written = writeDurably(paths.publicKeys, keys.toJson(), Readers::Everybody);
    }
    if (!written) {
        return core::fail(written.error());
    }
    return keys;
}

Result<BoxKeyPair> loadBoxSecret(const QString &path)
{
    auto bytes = readSecretFile(path, BoxPublicKey::size);
    if (!bytes) {
        return core::fail(bytes.error());
    }
    auto secret = core::SecretBytes::copyOf(octetSpan(*bytes));
    sodium_memzero(bytes->data(), static_cast<std::size_t>(bytes->size()));
    return BoxKeyPair::fromSecret(std::move(secret));
}

Result<void> saveBoxSecret(const QString &path, const BoxKeyPair &pair)
{
    QByteArray bytes = byteArrayOf(pair.secret.span());
    const auto written = writeDurably(path, bytes);
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return written;
}

} // namespace vault
