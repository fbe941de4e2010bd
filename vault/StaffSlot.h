// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "core/SecretBytes.h"
#include "core/Staff.h"
#include "vault/VaultError.h"

#include <QByteArray>

namespace vault {

// What one guess of a passphrase costs. Data, kept beside each slot, so that it can rise later.
struct Argon2Cost
{
    quint64 passes = 3;
    quint64 memoryBytes = quint64{256} * 1024 * 1024;

    // About half a second on the desk; measured 0.40 to 0.52 s.
    [[nodiscard]] static Argon2Cost production() { return {}; }
    // For practice data and tests: protects nothing.
    [[nodiscard]] static Argon2Cost practice() { return {1, 64 * 1024}; }
    [[nodiscard]] static Argon2Cost of(core::Mode mode)
    {
        return mode == core::Mode::Practice ? practice() : production();
    }

    bool operator==(const Argon2Cost &) const = default;
};

// One member of staff: their passphrase, through Argon2id, unwraps the kiosk's KEK. Kiosk, duty
// number and role are bound to the wrapping: a file that was renamed, carried to another desk or
// given another role opens nothing. A pure value: unwrap() may run on a worker thread, which it
// should, as it takes its time on purpose.
class StaffSlot
{
public:
    // OutOfMemory, WrongPassphrase for an empty one, or Damaged for a cost beyond the bounds
    // (passes 1..16, 8 KiB..1 GiB) or a role that does not fit the number.
    [[nodiscard]] static Result<StaffSlot> make(const core::KioskId &kiosk,
                                                core::StaffMember who,
                                                const core::SecretBytes &passphrase,
                                                const core::SecretBytes &kek,
                                                Argon2Cost cost);
    // The file holds the role, but neither kiosk nor number: those are said by where it lies.
    [[nodiscard]] static Result<StaffSlot>
    fromBytes(const core::KioskId &kiosk, core::DutyNumber number, const QByteArray &bytes);
    [[nodiscard]] QByteArray toBytes() const;

    // The KEK, or WrongPassphrase.
    [[nodiscard]] Result<core::SecretBytes> unwrap(const core::SecretBytes &passphrase) const;
    [[nodiscard]] Argon2Cost cost() const { return m_cost; }
    // True only when unwrap() succeeded: before that, it is what the file claims.
    [[nodiscard]] const core::StaffMember &who() const { return m_who; }

private:
    StaffSlot(const core::KioskId &kiosk, core::StaffMember who);

    [[nodiscard]] Result<core::SecretBytes> derivedFrom(const core::SecretBytes &passphrase) const;
    [[nodiscard]] QByteArray context() const;

    core::KioskId m_kiosk;
    core::StaffMember m_who;
    Argon2Cost m_cost;
    QByteArray m_salt;
    QByteArray m_wrapped;
};

} // namespace vault
