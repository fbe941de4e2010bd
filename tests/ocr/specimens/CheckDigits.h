// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace specimens {

// The 11th digit of a driver's licence number: weights 5 4 3 2 7 6 5 4 3 2, modulus 11, 0 where it
// would have two digits. From memory; no law prints it.
[[nodiscard]] QChar licenceCheckDigit(const QString &firstTen);

// The last digit of an insurer's number: weights 2 1 2 1 2 1 2 from the right, the digits of each
// product added, what lacks to ten (Ministry of Health, notice on insurers' numbers).
[[nodiscard]] QChar insurerCheckDigit(const QString &firstSeven);

// ICAO 9303-3, 4.9: weights 7 3 1, modulus 10; A is 10, < is 0.
[[nodiscard]] QChar zoneCheckDigit(const QString &part);

} // namespace specimens
