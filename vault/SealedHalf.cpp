// SPDX-License-Identifier: Apache-2.0
#include "vault/SealedHalf.h"

#include "core/CborReader.h"
#include "core/PersonCodec.h"
#include "core/Record.h"
#include "vault/Octets.h"

#include <QCborStreamWriter>

#include <sodium.h>

namespace vault {

namespace {

constexpr quint64 sealedVersion = 1;
constexpr qsizetype keyIdSize = 8;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t paddedTo = 256;

// A person key on the stack: wiped when its use ends.
struct PersonKey
{
    std::array<unsigned char, keySize> bytes{};

    PersonKey() = default;
    PersonKey(const PersonKey &) = delete;
    PersonKey &operator=(const PersonKey &) = delete;
    ~PersonKey() { sodium_memzero(bytes.data(), bytes.size()); }
};

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(octets(bytes), static_cast<std::size_t>(size));
    return bytes;
}

QByteArray associatedData(const QByteArray &clearBytes)
{
    return QByteArrayLiteral("uketsuke record 1") + clearBytes;
}

QByteArray padded(QByteArray plain)
{
    const auto size = static_cast<std::size_t>(plain.size());
    const std::size_t capacity = (size / paddedTo + 1) * paddedTo;
    plain.resize(static_cast<qsizetype>(capacity));
    std::size_t paddedSize = 0;
    sodium_pad(&paddedSize, octets(plain), size, paddedTo, capacity);
    return plain;
}

QByteArray encrypted(const core::PersonDetails &person,
                     const QByteArray &clearBytes,
                     const QByteArray &nonce,
                     const PersonKey &key)
{
    QByteArray plain = padded(core::encode(person));
    const QByteArray associated = associatedData(clearBytes);
    QByteArray ciphertext(plain.size() + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(octets(ciphertext),
                                               nullptr,
                                               octets(std::as_const(plain)),
                                               octetCount(plain),
                                               octets(associated),
                                               octetCount(associated),
                                               nullptr,
                                               octets(nonce),
                                               key.bytes.data());
    sodium_memzero(plain.data(), static_cast<std::size_t>(plain.size()));
    return ciphertext;
}

Result<core::PersonDetails>
decrypted(const SealedHalf &half, const QByteArray &clearBytes, const PersonKey &key)
{
    const QByteArray associated = associatedData(clearBytes);
    QByteArray plain(half.ciphertext.size() - tagSize, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(octets(plain),
                                                   nullptr,
                                                   nullptr,
                                                   octets(half.ciphertext),
                                                   octetCount(half.ciphertext),
                                                   octets(associated),
                                                   octetCount(associated),
                                                   octets(half.nonce),
                                                   key.bytes.data()) != 0) {
        return core::fail(VaultError::WrongKey);
    }
    const auto size = static_cast<std::size_t>(plain.size());
    std::size_t unpadded = 0;
    std::optional<core::PersonDetails> person;
    if (sodium_unpad(&unpadded, octets(std::as_const(plain)), size, paddedTo) == 0) {
        person = core::personFrom(
            QByteArray::fromRawData(plain.constData(), static_cast<qsizetype>(unpadded)));
    }
    sodium_memzero(plain.data(), size);
    if (!person) {
        return core::fail(VaultError::Damaged);
    }
    return *person;
}

Result<core::PersonDetails> opened(const QByteArray &bytes,
                                   const QByteArray &clearBytes,
                                   const BoxKeyPair &receiver,
                                   const QByteArray *shelterBox)
{
    const auto half = SealedHalf::fromBytes(bytes);
    if (!half) {
        return core::fail(VaultError::Damaged);
    }
    PersonKey key;
    const QByteArray &box = shelterBox != nullptr ? *shelterBox : half->inquiryBox;
    if (const auto unsealed = openBoxInto(key.bytes, box, receiver); !unsealed) {
        return core::fail(unsealed.error());
    }
    return decrypted(*half, clearBytes, key);
}

} // namespace

QByteArray SealedHalf::toBytes() const
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(6);
    writer.append(sealedVersion);
    writer.append(keyId);
    writer.append(nonce);
    writer.append(ciphertext);
    writer.append(inquiryBox);
    writer.append(inquiryKey);
    writer.endArray();
    return bytes;
}

std::optional<SealedHalf> SealedHalf::fromBytes(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    SealedHalf half;
    const qsizetype length = reader.enterArray(6);
    const quint64 version = reader.unsignedInteger();
    half.keyId = reader.bytesExactly(keyIdSize);
    half.nonce = reader.bytesExactly(nonceSize);
    half.ciphertext = reader.bytes(core::maxRecordSize);
    half.inquiryBox = reader.bytesExactly(static_cast<qsizetype>(keySize) + boxOverhead);
    half.inquiryKey = reader.bytesExactly(keyIdSize);
    reader.leave();
    if (!reader.finished() || length != 6 || version != sealedVersion ||
        half.ciphertext.size() <= tagSize) {
        return std::nullopt;
    }
    return half;
}

Result<SealedPerson>
seal(const core::PersonDetails &person, const QByteArray &clearBytes, const SealingKeys &keys)
{
    if (sodium_init() < 0) {
        return core::fail(VaultError::IoFailed); // no source of random numbers
    }
    PersonKey key;
    randombytes_buf(key.bytes.data(), key.bytes.size());
    const auto inquiryBox = sealTo(keys.inquiry, key.bytes);
    const auto shelterBox = sealTo(keys.shelter, key.bytes);
    if (!inquiryBox || !shelterBox) {
        return core::fail(VaultError::WrongKey);
    }
    SealedHalf half;
    half.keyId = randomBytes(keyIdSize);
    half.nonce = randomBytes(nonceSize);
    half.ciphertext = encrypted(person, clearBytes, half.nonce, key);
    half.inquiryBox = *inquiryBox;
    half.inquiryKey = keys.inquiry.fingerprint();
    return SealedPerson{half.toBytes(), {half.keyId, *shelterBox}};
}

Result<core::PersonDetails> openForShelter(const QByteArray &half,
                                           const QByteArray &clearBytes,
                                           const QByteArray &box,
                                           const BoxKeyPair &shelter)
{
    return opened(half, clearBytes, shelter, &box);
}

Result<core::PersonDetails> openForShelter(const QByteArray &half,
                                           const QByteArray &clearBytes,
                                           const QByteArray &box,
                                           const BoxKeyPair &shelter,
                                           std::span<const BoxKeyPair> former)
{
    auto person = openForShelter(half, clearBytes, box, shelter);
    for (const BoxKeyPair &pair : former) {
        if (person || person.error() != VaultError::WrongKey) {
            break;
        }
        person = openForShelter(half, clearBytes, box, pair);
    }
    return person;
}

Result<core::PersonDetails>
openForInquiry(const QByteArray &half, const QByteArray &clearBytes, const BoxKeyPair &inquiry)
{
    return opened(half, clearBytes, inquiry, nullptr);
}

} // namespace vault
