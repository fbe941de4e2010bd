// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace qr {

// Foreign text as it is stored: in NFC, and without control characters, which nobody typed. What
// turns the line stays; whoever shows it takes its effect away.
[[nodiscard]] inline QString cleanText(QString text)
{
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text.normalized(QString::NormalizationForm_C);
}

} // namespace qr
