// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/CardDates.h"
#include "tests/ocr/specimens/Faces.h"

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

constexpr double addressRoom = 52; // mm; what is longer goes on in the next line

QString serial(Dice &dice)
{
    QString text;
    for (int i = 0; i < 16; ++i) {
        text += QString::number(dice.whole(0, 15), 16).toUpper();
    }
    return text;
}

// A building goes to the second line where there is one; letters of the postal address at most 24.
void address(FacePainter &face, const Person &person)
{
    const qsizetype space = std::max(person.address.indexOf(u' '), person.address.indexOf(u'　'));
    qsizetype cut = person.address.size();
    if (space > 0) {
        cut = space;
    } else if (cut > 21) {
        cut = 21;
    }
    face.write(u"住所"_s, {3.6, 11.5}, 2.0);
    face.field(u"address"_s,
               person.address,
               person.address.left(cut),
               {8.9, 11.8},
               2.4,
               {.room = addressRoom});
    face.field(u"address"_s,
               person.address,
               person.address.mid(cut).trimmed(),
               {8.9, 15.0},
               2.4,
               {.room = addressRoom});
}

void rightSide(FacePainter &face, const Person &person)
{
    Dice &dice = face.dice();
    const QString sex = person.sex == Sex::Male ? u"男"_s : u"女"_s;
    face.field(u"birth_date"_s,
               isoText(person.birthDate),
               eraText(person.birthDate, Digits::Bare) + u"生"_s,
               {29.4, 20.8},
               2.45);
    face.write(u"性別"_s, {66.0, 20.5}, 2.0);
    face.field(u"sex"_s, sex, sex, {72.1, 20.6}, 2.45);
    // The tenth birthday, or the fifth of those who are not grown up.
    const QDate birthday(dice.whole(shownOn.year() + 1, shownOn.year() + 9),
                         person.birthDate.month(),
                         std::min(person.birthDate.day(), 28));
    const QDate until = person.cardExpiry.value_or(birthday);
    face.field(u"expiry"_s,
               isoText(until),
               westernText(until, Digits::Bare) + u"まで有効"_s,
               {29.4, 25.4},
               2.45);
    face.write(u"見本市長"_s, {57.5, 26.0}, 2.4);
    face.write(u"電子証明書の"_s, {29.4, 29.0}, 1.7);
    face.write(u"有効期限"_s, {29.4, 31.3}, 1.7);
    face.write(u"年　　月　　日"_s, {42.5, 31.0}, 1.8);
    face.box(QRectF(29.2, 32.8, 50.5, 11.2), QColor(248, 248, 246), QColor(200, 200, 205));
    face.write(u"1.臓器提供意思 2.心停止後に限り提供 3.提供しない"_s, {33.6, 47.4}, 1.55);
    face.write(u"署名年月日　　年　　月　　日"_s, {33.6, 50.3}, 1.6);
}

void underThePhoto(FacePainter &face, const Person &person)
{
    Dice &dice = face.dice();
    const QString number = serial(dice);
    const QString code =
        person.securityCode.value_or(u"%1"_s.arg(dice.whole(0, 9999), 4, 10, QChar(u'0')));
    face.field(u"serial"_s, number, number, {3.2, 49.4}, 1.95);
    face.field(u"security_code"_s, code, code, {3.2, 52.3}, 2.2);
}

} // namespace

void paintMyNumber(FacePainter &face, const Person &person)
{
    Dice &dice = face.dice();
    face.ground(QColor(dice.whole(228, 245), dice.whole(205, 225), dice.whole(208, 228)),
                QColor(dice.whole(190, 215), 200, dice.whole(195, 210)));
    face.write(u"氏名"_s, {3.6, 4.7}, 2.0);
    face.field(u"name"_s,
               person.surname + u' ' + person.given,
               person.surname + u"　"_s + person.given,
               {8.9, 5.0},
               3.1,
               {.room = 46});
    address(face, person);
    Print pink;
    pink.colour = QColor(175, 60, 120);
    face.write(u"個人番号"_s, {64.0, 6.6}, 2.9, pink);
    face.write(u"カード"_s, {69.0, 10.4}, 2.9, pink);
    face.portrait(QRectF(3.5, 16.2, 21.5, 30.5));
    rightSide(face, person);
    underThePhoto(face, person);
    face.sample({66.0, 51.8});
}

} // namespace specimens
