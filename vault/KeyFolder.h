// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "vault/KioskSigner.h"
#include "vault/MunicipalityKeys.h"
#include "vault/SealedHalf.h"
#include "vault/ShelterKeys.h"
#include "vault/StaffSlots.h"
#include "vault/WaitingKeys.h"

#include <QString>

#include <optional>
#include <vector>

namespace vault {

// What a passphrase opens. Lives in RAM while staff is signed in; its end is the lock.
struct Unlocked
{
    BoxKeyPair shelter; // without a secret: this desk has not been given it yet, and opens no names
    core::SecretBytes kek;
    core::StaffMember who;
    std::vector<BoxKeyPair> formerShelters = {}; // of before a rotation, newest first
    WaitingKeys fresh = {}; // among those above, to be kept by KeyFolder::hold()
};

// Whom headquarters let in: what a desk got ready, and what it was given.
struct EnrolledDesk
{
    core::KioskId kiosk;
    KioskSigner signer;
    BoxKeyPair box; // what the desk is to learn in secret is sealed to it
    MunicipalityKeys municipality;
    std::optional<BoxPublicKey> shelterKey; // none: this desk makes the shelter's key
    QByteArray bundle;                      // as headquarters signed it
};

// DATA/keys of a kiosk:
//   kiosk.id           its id, which carries the mode
//   kiosk.sign         Ed25519 seed, 0600
//   municipality.json  public keys
//   shelter.keys       ShelterKeys
//   staff-NNN.slot     StaffSlot by duty number, one for each member of staff; 000: the envelope
//   family.key         by which families are recognised, where the bundle has none (FamilyKey.h)
//   staff-cards        cards that stand for duty numbers (DutyCardFile.h), if there are any
//   revoked            instead of slots, once headquarters has taken the desk out (TakenOut.h)
// and of an enrolled kiosk
//   bundle             what headquarters signed for it (wire/Bundle.h)
//   signers            by which keys headquarters was known before (FormerSigners.h)
//   kiosk.box          its X25519 key pair, as ShelterKeys
//   shelter.make, .gift  what waits for somebody who unlocks it (WaitingKeys.h)
class KeyFolder
{
public:
    // Makes everything, whole or not at all, with one supervisor, core::firstDutyNumber.
    // AlreadyThere when path exists.
    [[nodiscard]] static Result<KeyFolder> createFirst(const QString &path,
                                                       const core::SecretBytes &passphrase,
                                                       Argon2Cost cost,
                                                       const MunicipalityKeys &municipality);
    // The same for a desk that headquarters let in.
    [[nodiscard]] static Result<KeyFolder> createEnrolled(const QString &path,
                                                          const core::SecretBytes &passphrase,
                                                          Argon2Cost cost,
                                                          EnrolledDesk desk);
    // Where the bundle lies in the folder.
    [[nodiscard]] static QString bundleFile(const QString &path);
    // NotThere before the first start; Damaged when a file is not what was written.
    [[nodiscard]] static Result<KeyFolder> open(const QString &path);
    // Whose folder it is, also when other files of it are lost.
    [[nodiscard]] static Result<core::KioskId> readKiosk(const QString &path);

    [[nodiscard]] const core::KioskId &kiosk() const { return m_kiosk; }
    [[nodiscard]] const KioskSigner &signer() const { return m_signer; }
    [[nodiscard]] const MunicipalityKeys &municipality() const { return m_municipality; }
    [[nodiscard]] SealingKeys sealingKeys() const;
    [[nodiscard]] const ShelterKeys &shelter() const { return m_shelter; }

    // Tries this one slot; WrongPassphrase also when there is none. Half a second in production.
    // Only reads this value, so it may run on a worker thread while nobody changes it.
    [[nodiscard]] Result<Unlocked> unlock(core::DutyNumber number,
                                          const core::SecretBytes &passphrase) const;

    // Headquarters says so: from now on names are sealed to this key.
    [[nodiscard]] Result<void> sealTo(const BoxPublicKey &shelter);
    // A newer bundle, as headquarters signed it with this key; for the next open().
    [[nodiscard]] Result<void> keepBundle(const QByteArray &bundle, const SigningPublicKey &signer);
    // What waited for whoever unlocked it.
    [[nodiscard]] Result<void> hold(const Unlocked &by);
    [[nodiscard]] const QString &path() const { return m_slots.folder(); }

    [[nodiscard]] core::StaffList staff() const { return m_slots.staff(); }
    // A slot for somebody new, or new words for who has one; NotAllowed by core/Staff.h, or for a
    // role that is not the one they have. As slow as unlock(), and only reads this value, too.
    [[nodiscard]] Result<StaffSlot>
    makeSlot(const Unlocked &by, core::StaffMember who, const core::SecretBytes &passphrase) const;
    [[nodiscard]] Result<void> keepSlot(StaffSlot slot);
    // NotAllowed as core::mayRemove() says, and for a number that has no slot.
    [[nodiscard]] Result<void> removeSlot(const Unlocked &by, core::DutyNumber number);

    [[nodiscard]] bool isTakenOut() const { return m_isTakenOut; }
    // By order of headquarters: from now on no passphrase opens this desk, also when the medium
    // refuses; then it is to be tried again. Done again it changes nothing.
    [[nodiscard]] Result<void> takeOut();

private:
    KeyFolder(core::KioskId kiosk,
              KioskSigner signer,
              const MunicipalityKeys &municipality,
              ShelterKeys shelter,
              StaffSlots staff);

    // What an enrolled kiosk has besides.
    struct Enrolled
    {
        QByteArray bundle;
        ShelterKeys box;
    };
    [[nodiscard]] Result<void> writeTo(const QString &path) const;
    [[nodiscard]] Result<void> keepShelter(Result<ShelterKeys> keys);
    void addWaiting(Unlocked &unlocked) const;
    [[nodiscard]] static Result<KeyFolder>
    place(const QString &path, KeyFolder keys, const std::optional<Enrolled> &enrolled);

    core::KioskId m_kiosk;
    KioskSigner m_signer;
    MunicipalityKeys m_municipality;
    ShelterKeys m_shelter;
    StaffSlots m_slots;
    bool m_isTakenOut = false;
};

} // namespace vault
