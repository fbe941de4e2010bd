// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Codes.h"
#include "core/Family.h"
#include "core/Needs.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace qr {

inline constexpr qsizetype longestName = 40; // letters
inline constexpr qsizetype longestKana = 60;
inline constexpr qsizetype longestNote = 40;
inline constexpr qsizetype longestAddress = 80;
inline constexpr qsizetype longestPhone = 16;
inline constexpr qsizetype longestLanguage = 35; // BCP 47

// Whatever the family did not say is absent.
struct Member
{
    QString name;
    QString kana;
    std::optional<QDate> birthDate;
    // Said, and no day on which anybody who is alive was born.
    enum class Birth { Possible, Impossible } birth = Birth::Possible;
    std::optional<core::Sex> sex;
    std::set<core::Need> needs; // Care to Interpreter
    std::optional<core::Relation> relation;
    QString note;
    QString language;
    QString phone; // [+0-9]

    bool operator==(const Member &) const = default;
};

// A household as it was typed at home: nobody has confirmed any of it.
struct FamilyContent
{
    QDate issued;
    std::optional<quint32> postcode;
    std::optional<quint32> municipality; // JIS X 0402 with the prefecture, five digits
    QString address;                     // after the municipality
    QString phone;
    QString language;
    std::vector<Member> members;
    QByteArray household; // 8 random bytes; the same id is the same family again
    quint8 part = 1;      // of a household of more than one QR
    QString emergencyContact;
    enum class Stay { NotSaid, InCar } stay = Stay::NotSaid;

    bool operator==(const FamilyContent &) const = default;
};

} // namespace qr
