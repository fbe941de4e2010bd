// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "core/Shelter.h"
#include "vault/MunicipalityKeys.h"
#include "wire/Bundle.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <vector>

namespace app {

// The public file that headquarters writes for its kiosks (DATA/public/municipality.json): whom to
// trust, where to send, and which shelters there are. Format: hq/DataFolder.h.
struct MunicipalityFile
{
    vault::MunicipalityKeys keys;
    QByteArray caCertificate; // PEM
    QUrl headquarters;
    std::vector<core::Shelter> shelters;
    QString phone;                  // of headquarters; empty: not told
    core::ShelterCode shelter = {}; // that headquarters enrolled this desk for; empty: none

    // The error is a sentence for the terminal.
    [[nodiscard]] static core::Result<MunicipalityFile, QString> load(const QString &path);
    [[nodiscard]] static MunicipalityFile from(const wire::Bundle &bundle);
};

} // namespace app
