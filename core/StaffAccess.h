// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "core/Staff.h"

#include <QObject>

#include <optional>

namespace core {

// Port: the door between the evacuee's and the staff's face. Stretching a passphrase takes half a
// second, so the answers are signals.
class StaffAccess : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Whether anybody has a passphrase on this desk yet.
    [[nodiscard]] virtual bool hasPassphrase() const = 0;
    // Headquarters has taken this desk out: nobody has a passphrase any more, and nobody gets one.
    [[nodiscard]] virtual bool isTakenOut() const = 0;
    virtual void makePassphrase(const core::TypedSecret &passphrase) = 0;
    virtual void signIn(DutyNumber number, const core::TypedSecret &passphrase) = 0;
    // Forgets every key, every name and the short PIN in memory.
    virtual void lock() = 0;

    // Locks, unless a short PIN is set: then the vault stays open behind it.
    virtual void stepAway() = 0;
    [[nodiscard]] virtual bool isBehindPin() const = 0;
    // Of whoever signed in; in memory only.
    virtual void setShiftPin(const core::TypedSecret &pin) = 0;
    // Answers signedIn, or shiftPinRefused after every wrong one; the last of them locks first.
    virtual void tryShiftPin(const core::TypedSecret &pin) = 0;

    [[nodiscard]] virtual StaffList staff() const = 0;
    // Whoever signed in; nobody while locked.
    [[nodiscard]] virtual std::optional<StaffMember> self() const = 0;
    // When the sealed envelope was last used, until a new one is made; ms since 1970 UTC.
    [[nodiscard]] virtual std::optional<qint64> envelopeUsed() const = 0;
    // Words for somebody's duty card: they count only when kept.
    [[nodiscard]] virtual core::TypedSecret drawWords(StaffRole role) const = 0;
    // Both answer staffChanged or staffRefused.
    virtual void keepSlot(StaffMember who, const core::TypedSecret &words) = 0;
    virtual void removeSlot(DutyNumber number) = 0;

Q_SIGNALS:
    void passphraseMade();
    void signedIn();
    void refused();
    // For whatever reason, also when nobody asked.
    void locked();
    void shiftPinRefused(int triesLeft);
    void staffChanged();
    void staffRefused();
};

} // namespace core
