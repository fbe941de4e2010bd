// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"

#include <QByteArray>

#include <optional>

namespace vault {

// The six digits of an authenticator app (RFC 6238 with HMAC-SHA-1, 30 seconds a step), as every
// such app makes them.
inline constexpr std::size_t totpSecretSize = 20; // bytes, RFC 4226 4
inline constexpr int totpDigits = 6;
inline constexpr qint64 totpStepSeconds = 30;

// Of the step `seconds since 1970 / 30`. 0 to 10^digits - 1; digits 6 to 8.
[[nodiscard]] quint32
totpAt(const core::SecretBytes &secret, quint64 step, int digits = totpDigits);

// The step whose six digits were typed: this one or a neighbour, as clocks differ, but none up to
// lastStep, as each may be used once. Spaces in `typed` are passed over.
[[nodiscard]] std::optional<qint64> matchingStep(const core::SecretBytes &secret,
                                                 const QByteArray &typed,
                                                 qint64 secondsSince1970,
                                                 qint64 lastStep);

// RFC 4648 base 32 without padding, as apps take a secret that is typed in. It is as secret as the
// bytes.
[[nodiscard]] QByteArray base32(const core::SecretBytes &secret);

} // namespace vault
