// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/PayloadSigning.h"

#include "readers/qr/PayloadFrame.h"

#include <sodium.h>

namespace qr {

namespace {

constexpr qsizetype keyIdSize = 8;

struct Pair
{
    QByteArray publicKey{static_cast<qsizetype>(crypto_sign_PUBLICKEYBYTES), '\0'};
    core::SecretBytes secret{crypto_sign_SECRETKEYBYTES};
};

unsigned char *at(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *at(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

std::optional<Pair> pairOf(const core::SecretBytes &seed)
{
    if (seed.size() != signingSeedSize || sodium_init() < 0) {
        return std::nullopt;
    }
    Pair pair;
    crypto_sign_seed_keypair(at(pair.publicKey), pair.secret.data(), seed.data());
    return pair;
}

} // namespace

QByteArray publicKeyOf(const core::SecretBytes &seed)
{
    const auto pair = pairOf(seed);
    return pair ? pair->publicKey : QByteArray();
}

QString signedPayloadText(const FamilyContent &content, const PayloadSigner &signer)
{
    const auto pair = pairOf(signer.seed);
    if (!pair || signer.keyId.size() != keyIdSize) {
        return {};
    }
    const PackedContent inside = packed(content);
    const auto flags = static_cast<quint8>(inside.flags | Signed);
    const QByteArray message = signedBytesOf(flags, signer.keyId, inside.bytes);
    QByteArray signature(static_cast<qsizetype>(crypto_sign_BYTES), '\0');
    crypto_sign_detached(at(signature),
                         nullptr,
                         at(message),
                         static_cast<unsigned long long>(message.size()),
                         pair->secret.data());
    return framed(flags, signer.keyId + inside.bytes + signature);
}

Signature check(const PayloadSignature &signature, const QByteArray &publicKey)
{
    const bool isSized = publicKey.size() == publicKeySize &&
                         signature.signature.size() == static_cast<qsizetype>(crypto_sign_BYTES);
    const bool isGenuine =
        isSized && sodium_init() >= 0 &&
        crypto_sign_verify_detached(at(signature.signature),
                                    at(signature.signedBytes),
                                    static_cast<unsigned long long>(signature.signedBytes.size()),
                                    at(publicKey)) == 0;
    return isGenuine ? Signature::Genuine : Signature::NotVerified;
}

} // namespace qr
