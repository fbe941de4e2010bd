// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/MunicipalityKeys.h"

#include <QString>

#include <vector>

namespace vault {

// The file "signers" in a kiosk's key folder: by which keys headquarters was known before. The
// bundle there may be signed by one of them as well as by the key in municipality.json: the one
// that names a newer key is signed by the key of before, and as bundle and municipality.json are
// two files, a power loss leaves either of them older than the other.
[[nodiscard]] Result<std::vector<SigningPublicKey>> formerSigners(const QString &keyFolder);

// To be known before a bundle that it signed is put there, and before municipality.json names
// another. Nothing happens where it is known.
[[nodiscard]] Result<void> addFormerSigner(const QString &keyFolder, const SigningPublicKey &key);

// What a signed bundle says of the municipality: names are sealed to its inquiry key from the next
// opening of the key folder on. (By a file that was copied by hand: takeOverInquiry().)
[[nodiscard]] Result<void> takeOverMunicipality(const QString &keyFolder,
                                                const MunicipalityKeys &told);

} // namespace vault
