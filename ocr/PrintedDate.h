// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/Layout.h"

#include <QDate>
#include <QString>

#include <optional>

namespace ocr {

// The date in a line of print, as 平成元年3月1日生, 2029年(令和11年)11月18日まで有効 or 2029年 5月
// 5日; spaces do not count. Nothing: there is none, it does not exist, its era had not begun or was
// over, or a year of the era beside the Western one is another year.
[[nodiscard]] std::optional<QDate> printedDate(const QString &text);

// A date that a card may show in this field.
[[nodiscard]] bool isPlausible(const QDate &date, const LayoutField &field, const QDate &today);

} // namespace ocr
