// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readers/card/MyNumberCard.h"

namespace card {

// The serial of a My Number card (製造番号, 15 characters), by two commands and without any PIN:
// SELECT of the common card application and its record 1. What else is in that record
// (municipality, expiry) is wiped unread. Whatever has no such application is told apart by its
// kind; OtherCard is also a My Number card without it.
[[nodiscard]] core::Result<core::SecretBytes, CardTrouble> readSerial(PcscCard &card);

} // namespace card
