// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ocr {
class IdReader;
}

namespace uketsukectl {

// Reads all pictures of a list with known answers (truth.json of a folder of pictures) and prints
// how much of it is right: field by difficulty, kind and way up, what was said to be sure, time,
// memory. Fields that the list flags are left out. Compared after one folding: spaces of either
// width are left out, and full-width ASCII is taken for ASCII. Anything else has to be the same.
// Whether the list could be read.
[[nodiscard]] bool benchId(const ocr::IdReader &reader, const QString &truthPath);

} // namespace uketsukectl
