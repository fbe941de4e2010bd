// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace ocr {
class IdReader;
}

namespace uketsukectl {

// What is read in a file, as the line that programs get: file (the name as given), kind,
// orientation (degrees clockwise), fields (by key: value, sure, alternatives), ms (finding and
// reading, without decoding) and problem (the hindrance's word, or null). A field that could not be
// read has the value "".
[[nodiscard]] QJsonObject idAnswer(const ocr::IdReader &reader, const QString &path);

} // namespace uketsukectl
