// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace ocr {

// The two lines of 44 letters at the foot of a passport's page: ICAO Doc 9303, parts 3 and 4 (TD3).
struct Mrz
{
    QString surname;
    QString given; // names with one space between
    QString number;
    QDate birthDate;
    QString sex; // M, F or <
    QDate expiry;
    bool operator==(const Mrz &) const = default;
};

// Whether all five check digits of the second line hold. That of an empty personal number may be a
// filler.
[[nodiscard]] bool mrzHolds(const QString &second);

// Nothing where a line has not 44 letters or a date is none. Years have two digits: a birth lies
// not after today, an expiry in this century.
[[nodiscard]] std::optional<Mrz>
mrzFrom(const QString &first, const QString &second, const QDate &today);

} // namespace ocr
