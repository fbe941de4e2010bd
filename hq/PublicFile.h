// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Handle.h"
#include "core/Result.h"
#include "vault/MunicipalityKeys.h"
#include "wire/EnrolmentTicket.h"

#include <QString>

#include <vector>

namespace hq {

// What the running headquarters published (hq/DataFolder.h), read back by its commands.
struct PublicFile
{
    vault::MunicipalityKeys keys;
    QByteArray authority; // PEM
    QString url;
    std::vector<core::ShelterCode> shelters;

    // Nothing when there is none.
    [[nodiscard]] static std::optional<PublicFile> load(const QString &path);
    [[nodiscard]] wire::EnrolmentTicket ticket(vault::EnrolmentCode code) const;
};

} // namespace hq
