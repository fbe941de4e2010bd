// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace specimens {

// Families for cards that ../shared/data/ocr_dev does not use; which of them are there is asked of
// the machine.
[[nodiscard]] QStringList specimenFonts();

} // namespace specimens
