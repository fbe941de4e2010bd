// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readers/qr/FamilyContent.h"

#include <QByteArray>

#include <optional>

namespace qr {

inline constexpr qsizetype longestContactCard = 4'000; // bytes; a QR holds 2,953

// A contact of a phone, as vCard (RFC 6350, and 2.1 and 3.0 as phones write them) or MECARD (NTT
// DOCOMO): one person, with no household id. What does not fit the form is cut, what is not asked
// for is passed over. Nothing: it is neither, or says no name.
[[nodiscard]] std::optional<FamilyContent> contactFrom(const QByteArray &text);

} // namespace qr
