// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace kanji {

// mozc's config1.db: it learns nothing and offers only what the kana can be written as.
[[nodiscard]] QByteArray mozcConfig();

} // namespace kanji
