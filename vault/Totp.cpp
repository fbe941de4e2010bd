// SPDX-License-Identifier: Apache-2.0
#include "vault/Totp.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace vault {

namespace {

constexpr std::size_t blockSize = 64; // of SHA-1

QByteArrayView viewOf(std::span<const unsigned char> bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

// RFC 2104. QMessageAuthenticationCode would keep the key in a QByteArray.
QByteArray hmacSha1(const core::SecretBytes &key, std::span<const unsigned char> message)
{
    Q_ASSERT(key.size() <= blockSize);
    const auto padded = [&key](unsigned char pad) {
        core::SecretBytes block(blockSize);
        std::copy(key.span().begin(), key.span().end(), block.data());
        std::transform(block.data(), block.data() + blockSize, block.data(), [pad](auto byte) {
            return static_cast<unsigned char>(byte ^ pad);
        });
        return block;
    };
    QCryptographicHash inner(QCryptographicHash::Sha1);
    inner.addData(viewOf(padded(0x36).span()));
    inner.addData(viewOf(message));
    QCryptographicHash outer(QCryptographicHash::Sha1);
    outer.addData(viewOf(padded(0x5C).span()));
    outer.addData(inner.result());
    return outer.result();
}

std::optional<quint32> numberOf(const QByteArray &typed)
{
    const QByteArray digits = QByteArray(typed).replace(' ', "");
    const bool isNumber =
        digits.size() == totpDigits &&
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? std::optional<quint32>(digits.toUInt()) : std::nullopt;
}

} // namespace

quint32 totpAt(const core::SecretBytes &secret, quint64 step, int digits)
{
    std::array<unsigned char, 8> counter{};
    for (std::size_t i = 0; i < counter.size(); ++i) {
        counter[i] = static_cast<unsigned char>(step >> (8 * (counter.size() - 1 - i)));
    }
    const QByteArray hash = hmacSha1(secret, counter);
    // RFC 4226 5.3: four bytes from where the last half byte says, without the sign.
    const auto at = [&hash](int i) { return static_cast<unsigned char>(hash[i]); };
    const int offset = at(19) & 0x0F;
    const quint32 number = (quint32(at(offset) & 0x7F) << 24) | (quint32(at(offset + 1)) << 16) |
                           (quint32(at(offset + 2)) << 8) | quint32(at(offset + 3));
    quint32 modulus = 1;
    for (int i = 0; i < digits; ++i) {
        modulus *= 10;
    }
    return number % modulus;
}

std::optional<qint64> matchingStep(const core::SecretBytes &secret,
                                   const QByteArray &typed,
                                   qint64 secondsSince1970,
                                   qint64 lastStep)
{
    const auto number = numberOf(typed);
    if (!number || secret.isEmpty() || secondsSince1970 < totpStepSeconds) {
        return std::nullopt;
    }
    const qint64 now = secondsSince1970 / totpStepSeconds;
    for (const qint64 step : {now, now - 1, now + 1}) {
        if (step > lastStep && totpAt(secret, static_cast<quint64>(step)) == *number) {
            return step;
        }
    }
    return std::nullopt;
}

QByteArray base32(const core::SecretBytes &secret)
{
    constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray text;
    quint32 bits = 0;
    int count = 0;
    for (const unsigned char byte : secret.span()) {
        bits = (bits << 8) | byte;
        count += 8;
        while (count >= 5) {
            count -= 5;
            text.append(letters[(bits >> count) & 31]);
        }
    }
    if (count > 0) {
        text.append(letters[(bits << (5 - count)) & 31]);
    }
    return text;
}

} // namespace vault
