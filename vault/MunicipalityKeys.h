// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "vault/BoxKey.h"
#include "vault/KioskSigner.h"

#include <QString>

namespace vault {

// The municipality's public keys, as a kiosk gets them from headquarters in a JSON file:
//   {"format": "uketsuke municipality 1", "mode": "practice" | "real",
//    "recovery": base64, "inquiry": base64, "signing": base64}
struct MunicipalityKeys
{
    core::Mode mode = core::Mode::Practice;
    BoxPublicKey recovery;    // secret offline at city hall
    BoxPublicKey inquiry;     // secret on the officer's own machine
    SigningPublicKey signing; // secret at headquarters: bundles and receipts

    // Exactly these members, no others, each key valid and different from the others; anything else
    // is Damaged.
    [[nodiscard]] static Result<MunicipalityKeys> fromJson(const QByteArray &json);
    [[nodiscard]] static Result<MunicipalityKeys> load(const QString &path);
    [[nodiscard]] QByteArray toJson() const;

    bool operator==(const MunicipalityKeys &) const = default;
};

// Where headquarters puts what it makes on its first start. The caller decides, because recovery
// and inquiry secrets of a real municipality must leave the server at once.
struct MunicipalityPaths
{
    QString publicKeys;     // JSON, readable for everybody
    QString recoverySecret; // 32 bytes, 0600
    QString inquirySecret;  // 32 bytes, 0600
    QString signingSeed;    // 32 bytes, 0600: KioskSigner::load()

    // InquiryEscrow, beside the public keys: opens with the recovery secret only.
    [[nodiscard]] QString inquiryEscrow() const;
};

// New key pairs; nothing is overwritten (AlreadyThere). The public file is written last, so where
// it lies all is there.
[[nodiscard]] Result<MunicipalityKeys> makeMunicipality(core::Mode mode,
                                                        const MunicipalityPaths &paths);
// A recovery or inquiry secret from its file.
[[nodiscard]] Result<BoxKeyPair> loadBoxSecret(const QString &path);
// To a 0600 file.
[[nodiscard]] Result<void> saveBoxSecret(const QString &path, const BoxKeyPair &pair);

} // namespace vault
