// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/StaffAccess.h"
#include "store/SqliteRegister.h"
#include "vault/KeyFolder.h"
#include "vault/WordList.h"

#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace app {

// Opens and locks the register's names with the passphrases of this desk. Argon2id runs on a worker
// thread so that the screen stays alive for the half second it takes. The worker only reads the
// keys; they change on this thread, in the answer of the last job that was given to it.
class StaffDoor : public core::StaffAccess
{
    Q_OBJECT

public:
    // No shift is longer: the vault locks by itself then, short PIN or not.
    static constexpr std::chrono::hours longestShift{12};

    // now: wall clock, ms since 1970 UTC.
    StaffDoor(vault::KeyFolder &keys, store::SqliteRegister &reg, std::function<qint64()> now);
    ~StaffDoor() override;

    [[nodiscard]] bool hasPassphrase() const override { return true; }
    [[nodiscard]] bool isTakenOut() const override { return m_keys.isTakenOut(); }
    void makePassphrase(const core::TypedSecret &passphrase) override;
    void signIn(core::DutyNumber number, const core::TypedSecret &passphrase) override;
    void lock() override;

    void stepAway() override;
    [[nodiscard]] bool isBehindPin() const override;
    void setShiftPin(const core::TypedSecret &pin) override;
    void tryShiftPin(const core::TypedSecret &pin) override;

    [[nodiscard]] core::StaffList staff() const override { return m_keys.staff(); }
    [[nodiscard]] std::optional<core::StaffMember> self() const override;
    [[nodiscard]] std::optional<qint64> envelopeUsed() const override;
    [[nodiscard]] core::TypedSecret drawWords(core::StaffRole role) const override;
    void keepSlot(core::StaffMember who, const core::TypedSecret &words) override;
    void removeSlot(core::DutyNumber number) override;

    // By order of headquarters: locks at once, and no passphrase opens this desk any more. NotYet:
    // the disk refused, and may still have a slot.
    enum class TakenOut { Yes, NotYet };
    [[nodiscard]] TakenOut takeOut();

    // What headquarters says to this desk about its shelter's key. --------------------------------
    // A newer bundle, as it was signed. No shelter key: this desk makes it, at the next sign-in.
    [[nodiscard]] vault::Result<void> keepBundle(const QByteArray &bundle,
                                                 const vault::SigningPublicKey &signer,
                                                 const std::optional<vault::BoxPublicKey> &shelter);
    // Opened at the next sign-in.
    [[nodiscard]] vault::Result<void> keepGift(const QByteArray &gift);
    // A secret of this desk, sealed to another one; NotAllowed while locked, NotThere when this
    // desk does not have it.
    [[nodiscard]] vault::Result<QByteArray> giftOf(const vault::BoxPublicKey &secret,
                                                   const vault::BoxPublicKey &desk) const;

Q_SIGNALS:
    // How far the names could be opened, whenever somebody signs in.
    void namesOpened(const store::Unsealing &count);
    void envelopeOpened();
    // The key folder is another: its copies should follow.
    void slotsChanged();
    // This desk made its shelter's key, or was given the secret.
    void shelterKeyCame();

private:
    void holdFresh(const vault::Unlocked &unlocked);
    void letIn(vault::Unlocked unlocked, store::OpenedNames names);
    void keep(core::StaffMember who, vault::Result<vault::StaffSlot> slot);
    void forgetKeys();

    vault::KeyFolder &m_keys;
    store::SqliteRegister &m_register;
    std::function<qint64()> m_now;
    vault::WordList m_words;
    std::shared_ptr<const vault::Unlocked> m_unlocked; // who is in, and the desk's key
    core::SecretBytes m_pin;
    int m_triesLeft = core::shiftPinTries;
    QTimer m_shift;
    QThreadPool m_worker;
    // Which job an answer belongs to: one that was locked meanwhile must change nothing.
    quint64 m_attempt = 0;
};

} // namespace app
