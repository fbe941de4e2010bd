// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/MunicipalityFile.h"
#include "store/SqliteRegister.h"
#include "vault/KeyFolder.h"

namespace uketsukectl {

// Sends what the register holds until headquarters has everything, for a minute at most, and says
// how it went. While headquarters does not know this desk it says which file to put where
// (admissionPath, app/Admission.h) and goes on trying. The exit code: 0 only when all is there.
int sendToHeadquarters(store::SqliteRegister &desk,
                       const vault::KeyFolder &keys,
                       const app::MunicipalityFile &headquarters,
                       const QString &admissionPath);

} // namespace uketsukectl
