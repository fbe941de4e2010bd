// SPDX-License-Identifier: Apache-2.0
#include "vault/InquiryEscrow.h"

#include "core/CborReader.h"
#include "vault/DurableFile.h"

#include <QCborStreamWriter>

#include <algorithm>

namespace vault {

namespace {

constexpr quint64 escrowVersion = 1;
constexpr qsizetype maxFileSize = 16 * 1024;

} // namespace

Result<InquiryEscrow> InquiryEscrow::fromBytes(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    InquiryEscrow escrow;
    const qsizetype length = reader.enterArray(2);
    const quint64 version = reader.unsignedInteger();
    reader.enterArray(maxKeys);
    while (reader.hasNext()) {
        const qsizetype parts = reader.enterArray(2);
        const auto publicKey = BoxPublicKey::fromBytes(reader.bytesExactly(BoxPublicKey::size));
        const QByteArray box = reader.bytesExactly(BoxPublicKey::size + boxOverhead);
        reader.leave();
        if (!publicKey || parts != 2 || escrow.holds(*publicKey)) {
            reader.reject();
            break;
        }
        escrow.m_entries.push_back({*publicKey, box});
    }
    reader.leave();
    reader.leave();
    if (!reader.finished() || length != 2 || version != escrowVersion || escrow.m_entries.empty()) {
        return core::fail(VaultError::Damaged);
    }
    return escrow;
}

Result<InquiryEscrow> InquiryEscrow::load(const QString &path)
{
    const auto bytes = readFile(path, maxFileSize);
    return bytes ? fromBytes(*bytes) : core::fail(bytes.error());
}

QByteArray InquiryEscrow::toBytes() const
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(2);
    writer.append(escrowVersion);
    writer.startArray(m_entries.size());
    for (const Entry &entry : m_entries) {
        writer.startArray(2);
        writer.append(entry.publicKey.toBytes());
        writer.append(entry.box);
        writer.endArray();
    }
    writer.endArray();
    writer.endArray();
    return bytes;
}

Result<void> InquiryEscrow::save(const QString &path) const
{
    return writeDurably(path, toBytes(), Readers::Everybody);
}

Result<void> InquiryEscrow::add(const BoxKeyPair &inquiry, const BoxPublicKey &recovery)
{
    if (holds(inquiry.publicKey)) {
        return {};
    }
    if (count() >= maxKeys) {
        return core::fail(VaultError::Damaged);
    }
    const auto box = sealTo(recovery, inquiry.secret.span());
    if (!box) {
        return core::fail(box.error());
    }
    m_entries.push_back({inquiry.publicKey, *box});
    return {};
}

bool InquiryEscrow::holds(const BoxPublicKey &inquiry) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.publicKey == inquiry;
    });
}

Result<std::vector<BoxKeyPair>> InquiryEscrow::recover(const BoxKeyPair &recovery) const
{
    std::vector<BoxKeyPair> pairs;
    for (const Entry &entry : m_entries) {
        auto secret = openBox(entry.box, recovery);
        auto pair =
            secret ? BoxKeyPair::fromSecret(std::move(*secret)) : core::fail(secret.error());
        if (!pair) {
            return core::fail(pair.error());
        }
        if (pair->publicKey != entry.publicKey) {
            return core::fail(VaultError::WrongKey);
        }
        pairs.push_back(std::move(*pair));
    }
    return pairs;
}

} // namespace vault
