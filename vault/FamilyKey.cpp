// SPDX-License-Identifier: Apache-2.0
#include "vault/FamilyKey.h"

#include "vault/Octets.h"

#include <sodium.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace vault {

static_assert(core::FamilyMark::hashSize == crypto_generichash_BYTES_MIN);
static_assert(FamilyKey::size == crypto_generichash_KEYBYTES);

FamilyKey::FamilyKey(core::SecretBytes key)
    : m_key(std::move(key))
{}

QString FamilyKey::fileIn(const QString &keyFolder)
{
    return keyFolder + u"/family.key"_s;
}

QByteArray FamilyKey::hash(const QByteArray &message) const
{
    QByteArray digest(core::FamilyMark::hashSize, '\0');
    crypto_generichash(octets(digest),
                       static_cast<std::size_t>(digest.size()),
                       octets(message),
                       octetCount(message),
                       m_key.data(),
                       m_key.size());
    return digest;
}

QByteArray FamilyKey::codeOf(const QByteArray &id, quint8 part) const
{
    return hash("uketsuke family 1" + id + static_cast<char>(part));
}

QUuid FamilyKey::householdOf(const QByteArray &id) const
{
    QByteArray bytes = hash("uketsuke household 1" + id);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

} // namespace vault
