// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/CardDates.h"
#include "tests/ocr/specimens/CheckDigits.h"
#include "tests/ocr/specimens/Ink.h"
#include "tests/ocr/specimens/SpecimenCard.h"
#include "tests/ocr/specimens/SpecimenFonts.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace specimens;

namespace {

const std::vector<Kind> allKinds{Kind::Licence,
                                 Kind::MyNumber,
                                 Kind::Residence,
                                 Kind::Certificate,
                                 Kind::Passport,
                                 Kind::LicenceBack,
                                 Kind::MyNumberBack,
                                 Kind::BankCard,
                                 Kind::PointCard,
                                 Kind::BlankSheet};
const std::vector<Kind> readKinds(allKinds.begin(), allKinds.begin() + 5);

// Small: what is asked here does not hang on the size.
SpecimenCard card(Kind kind, quint32 seed = 5)
{
    return specimenCard(kind, specimenFonts().value(0), seed, 12);
}

const SpecimenField *fieldOf(const SpecimenCard &card, const QString &key)
{
    const auto found = std::find_if(card.fields.begin(),
                                    card.fields.end(),
                                    [&key](const auto &field) { return field.key == key; });
    return found == card.fields.end() ? nullptr : &*found;
}

} // namespace

// The cards that are drawn for the other tests, before anybody photographs them.
class TestSpecimenFaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (specimenFonts().isEmpty()) {
            QSKIP("none of the fonts is installed");
        }
    }

    void aSeed_givesTheSameFaceAgain()
    {
        QCOMPARE(card(Kind::Licence).face, card(Kind::Licence).face);
        QVERIFY(card(Kind::Licence, 6).face != card(Kind::Licence).face);
    }

    void everyFace_bearsSample()
    {
        for (const Kind kind : allKinds) {
            const SpecimenCard specimen = card(kind);
            QVERIFY2(share(specimen.face, specimen.sample, isRed) > 0.15,
                     qPrintable(wordFor(kind)));
        }
    }

    void everyBox_holdsInk()
    {
        for (const Kind kind : readKinds) {
            const SpecimenCard specimen = card(kind);
            QVERIFY(!specimen.fields.empty());
            for (const SpecimenField &field : specimen.fields) {
                for (const QRectF &box : field.boxes) {
                    const double ink = share(specimen.face, box, isInk);
                    QVERIFY2(ink > 0.08 && ink < 0.7, qPrintable(wordFor(kind) + field.key));
                }
            }
        }
    }

    void checkDigits_areThoseOfKnownNumbers()
    {
        // The specimen of ICAO 9303-4, and the insurer of Tokyo's employees.
        QCOMPARE(zoneCheckDigit(u"L898902C3"_s), QChar(u'6'));
        QCOMPARE(zoneCheckDigit(u"740812"_s), QChar(u'2'));
        QCOMPARE(zoneCheckDigit(u"L898902C3674081221204159ZE184226B<<<<<1"_s), QChar(u'0'));
        QCOMPARE(insurerCheckDigit(u"0113001"_s), QChar(u'2'));
        // 5x1 + 4x2 + 3x3 + 2x4 + 7x5 + 6x6 + 5x7 + 4x8 + 3x9 = 195, 8 over 187.
        QCOMPARE(licenceCheckDigit(u"1234567890"_s), QChar(u'3'));
    }

    void numbersOnCards_haveTheirCheckDigits()
    {
        for (quint32 seed = 1; seed < 9; ++seed) {
            const SpecimenCard licence = card(Kind::Licence, seed);
            const QString number = fieldOf(licence, u"number"_s)->value;
            QCOMPARE(number.size(), 12);
            QCOMPARE(number[10], licenceCheckDigit(number.left(10)));
            const SpecimenCard certificate = card(Kind::Certificate, seed);
            const QString insurer = fieldOf(certificate, u"insurer_no"_s)->value;
            QCOMPARE(insurer[7], insurerCheckDigit(insurer.left(7)));
            const SpecimenCard passport = card(Kind::Passport, seed);
            const QString zone = fieldOf(passport, u"mrz2"_s)->value;
            QCOMPARE(fieldOf(passport, u"mrz1"_s)->value.size(), 44);
            QCOMPARE(zone.size(), 44);
            QCOMPARE(zone[43], zoneCheckDigit(zone.left(10) + zone.mid(13, 7) + zone.mid(21, 22)));
        }
    }

    void dates_keepToTheEras()
    {
        QCOMPARE(eraText(QDate(1989, 1, 7), Digits::Bare), u"昭和64年1月7日"_s);
        QCOMPARE(eraText(QDate(1989, 1, 8), Digits::Bare), u"平成元年1月8日"_s);
        QCOMPARE(eraText(QDate(2019, 5, 1), Digits::TwoPlaces), u"令和元年05月01日"_s);
        QCOMPARE(bothText(QDate(2029, 1, 16)), u"2029年(令和11年)01月16日"_s);
    }

    void facesToBeRefused_giveNoField()
    {
        for (const Kind kind : allKinds) {
            const bool isRead =
                std::find(readKinds.begin(), readKinds.end(), kind) != readKinds.end();
            QCOMPARE(card(kind).fields.empty(), !isRead);
        }
    }
};

QTEST_MAIN(TestSpecimenFaces)
#include "tst_SpecimenFaces.moc"
