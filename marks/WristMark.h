// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace marks {

// What a wristband's or slip's QR says, so that any desk, locked or new, can let the right person
// out and in:
//
//     UKE1:<issuing shelter>:<wrist number>[:<cell>]        UKE1:452025-012:8K2QF0ZB:41001
//
// issuer  the shelter's code, 1 to 32 of [A-Za-z0-9._-], so it never holds a colon
// handle  8 of Crockford's letters, upper case
// cell    age band × 10000 + sex × 1000 + place, decimal, left out where it is not known
//
// Nothing in it says who somebody is.
[[nodiscard]] QByteArray
wristMark(const QString &issuer, const QString &handle, std::optional<quint32> cell);

} // namespace marks
