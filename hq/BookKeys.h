// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/EnrolmentBook.h"
#include "wire/KeyGift.h"

namespace hq {

// The shelters' keys in the enrolment book, and what follows for their desks. All inside a
// transaction.

// A version that no bundle has that was ever signed here; the clock is in it so that a book that
// was put back to an earlier time does not give a version a second time.
[[nodiscard]] BookResult<quint64> nextBundle(Database &database, qint64 now);

// Every admitted desk is told that a newer bundle waits, if what all bundles say
// (BundleMaker::said) is not what it was when they were told last.
[[nodiscard]] BookResult<void> tellAllDesks(Database &database, const QByteArray &said, qint64 now);

// The desk lives in another shelter from now on, and is told so. KeyPending as for approval.
[[nodiscard]] BookResult<void>
moveDesk(Database &database, const KioskEntry &kiosk, const core::ShelterCode &to, qint64 now);

// The shelter gets a new key: one of its desks is told to make it, rather one that has the secret.
// Where there is none, the next desk that is let in makes it. Nothing happens where no key is.
[[nodiscard]] BookResult<void>
rotateShelterKey(Database &database, const core::ShelterCode &shelter, qint64 now);

// A key that a desk made as it was told: from now on it is the shelter's, and the others hear of
// it. OtherKey from a desk that was not asked.
[[nodiscard]] BookResult<void> keepShelterKey(Database &database,
                                              const KioskEntry &kiosk,
                                              const wire::Enrolled::ShelterKey &key,
                                              qint64 now);

// Every desk that has the shelter's secret is asked, once, to give it to every desk that has not.
[[nodiscard]] BookResult<void>
askForGifts(Database &database, const core::ShelterCode &shelter, qint64 now);

// What a desk gives as it was asked to, on its way to the other. Unknown when it was not asked, or
// the other is no longer one that gets it. Given again it changes nothing.
[[nodiscard]] BookResult<void>
passOn(Database &database, const core::KioskId &giver, const wire::KeyGift &gift, qint64 now);

} // namespace hq
