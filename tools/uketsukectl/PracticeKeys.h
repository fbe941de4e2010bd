// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "vault/KeyFolder.h"

#include <QString>

#include <optional>

namespace uketsukectl {

// The keys in DATA/keys; where there are none they are made, with the passphrase "practice", for
// this municipality or for one made up in DATA/practice-municipality. Real keys, those of another
// municipality and files that cannot be read or made are refused; the error is a sentence.
[[nodiscard]] core::Result<vault::KeyFolder, QString>
practiceKeys(const QString &dataFolder, const std::optional<vault::MunicipalityKeys> &municipality);

} // namespace uketsukectl
