// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/MunicipalityFile.h"

#include <QJsonObject>
#include <QUrl>

namespace uketsukectl {

// What headquarters answers to a GET of `path`, a JSON object, at an address of this machine
// without TLS (its board). Takes ten seconds at most; the error is a sentence.
[[nodiscard]] core::Result<QJsonObject, QString> askHeadquarters(const QUrl &board,
                                                                 const QString &path);

// Headquarters' clock (ms since 1970 UTC) from its board, over the TLS that the desk's uplink
// trusts. Takes ten seconds at most; the error is a sentence: what is wrong, and what to do.
[[nodiscard]] core::Result<qint64, QString>
askHeadquartersTime(const app::MunicipalityFile &headquarters);

} // namespace uketsukectl
