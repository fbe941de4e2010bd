// SPDX-License-Identifier: Apache-2.0
#include "vault/ShelterKeys.h"

#include "core/CborReader.h"
#include "vault/Wrapping.h"

#include <QCborStreamWriter>

#include <algorithm>

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

Result<ShelterKeys::Generation> ShelterKeys::seal(const BoxKeyPair &pair,
                                                  const core::SecretBytes &kek,
                                                  const BoxPublicKey &recovery)
{
    const auto escrow = sealTo(recovery, pair.secret.span());
    if (!escrow) {
        return core::fail(escrow.error());
    }
    return Generation{pair.publicKey, wrap(pair.secret, kek, contextOf(pair.publicKey)), *escrow};
}

Result<ShelterKeys> ShelterKeys::make(const BoxKeyPair &pair,
                                      const core::SecretBytes &kek,
                                      const BoxPublicKey &recovery)
{
    return ShelterKeys().holding(pair, kek, recovery);
}

ShelterKeys ShelterKeys::withoutSecret(const BoxPublicKey &publicKey)
{
    ShelterKeys keys;
    keys.m_generations.push_back({publicKey, {}, {}});
    return keys;
}

bool ShelterKeys::knows(const BoxPublicKey &publicKey) const
{
    return std::any_of(m_generations.begin(), m_generations.end(), [&publicKey](const auto &one) {
        return one.publicKey == publicKey;
    });
}

template <typename Open> Result<std::vector<BoxKeyPair>> ShelterKeys::opened(Open open) const
{
    std::vector<BoxKeyPair> pairs;
    for (const Generation &generation : m_generations) {
        if (generation.wrapped.isEmpty()) {
            continue;
        }
        const auto kept = keep(pairs, open(generation), generation.publicKey);
        if (!kept) {
            return core::fail(kept.error());
        }
    }
    if (pairs.empty()) {
        return core::fail(VaultError::NotThere);
    }
    return pairs;
}

Result<std::vector<BoxKeyPair>> ShelterKeys::unwrap(const core::SecretBytes &kek) const
{
    return opened([&kek](const Generation &generation) {
        return vault::unwrap(generation.wrapped, kek, contextOf(generation.publicKey));
    });
}

Result<std::vector<BoxKeyPair>> ShelterKeys::recover(const BoxKeyPair &recovery) const
{
    return opened(
        [&recovery](const Generation &generation) { return openBox(generation.escrow, recovery); });
}

void ShelterKeys::bringForward(const BoxPublicKey &publicKey)
{
    const auto there =
        std::find_if(m_generations.begin(), m_generations.end(), [&publicKey](const auto &one) {
            return one.publicKey == publicKey;
        });
    if (there == m_generations.end()) {
        m_generations.insert(m_generations.begin(), {publicKey, {}, {}});
    } else {
        std::rotate(m_generations.begin(), there, there + 1);
    }
}

Result<ShelterKeys> ShelterKeys::checked() &&
{
    if (m_generations.size() > static_cast<std::size_t>(maxGenerations)) {
        return core::fail(VaultError::Damaged);
    }
    return std::move(*this);
}

Result<ShelterKeys> ShelterKeys::sealingTo(const BoxPublicKey &next) const
{
    ShelterKeys keys = *this;
    keys.bringForward(next);
    return std::move(keys).checked();
}

Result<ShelterKeys> ShelterKeys::holding(const BoxKeyPair &pair,
                                         const core::SecretBytes &kek,
                                         const BoxPublicKey &recovery) const
{
    auto sealed = seal(pair, kek, recovery);
    if (!sealed) {
        return core::fail(sealed.error());
    }
    ShelterKeys keys = *this;
    for (Generation &generation : keys.m_generations) {
        if (generation.publicKey == pair.publicKey) {
            generation = std::move(*sealed);
            return keys;
        }
    }
    keys.m_generations.insert(keys.m_generations.begin(), std::move(*sealed));
    return std::move(keys).checked();
}

Result<ShelterKeys> ShelterKeys::wrappedAnew(std::span<const BoxKeyPair> pairs,
                                             const core::SecretBytes &kek,
                                             const BoxPublicKey &recovery) const
{
    Result<ShelterKeys> keys = *this;
    for (Generation &generation : keys->m_generations) {
        generation.wrapped.clear();
        generation.escrow.clear();
    }
    for (const BoxKeyPair &pair : pairs) {
        keys = keys->holding(pair, kek, recovery);
        if (!keys) {
            break;
        }
    }
    return keys;
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
