// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/SpecimenCard.h"

#include "tests/ocr/specimens/Faces.h"

#include <QFont>
#include <QFontDatabase>
#include <QRawFont>

#include <algorithm>

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

// By the font itself: what another font would lend is not how a card looks.
bool prints(const QRawFont &font, const QString &text)
{
    const auto letters = text.toUcs4();
    return std::all_of(letters.begin(), letters.end(), [&font](uint letter) {
        return letter == u'　' || font.supportsCharacter(letter);
    });
}

void paint(FacePainter &face, Kind kind, const Person &person)
{
    switch (kind) {
    case Kind::Licence:
        return paintLicence(face, person);
    case Kind::MyNumber:
        return paintMyNumber(face, person);
    case Kind::Residence:
        return paintResidence(face, person);
    case Kind::Certificate:
        return paintCertificate(face, person);
    case Kind::Passport:
        return paintPassport(face, person);
    case Kind::LicenceBack:
        return paintLicenceBack(face, person);
    case Kind::MyNumberBack:
        return paintMyNumberBack(face, person);
    case Kind::BankCard:
        return paintBankCard(face, person);
    case Kind::PointCard:
        return paintPointCard(face, person);
    case Kind::BlankSheet:
        return paintBlankSheet(face);
    }
}

SpecimenCard cardOf(
    const Person &person, Kind kind, const QString &family, Dice &dice, double pixelsPerMillimetre)
{
    FacePainter face(kind, family, pixelsPerMillimetre, dice);
    paint(face, kind, person);
    return face.finish();
}

} // namespace

QString wordFor(Kind kind)
{
    switch (kind) {
    case Kind::Licence:
        return u"licence"_s;
    case Kind::MyNumber:
        return u"mynumber"_s;
    case Kind::Residence:
        return u"residence"_s;
    case Kind::Certificate:
        return u"shikaku"_s;
    case Kind::Passport:
        return u"passport"_s;
    case Kind::LicenceBack:
        return u"licence_back"_s;
    case Kind::MyNumberBack:
        return u"mynumber_back"_s;
    case Kind::BankCard:
        return u"bank_card"_s;
    case Kind::PointCard:
        return u"point_card"_s;
    case Kind::BlankSheet:
        return u"blank_sheet"_s;
    }
    return {};
}

QSizeF millimetres(Kind kind)
{
    return kind == Kind::Passport ? QSizeF(125, 88) : QSizeF(85.60, 53.98);
}

SpecimenCard
specimenCard(Kind kind, const QString &family, quint32 seed, double pixelsPerMillimetre)
{
    Dice dice(seed);
    QFont font(family);
    font.setPixelSize(100);
    const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::Japanese);
    const Person person =
        personBy(dice, shownOn, [&raw](const QString &text) { return prints(raw, text); });
    return cardOf(person, kind, family, dice, pixelsPerMillimetre);
}

SpecimenCard specimenCardOf(const Person &person, Kind kind, const QString &family, quint32 seed)
{
    Dice dice(seed);
    return cardOf(person, kind, family, dice, usualPixelsPerMillimetre);
}

} // namespace specimens
