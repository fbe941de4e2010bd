// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

namespace specimens {

enum class Digits { Bare, TwoPlaces };

// "昭和55年3月1日", "令和元年05月01日". The year of an era's beginning is 元.
[[nodiscard]] QString eraText(const QDate &date, Digits digits);
// "2029年1月16日".
[[nodiscard]] QString westernText(const QDate &date, Digits digits);
// "2029年(令和11年)01月16日", as in the band of a licence.
[[nodiscard]] QString bothText(const QDate &date);
[[nodiscard]] QString isoText(const QDate &date);

} // namespace specimens
