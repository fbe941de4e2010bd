// SPDX-License-Identifier: Apache-2.0
#include "vault/ShelterKeys.h"

#include "core/CborReader.h"
#include "vault/Wrapping.h"

#include <QCborStreamWriter>

namespace vault {

namespace {

constexpr quint64 keysVersion = 1;

QByteArray contextOf(const BoxPublicKey &publicKey)
{
    return QByteArrayLiteral("uketsuke shelter key 1") + publicKey.toBytes();
}

} // namespace

Result<ShelterKeys> ShelterKeys::make(const BoxKeyPair &pair,
                                      const core::SecretBytes &kek,
                                      const BoxPublicKey &recovery)
{
    const auto escrow = sealTo(recovery, pair.secret.span());
    if (!escrow) {
        return core::fail(escrow.error());
    }
    ShelterKeys keys;
    keys.m_publicKey = pair.publicKey;
    keys.m_wrapped = wrap(pair.secret, kek, contextOf(pair.publicKey));
    keys.m_escrow = *escrow;
    return keys;
}

Result<BoxKeyPair> ShelterKeys::checked(Result<core::SecretBytes> secret) const
{
    if (!secret) {
        return core::fail(secret.error());
    }
    auto pair = BoxKeyPair::fromSecret(std::move(*secret));
    if (pair && pair->publicKey != m_publicKey) {
        return core::fail(VaultError::WrongKey);
    }
    return pair;
}

Result<BoxKeyPair> ShelterKeys::unwrap(const core::SecretBytes &kek) const
{
    return checked(vault::unwrap(m_wrapped, kek, contextOf(m_publicKey)));
}

Result<BoxKeyPair> ShelterKeys::recover(const BoxKeyPair &recovery) const
{
    return checked(openBox(m_escrow, recovery));
}

QByteArray ShelterKeys::toBytes() const
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(4);
    writer.append(keysVersion);
    writer.append(m_publicKey.toBytes());
    writer.append(m_wrapped);
    writer.append(m_escrow);
    writer.endArray();
    return bytes;
}

Result<ShelterKeys> ShelterKeys::fromBytes(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    ShelterKeys keys;
    const qsizetype length = reader.enterArray(4);
    const quint64 version = reader.unsignedInteger();
    const auto publicKey = BoxPublicKey::fromBytes(reader.bytesExactly(BoxPublicKey::size));
    keys.m_wrapped = reader.bytesExactly(BoxPublicKey::size + wrappingOverhead);
    keys.m_escrow = reader.bytesExactly(BoxPublicKey::size + boxOverhead);
    reader.leave();
    if (!reader.finished() || length != 4 || version != keysVersion || !publicKey) {
        return core::fail(VaultError::Damaged);
    }
    keys.m_publicKey = *publicKey;
    return keys;
}

} // namespace vault
