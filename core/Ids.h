// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <compare>
#include <optional>

namespace core {

// Practice and drill data never mix with real ones: the mode is part of every kiosk's id.
enum class Mode : quint8 { Real = 'R', Practice = 'P' };

struct KioskId
{
    Mode mode = Mode::Practice;
    QUuid uuid; // v4

    // Mode letter and the 16 bytes of the uuid: the form in records.
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] static std::optional<KioskId> fromBytes(const QByteArray &bytes);
    // "P-0f8fad5b-…": the form in file names, addresses and logs.
    [[nodiscard]] QString text() const;
    [[nodiscard]] static std::optional<KioskId> fromText(const QString &text);

    bool operator==(const KioskId &) const = default;
    std::strong_ordering operator<=>(const KioskId &other) const;
};

// A kiosk writes one stream at a time; a restored or cloned disk, or a move to another shelter,
// starts a new one. The incarnation is random, so that two copies cannot draw the same.
struct StreamId
{
    KioskId kiosk;
    quint64 incarnation = 0;

    auto operator<=>(const StreamId &) const = default;
};

} // namespace core
