// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "core/Shelter.h"
#include "vault/BoxKey.h"
#include "vault/KioskSigner.h"
#include "vault/MunicipalityKeys.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace wire {

// All that a desk has to know of its municipality, signed by it (an envelope of type Bundle). It is
// the desk's certificate, too: whose key is admitted, for which shelter.
struct Bundle
{
    quint64 version = 0; // of all that headquarters ever signed; a desk never takes a lower one
    core::KioskId kiosk;
    vault::SigningPublicKey kioskKey;
    core::ShelterCode shelter; // that the desk serves; one of `shelters`
    // None: the shelter has no key yet, and this desk is the one that makes it.
    std::optional<vault::BoxPublicKey> shelterKey;
    // The same for all desks of the shelter (vault/FamilyKey.h), vault::FamilyKey::size bytes;
    // empty in a bundle of before there was one.
    QByteArray familyKey;
    vault::MunicipalityKeys keys; // its mode is the kiosk's
    QByteArray authority;         // the CA's certificate, PEM
    QString url;                  // https://…
    QString phone;                // of headquarters; empty: not told
    std::vector<core::Shelter> shelters;

    bool operator==(const Bundle &) const = default;
};

inline constexpr qsizetype maxShelters = 2000;
inline constexpr int maxCapacity = 1'000'000; // people

// What does not fit wire::maxPayloadSize must not be signed.
[[nodiscard]] QByteArray encode(const Bundle &bundle);
[[nodiscard]] std::optional<Bundle> bundleFrom(const QByteArray &bytes);

// The desk has stored its bundle and its keys; signed by the desk (an envelope of type Enrolled).
// Headquarters answers with a receipt, and until it does the desk says so again.
struct Enrolled
{
    core::KioskId kiosk;
    quint64 version = 0; // of the bundle held
    // Of a desk that made its shelter's key: the public half, and the secret half sealed to the
    // municipality's recovery key (crypto_box_seal), so that a dead desk loses nobody.
    struct ShelterKey
    {
        vault::BoxPublicKey publicKey;
        QByteArray escrow;
        bool operator==(const ShelterKey &) const = default;
    };
    std::optional<ShelterKey> shelterKey;
    // The public half of the shelter key whose secret it has; none: it was not given it yet.
    std::optional<vault::BoxPublicKey> holds = {};

    bool operator==(const Enrolled &) const = default;
};

inline constexpr qsizetype escrowSize = vault::BoxPublicKey::size + vault::boxOverhead;

[[nodiscard]] QByteArray encode(const Enrolled &enrolled);
[[nodiscard]] std::optional<Enrolled> enrolledFrom(const QByteArray &bytes);

} // namespace wire
