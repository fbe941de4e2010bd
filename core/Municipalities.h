// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace core {

// Prefecture and municipality of a code of JIS X 0402 with the prefecture, five digits, without
// its check digit ("千葉県流山市" of 12220); resources/codes/municipalities.json. Nothing: a newer
// one, or none.
[[nodiscard]] std::optional<QString> municipalityOf(quint32 code);

// The municipality that an address begins with, and what stands behind it. Nothing: it begins with
// none.
struct InMunicipality
{
    quint32 code = 0;
    QString rest;
};
[[nodiscard]] std::optional<InMunicipality> municipalityIn(const QString &address);

} // namespace core
