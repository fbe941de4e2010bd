// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <map>
#include <optional>

// What a place of the list is.
enum class Place { Town, Municipality };

using Places = std::map<std::u32string, Place>;

// All places of SKK-JISYO.zipcode (EUC-JIS-2004; Japan Post's list of postcodes) and of
// resources/codes/municipalities.json, with their prefecture and without. Nothing: a file cannot be
// read or is not what it is taken for.
[[nodiscard]] std::optional<Places> readPlaces(const QString &postalList,
                                               const QString &municipalities);
