// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/CardDates.h"
#include "tests/ocr/specimens/Faces.h"

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

QColor brand(Dice &dice)
{
    return QColor::fromHsv(dice.whole(0, 359), dice.whole(120, 220), dice.whole(110, 220));
}

} // namespace

void paintLicenceBack(FacePainter &face, const Person &person)
{
    face.ground(QColor(228, 230, 226), QColor(210, 215, 210));
    face.write(u"備　考"_s, {36, 5.5}, 2.6);
    for (double y = 9; y < 40; y += 6) {
        face.line({3, y}, {82.6, y});
    }
    if (face.dice().chance(0.6)) {
        face.write(eraText(shownOn.addDays(-200), Digits::TwoPlaces) + u" 住所 "_s + person.address,
                   {4, 13.5},
                   2.3,
                   {.room = 76});
        face.write(person.prefecture + u"公安委員会"_s, {56, 19.5}, 2.3);
    }
    face.write(u"1.私は、脳死後及び心臓が停止した死後のいずれでも提供します。"_s, {3, 43}, 1.6);
    face.write(u"2.私は、心臓が停止した死後に限り提供します。"_s, {3, 45.5}, 1.6);
    face.write(u"3.私は、臓器を提供しません。"_s, {3, 48}, 1.6);
    face.sample({66, 51.5});
}

void paintMyNumberBack(FacePainter &face, const Person &person)
{
    Dice &dice = face.dice();
    const QString number = u"0000 0000 %1"_s.arg(dice.whole(0, 9), 4, 10, QChar(u'0'));
    face.ground(QColor(236, 218, 224), QColor(205, 210, 200));
    face.write(u"個人番号"_s, {24, 8.5}, 2.2);
    face.write(number, {24, 13}, 3.6);
    face.write(
        u"氏名　"_s + person.surname + u"　"_s + person.given, {24, 18.5}, 2.3, {.room = 40});
    face.write(eraText(person.birthDate, Digits::Bare) + u"生"_s, {24, 22.5}, 2.3);
    face.code("SAMPLE 0000 0000 0000", QRectF(66, 4.5, 14, 14));
    face.box(QRectF(5, 4.5, 15, 12.5), QColor(205, 175, 90), QColor(150, 120, 50));
    face.box(QRectF(0, 27, 85.6, 8), QColor(45, 40, 42));
    face.write(u"この面には個人番号が記載されています。"_s, {5, 40}, 1.8);
    face.write(u"法律で認められた者以外は写しをとることができません。"_s, {5, 43}, 1.8);
    face.sample({62, 51});
}

void paintBankCard(FacePainter &face, const Person &person)
{
    Dice &dice = face.dice();
    const QColor colour = brand(dice);
    Print white;
    white.colour = QColor(245, 245, 245);
    face.ground(colour, colour.lighter(112));
    face.write(u"見本銀行 MIHON BANK"_s, {6, 9}, 3.6, white);
    face.box(QRectF(8, 19, 12, 9.5), QColor(210, 180, 95), QColor(150, 120, 50));
    face.write(u"0000 1111 2222 %1"_s.arg(dice.whole(1000, 9999)), {8, 37}, 4.6, white);
    face.write(u"GOOD THRU 12/29"_s, {36, 43}, 2.2, white);
    face.write(person.romanGiven + u' ' + person.romanSurname, {8, 49}, 3.0, white);
    face.box(QRectF(61, 47.6, 21.5, 3.6), Qt::white);
    face.sample({62, 50.4});
}

void paintPointCard(FacePainter &face, const Person &)
{
    Dice &dice = face.dice();
    const QColor colour = brand(dice).lighter(140);
    face.ground(colour, colour.darker(106));
    face.write(u"みほん商店街 ポイントカード"_s, {6, 12}, 4.2);
    face.write(u"100円で1ポイント　有効期限なし"_s, {6, 20}, 2.6);
    face.write(u"会員番号 %1"_s.arg(dice.whole(10000000, 99999999)), {6, 46}, 3.0);
    double x = 8;
    while (x < 70) {
        const double bar = dice.between(0.3, 1.2);
        face.box(QRectF(x, 26, bar, 13), QColor(20, 20, 20));
        x += bar + dice.between(0.3, 1.2);
    }
    face.sample({62, 51});
}

void paintBlankSheet(FacePainter &face)
{
    const int white = face.dice().whole(225, 250);
    face.box(QRectF(-1, -1, face.size().width() + 2, face.size().height() + 2),
             QColor(white, white, white - face.dice().whole(0, 12)));
    face.sample({62, 51});
}

} // namespace specimens
