// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Draft.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace qr {

// The household's id, bytes.
inline constexpr qsizetype householdIdSize = 8;

// The texts of a family's codes: one, or as many parts as it takes, each of at most
// core::mostInCode members and no larger than QR version 25 at M. They share the id, and the
// address of the first member who has one. What a code has no room for (an age without a birth
// date, more than its letters) is left out.
[[nodiscard]] QStringList codesOf(const std::vector<core::Draft> &members,
                                  const QByteArray &householdId,
                                  const QDate &issued);

} // namespace qr
