// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/Person.h"

#include <QDate>
#include <QImage>
#include <QRectF>
#include <QString>

#include <vector>

namespace specimens {

// The first five are read; the others have to be refused.
enum class Kind {
    Licence,
    MyNumber,
    Residence,
    Certificate, // 資格確認書
    Passport,
    LicenceBack,
    MyNumberBack,
    BankCard,
    PointCard,
    BlankSheet,
};

// As in a truth file: "licence", "mynumber", "residence", "shikaku", "passport", "licence_back", ….
[[nodiscard]] QString wordFor(Kind kind);

// ISO/IEC 7810: 85.60 x 53.98 mm; a passport's page 125 x 88 mm.
[[nodiscard]] QSizeF millimetres(Kind kind);

struct SpecimenField
{
    QString key;               // as in a truth file: "name", "birth_date", …
    QString value;             // dates ISO 8601
    std::vector<QRectF> boxes; // of the ink, one a line; fractions of the face
};

// A face of a card that nobody has: of fictitious people, and with SAMPLE 見本 on it.
struct SpecimenCard
{
    Kind kind = Kind::Licence;
    QSizeF millimetres;
    QImage face; // ARGB32_Premultiplied; round corners are transparent
    QString family;
    QRectF sample; // where SAMPLE stands, a fraction of the face
    std::vector<SpecimenField> fields;
};

// The day on which the cards are thought to be shown: none expires long before it.
inline const QDate shownOn(2026, 12, 1);

inline constexpr double usualPixelsPerMillimetre = 32;

// The same for the same seed and font. Names and addresses are such as the font can print.
[[nodiscard]] SpecimenCard specimenCard(Kind kind,
                                        const QString &family,
                                        quint32 seed,
                                        double pixelsPerMillimetre = usualPixelsPerMillimetre);
// Of somebody.
[[nodiscard]] SpecimenCard
specimenCardOf(const Person &person, Kind kind, const QString &family, quint32 seed);

} // namespace specimens
