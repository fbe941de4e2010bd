// SPDX-License-Identifier: Apache-2.0
#include "vault/ShelterKeys.h"

#include "core/CborReader.h"
#include "vault/Wrapping.h"

#include <QCborStreamWriter>

namespace vault {

namespace {

constexpr quint64 oneGeneration = 1;   // the version, and what follows it
constexpr quint64 manyGenerations = 2; // the version
constexpr qsizetype parts = 3;         // of a generation
constexpr qsizetype wrappedSize = BoxPublicKey::size + wrappingOverhead;
constexpr qsizetype escrowSize = BoxPublicKey::size + boxOverhead;

QByteArray contextOf(const BoxPublicKey &publicKey)
{
    return QByteArrayLiteral("uketsuke shelter key 1") + publicKey.toBytes();
}

Result<void> keep(std::vector<BoxKeyPair> &pairs,
                  Result<core::SecretBytes> secret,
                  const BoxPublicKey &publicKey)
{
    auto pair = secret ? BoxKeyPair::fromSecret(std::move(*secret)) : core::fail(secret.error());
    if (!pair) {
        return core::fail(pair.error());
    }
    if (pair->publicKey != publicKey) {
        return core::fail(VaultError::WrongKey);
    }
    pairs.push_back(std::move(*pair));
    return {};
}

} // namespace

Result<ShelterKeys> ShelterKeys::make(const BoxKeyPair &pair,
                                      const core::SecretBytes &kek,
                                      const BoxPublicKey &recovery)
{
    return make(std::span(&pair, 1), kek, recovery);
}

Result<ShelterKeys> ShelterKeys::make(std::span<const BoxKeyPair> pairs,
                                      const core::SecretBytes &kek,
                                      const BoxPublicKey &recovery)
{
    if (pairs.empty() || pairs.size() > static_cast<std::size_t>(maxGenerations)) {
        return core::fail(VaultError::Damaged);
    }
    ShelterKeys keys;
    for (const BoxKeyPair &pair : pairs) {
        const auto escrow = sealTo(recovery, pair.secret.span());
        if (!escrow) {
            return core::fail(escrow.error());
        }
        keys.m_generations.push_back(
            {pair.publicKey, wrap(pair.secret, kek, contextOf(pair.publicKey)), *escrow});
    }
    return keys;
}

ShelterKeys ShelterKeys::withoutSecret(const BoxPublicKey &publicKey)
{
    ShelterKeys keys;
    keys.m_generations.push_back({publicKey, {}, {}});
    return keys;
}

Result<std::vector<BoxKeyPair>> ShelterKeys::unwrap(const core::SecretBytes &kek) const
{
    if (!hasSecret()) {
        return core::fail(VaultError::NotThere);
    }
    std::vector<BoxKeyPair> pairs;
    for (const auto &[publicKey, wrapped, escrow] : m_generations) {
        const auto kept = keep(pairs, vault::unwrap(wrapped, kek, contextOf(publicKey)), publicKey);
        if (!kept) {
            return core::fail(kept.error());
        }
    }
    return pairs;
}

Result<std::vector<BoxKeyPair>> ShelterKeys::recover(const BoxKeyPair &recovery) const
{
    if (!hasSecret()) {
        return core::fail(VaultError::NotThere);
    }
    std::vector<BoxKeyPair> pairs;
    for (const auto &[publicKey, wrapped, escrow] : m_generations) {
        if (const auto kept = keep(pairs, openBox(escrow, recovery), publicKey); !kept) {
            return core::fail(kept.error());
        }
    }
    return pairs;
}

QByteArray ShelterKeys::toBytes() const
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    const auto append = [&writer](const Generation &generation) {
        writer.append(generation.publicKey.toBytes());
        writer.append(generation.wrapped);
        writer.append(generation.escrow);
    };
    if (m_generations.size() == 1) {
        // As before the first rotation: what was written then is not written otherwise.
        writer.startArray(1 + parts);
        writer.append(oneGeneration);
        append(m_generations.front());
        writer.endArray();
        return bytes;
    }
    writer.startArray(2);
    writer.append(manyGenerations);
    writer.startArray(m_generations.size());
    for (const Generation &generation : m_generations) {
        writer.startArray(parts);
        append(generation);
        writer.endArray();
    }
    writer.endArray();
    writer.endArray();
    return bytes;
}

Result<ShelterKeys> ShelterKeys::fromBytes(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    ShelterKeys keys;
    const auto take = [&reader, &keys] {
        const auto publicKey = BoxPublicKey::fromBytes(reader.bytesExactly(BoxPublicKey::size));
        const QByteArray wrapped = reader.bytes(wrappedSize);
        const QByteArray escrow = reader.bytes(escrowSize);
        const bool isWhole = wrapped.size() == wrappedSize && escrow.size() == escrowSize;
        if (publicKey && (isWhole || (wrapped.isEmpty() && escrow.isEmpty()))) {
            keys.m_generations.push_back({*publicKey, wrapped, escrow});
        } else {
            reader.reject();
        }
    };
    const qsizetype length = reader.enterArray(1 + parts);
    const quint64 version = reader.unsignedInteger();
    if (version == oneGeneration && length == 1 + parts) {
        take();
    } else if (version == manyGenerations && length == 2) {
        reader.enterArray(maxGenerations);
        while (reader.hasNext()) {
            if (reader.enterArray(parts) != parts) {
                reader.reject();
            }
            take();
            reader.leave();
        }
        reader.leave();
    } else {
        reader.reject();
    }
    reader.leave();
    if (!reader.finished() || keys.m_generations.empty()) {
        return core::fail(VaultError::Damaged);
    }
    return keys;
}

} // namespace vault
