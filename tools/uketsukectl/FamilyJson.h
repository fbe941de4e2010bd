// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readers/qr/FamilyContent.h"

#include <QJsonObject>

#include <optional>

namespace uketsukectl {

// A family's QR as JSON, for installers and tests: dates YYYY-MM-DD, sex, needs and relation by
// their numbers, the household's id in hexadecimal.
[[nodiscard]] QJsonObject toJson(const qr::FamilyContent &content);
// Nothing where there is nobody, or more than one code holds. What is not said is left out.
[[nodiscard]] std::optional<qr::FamilyContent> familyFrom(const QJsonObject &json);

} // namespace uketsukectl
