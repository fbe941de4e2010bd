// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace core {

enum class IdKind : quint8 {
    DriversLicence,         // 運転免許証
    MyNumberCard,           // its face
    ResidenceCard,          // 在留カード, 特別永住者証明書
    EligibilityCertificate, // 資格確認書 of the health insurance: name and birth date alone
    Passport,
};

// What a reader of IDs tells of a face. The card's own number is not among it: the desk has no use
// for it.
enum class IdField : quint8 { Name, BirthDate, Address, Sex, Expiry, SecurityCode };

// Doubtful: somebody has to look; Sure: two readers agree and the rules hold.
enum class Sureness : quint8 { Doubtful, Sure };

struct ReadField
{
    IdField field = IdField::Name;
    QString value; // dates ISO 8601; sex 男 or 女; the code four digits; empty: could not be read
    Sureness sureness = Sureness::Doubtful;
    QStringList alternatives; // other readings, the likeliest first, without value
    QByteArray strip;         // PNG: where it stands on the photograph; in memory only
    bool operator==(const ReadField &) const = default;
};

struct IdReading
{
    IdKind kind = IdKind::DriversLicence;
    std::vector<ReadField> fields; // each at most once, in the order of the face
    // How the name may be read, the likeliest first, in the form of toKatakana(): a proposal.
    QStringList kana = {};
    bool operator==(const IdReading &) const = default;
};

// What keeps a picture from being read, told apart as far as it changes what to do.
enum class IdHindrance : quint8 {
    NoCard,   // nothing that could be one
    CutOff,   // part of it lies outside
    TooFar,   // so small that its print cannot be read
    TwoCards, // more than one
    TooDark,
    Glare,      // light is reflected where something stands
    Blurred,    // out of focus, or moving
    OtherCard,  // a card, and none that is known: a bank card, a point card, a blank sheet
    WrongSide,  // the back of one that is known
    NumberSide, // the back of a My Number card: the picture was dropped at once
    NoPicture,  // a file that is none, or is damaged
    TooLarge,   // a picture of more than 80 megapixels
    TooSmall,   // a picture of less than 640 x 360, or eight times as long as it is wide
};

} // namespace core
