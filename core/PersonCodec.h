// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Draft.h"

#include <QByteArray>

#include <optional>

namespace core {

inline constexpr qsizetype maxTextBytes = 1024; // of one field; no public maximum exists

// The plaintext of a sealed half: CBOR, wire/uketsuke.cddl `person`.
[[nodiscard]] QByteArray encode(const PersonDetails &person);
[[nodiscard]] std::optional<PersonDetails> personFrom(const QByteArray &bytes);

} // namespace core
