// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Codes.h"
#include "core/Needs.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace core {

// Where a field was read. Part of the record format.
enum class FieldSource : quint8 { Chip = 1, Face = 2, Code = 3, Told = 4 };

// One thing read about somebody: what it says, where that came from, and how sure the reader is
// (0 to 100; a chip is 100).
template <typename T> struct Field
{
    T value{};
    FieldSource source = FieldSource::Chip;
    quint8 confidence = 100;

    bool operator==(const Field &) const = default;
};

// A cut-out of the photograph that a field was read from: PNG bytes, in memory only.
struct PictureStrip
{
    QString field;
    QByteArray png;

    bool operator==(const PictureStrip &) const = default;
};

// To be found on the ground, and called for by its number.
struct Car
{
    QString plate; // the last one to four digits of its number
    QString slot;  // where it stands: up to three digits; empty: anywhere

    bool operator==(const Car &) const = default;
};

// Who somebody is. A field that is not known is absent: unknown is never the same as empty. This is
// the content of a record's sealed half.
struct PersonDetails
{
    // As on the card, kanji kept exactly; family and given name separated by U+3000 where the card
    // does so.
    std::optional<Field<QString>> name;
    std::optional<Field<QString>> kana;
    std::optional<Field<QDate>> birthDate; // Gregorian
    std::optional<Field<QString>> address;
    std::optional<Field<Sex>> sex;
    // With whom they shelter (世帯, not that of any office): a random uuid v4 that all of them
    // share and that stands nowhere else.
    std::optional<QUuid> household = {};
    // Digits, see isPhone().
    std::optional<Field<QString>> phone = {};
    NeedAnswers needs = {};
    // Of who left: where to.
    std::optional<Destination> destination = {};
    // Of who is out for now: the day on which they mean to be back.
    std::optional<QDate> backOn = {};
    // Of who sleeps in it.
    std::optional<Car> car = {};
    // What a family's QR says beside that: to whoever filled it in, what else to know, which
    // language they speak (BCP 47), and whom to call.
    std::optional<Relation> relation = {};
    std::optional<Field<QString>> note = {};
    std::optional<Field<QString>> language = {};
    std::optional<Field<QString>> emergencyContact = {};

    bool operator==(const PersonDetails &) const = default;
};

// The same as read from a source, before anybody confirmed it.
struct Draft : PersonDetails
{
    std::vector<PictureStrip> strips;
    // Where no birth date is known. Goes into the cell, which travels in the clear anyway.
    std::optional<AgeBand> ageBand = {};

    bool operator==(const Draft &) const = default;
};

// How many digits a telephone number has that begins so: eleven of a mobile or IP telephone (0x0),
// else ten.
[[nodiscard]] qsizetype phoneDigits(const QString &beginning);
// Digits that can be called from anywhere in the country: with their area code, and all of them.
[[nodiscard]] bool isPhone(const QString &digits);

inline constexpr qsizetype mostOfPlate = 4;
inline constexpr qsizetype mostOfSlot = 3;
[[nodiscard]] bool isCar(const Car &car);

inline constexpr std::size_t mostInHousehold = 20;

using Drafts = std::vector<Draft>;

} // namespace core
