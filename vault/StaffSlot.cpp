// SPDX-License-Identifier: Apache-2.0
#include "vault/StaffSlot.h"

#include "core/CborReader.h"
#include "vault/Octets.h"
#include "vault/Wrapping.h"

#include <QCborStreamWriter>

#include <sodium.h>

namespace vault {

namespace {

constexpr quint64 slotVersion = 2;
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr quint64 mostPasses = 16;
constexpr quint64 mostMemory = quint64{1024} * 1024 * 1024;

// A slot file is not authenticated before it is used: nobody may make the desk ask for all memory.
bool isWithinBounds(Argon2Cost cost)
{
    return cost.passes >= crypto_pwhash_OPSLIMIT_MIN && cost.passes <= mostPasses &&
           cost.memoryBytes >= crypto_pwhash_MEMLIMIT_MIN && cost.memoryBytes <= mostMemory;
}

} // namespace

StaffSlot::StaffSlot(const core::KioskId &kiosk, core::StaffMember who)
    : m_kiosk(kiosk)
    , m_who(who)
{}

QByteArray StaffSlot::context() const
{
    QByteArray context;
    QCborStreamWriter writer(&context);
    writer.startArray(7);
    writer.append(QLatin1String("uketsuke staff slot 2"));
    writer.append(m_kiosk.text());
    writer.append(static_cast<quint64>(m_who.number));
    writer.append(static_cast<quint64>(m_who.role));
    writer.append(m_cost.passes);
    writer.append(m_cost.memoryBytes);
    writer.append(m_salt);
    writer.endArray();
    return context;
}

Result<core::SecretBytes> StaffSlot::derivedFrom(const core::SecretBytes &passphrase) const
{
    if (passphrase.isEmpty()) {
        return core::fail(VaultError::WrongPassphrase);
    }
    core::SecretBytes key(wrappingKeySize);
    if (crypto_pwhash(key.data(),
                      key.size(),
                      reinterpret_cast<const char *>(passphrase.data()),
                      passphrase.size(),
                      octets(m_salt),
                      m_cost.passes,
                      static_cast<std::size_t>(m_cost.memoryBytes),
                      crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return core::fail(VaultError::OutOfMemory);
    }
    return key;
}

Result<StaffSlot> StaffSlot::make(const core::KioskId &kiosk,
                                  core::StaffMember who,
                                  const core::SecretBytes &passphrase,
                                  const core::SecretBytes &kek,
                                  Argon2Cost cost)
{
    if (!isWithinBounds(cost) || !core::isPossible(who)) {
        return core::fail(VaultError::Damaged);
    }
    StaffSlot slot(kiosk, who);
    slot.m_cost = cost;
    slot.m_salt = QByteArray(saltSize, Qt::Uninitialized);
    randombytes_buf(octets(slot.m_salt), static_cast<std::size_t>(saltSize));
    const auto key = slot.derivedFrom(passphrase);
    if (!key) {
        return core::fail(key.error());
    }
    slot.m_wrapped = wrap(kek, *key, slot.context());
    return slot;
}

Result<core::SecretBytes> StaffSlot::unwrap(const core::SecretBytes &passphrase) const
{
    const auto key = derivedFrom(passphrase);
    if (!key) {
        return core::fail(key.error());
    }
    auto kek = vault::unwrap(m_wrapped, *key, context());
    if (!kek) {
        return core::fail(VaultError::WrongPassphrase);
    }
    return kek;
}

QByteArray StaffSlot::toBytes() const
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(6);
    writer.append(slotVersion);
    writer.append(static_cast<quint64>(m_who.role));
    writer.append(m_cost.passes);
    writer.append(m_cost.memoryBytes);
    writer.append(m_salt);
    writer.append(m_wrapped);
    writer.endArray();
    return bytes;
}

Result<StaffSlot>
StaffSlot::fromBytes(const core::KioskId &kiosk, core::DutyNumber number, const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    StaffSlot slot(kiosk, {number, core::StaffRole::Member});
    const qsizetype length = reader.enterArray(6);
    const quint64 version = reader.unsignedInteger();
    const quint64 role = reader.unsignedInteger();
    slot.m_cost.passes = reader.unsignedInteger();
    slot.m_cost.memoryBytes = reader.unsignedInteger();
    slot.m_salt = reader.bytesExactly(saltSize);
    slot.m_wrapped =
        reader.bytesExactly(static_cast<qsizetype>(wrappingKeySize) + wrappingOverhead);
    reader.leave();
    if (!reader.finished() || length != 6 || version != slotVersion ||
        role > static_cast<quint64>(core::StaffRole::Envelope) || !isWithinBounds(slot.m_cost)) {
        return core::fail(VaultError::Damaged);
    }
    slot.m_who.role = static_cast<core::StaffRole>(role);
    if (!core::isPossible(slot.m_who)) {
        return core::fail(VaultError::Damaged);
    }
    return slot;
}

} // namespace vault
