// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/KeyFolder.h"

#include <QByteArray>

namespace app {

// What headquarters must know to admit a desk, as one line of JSON without the line end; it belongs
// into headquarters' DATA/kiosks/<kiosk id>.json (hq/Admissions.h). Holds no secret.
[[nodiscard]] QByteArray admissionOf(const vault::KeyFolder &keys);

} // namespace app
