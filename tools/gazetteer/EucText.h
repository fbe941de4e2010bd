// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

// The text of a file in EUC-JP or its extension EUC-JIS-2004, in which Debian packs its Japanese
// dictionaries. Nothing: it cannot be read, or is in another encoding.
[[nodiscard]] std::optional<QString> readEuc(const QString &path);
