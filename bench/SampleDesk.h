// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/Row.h"
#include "store/SqliteRegister.h"
#include "vault/KeyFolder.h"

#include <memory>

namespace bench {

// A practice desk's keys and register, as a kiosk has them.
struct SampleDesk
{
    vault::KeyFolder keys;
    std::unique_ptr<store::SqliteRegister> reg;
};

[[nodiscard]] core::ShelterCode sampleShelter();
// The passphrase of every sample desk.
[[nodiscard]] core::SecretBytes secretOf(const QByteArray &text);
[[nodiscard]] QByteArray samplePassphrase();

// Keys, cheap to unlock, in FOLDER/keys, and an empty register in FOLDER, with the settings and the
// clocks of a real desk.
[[nodiscard]] Result<SampleDesk> makeDesk(const QString &folder,
                                          const vault::MunicipalityKeys &municipality);
// The same for a municipality made up in FOLDER.
[[nodiscard]] Result<SampleDesk> makeDesk(const QString &folder);

// Somebody who does not exist arrives: name, birth date, address, sex, as a card would give them.
[[nodiscard]] core::Event sampleArrival(int number);
[[nodiscard]] core::Event shelterOpened();

} // namespace bench
