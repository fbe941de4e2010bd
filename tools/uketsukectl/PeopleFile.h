// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "tools/uketsukectl/RecoveredPeople.h"

#include <QByteArray>
#include <QString>

namespace uketsukectl {

// Names in the clear, for the officer: the only file of this program that holds any.
//
// JSON: {"format": "uketsuke recovered 1", "people": [{"shelter", "number", "issuer", "presence",
//        "age_band", "sex", "place", "first_seen" (UTC, ISO 8601), "name_state": "opened" |
//        "expired" | "unreadable" | "guest", and, where known, "name", "kana", "birth_date"
//        (ISO 8601), "address", "sex_on_card"}]}; codes in English words
// CSV:  the same columns; UTF-8 with a byte order mark, as spreadsheets of Windows want it
[[nodiscard]] QByteArray toJson(const std::vector<RecoveredPerson> &people);
[[nodiscard]] QByteArray toCsv(const std::vector<RecoveredPerson> &people);

// Whether a file of names may be made here: it is new, its folder is there, and it does not lie in
// `data`, where it would be copied with the next backup. The error is a sentence.
[[nodiscard]] core::Result<void, QString> mayWrite(const QString &path, const QString &data);
// 0600, whole or not at all; CSV when the name ends in .csv, else JSON. The error is a sentence.
[[nodiscard]] core::Result<void, QString> writePeople(const QString &path,
                                                      const std::vector<RecoveredPerson> &people);

} // namespace uketsukectl
