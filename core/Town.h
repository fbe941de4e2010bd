// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace core {

// A part of the municipality, or of one beside it, where whoever comes may live.
struct Town
{
    QString name;     // 町字, as it is said
    QString kana;     // katakana; by its first letter it is found
    QString postcode; // seven digits, or empty
    QString address;  // prefecture, municipality and town: what is recorded

    bool operator==(const Town &) const = default;
};

inline constexpr qsizetype mostTowns = 2'000;

// The list that the municipality keeps: {"towns": [{"name", "kana", "postcode", "address"}]}, in
// the order of their kana here. Nothing where one of them has no name, kana or address, or there
// are too many.
[[nodiscard]] std::optional<QList<Town>> townsFrom(const QByteArray &json);

} // namespace core
