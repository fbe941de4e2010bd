// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "core/Staff.h"
#include "vault/BoxKey.h"

#include <QString>

namespace vault {

// A shelter's secret on its way to another desk of that shelter: sealed to that desk's box key, so
// a stick or a server that carries it learns nothing. Whoever gives has to know whose box key it
// is: headquarters' book of desks says so (hq/EnrolmentBook.h).
inline constexpr qsizetype maxShelterGift = 256; // bytes

[[nodiscard]] Result<QByteArray> giftFor(const BoxPublicKey &desk, const BoxKeyPair &shelter);

// At that desk, with its KEK. WrongKey when the gift is another desk's; Damaged; NotThere where no
// enrolled desk is.
[[nodiscard]] Result<BoxKeyPair>
openShelterGift(const QString &keyFolder, const core::SecretBytes &kek, const QByteArray &gift);

// At the desk, with a passphrase of its staff, as the secret is wrapped by the desk's key: from
// then on names of this shelter open here, those that were sealed before, too. One file is
// replaced, whole or not at all. Not beside a running desk.
//
// NotThere where no enrolled desk is; AlreadyThere when it has the secret; WrongKey when the gift
// is another desk's or another shelter's; WrongPassphrase; Damaged.
[[nodiscard]] Result<void> takeShelterGift(const QString &keyFolder,
                                           core::DutyNumber number,
                                           const core::SecretBytes &passphrase,
                                           const QByteArray &gift);

} // namespace vault
