// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/CardDates.h"
#include "tests/ocr/specimens/Faces.h"

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

QString letters(Dice &dice)
{
    QString text;
    for (int i = 0; i < 2; ++i) {
        text += QChar(u'A' + static_cast<char16_t>(dice.whole(0, 25)));
    }
    return text;
}

void label(FacePainter &face, const QString &japanese, const QString &english, QPointF at)
{
    face.write(japanese, at, 1.75);
    if (!english.isEmpty()) {
        face.write(english, at + QPointF(0, 1.3), 0.95);
    }
}

void heading(FacePainter &face)
{
    Dice &dice = face.dice();
    Print blue;
    blue.colour = QColor(50, 85, 115);
    label(face, u"日本国政府"_s, u"GOVERNMENT OF JAPAN"_s, {1.8, 3.6});
    face.write(u"在留カード"_s, {27.0, 4.4}, 3.0, blue);
    face.write(u"RESIDENCE CARD"_s, {27.0, 6.2}, 1.1, blue);
    face.write(u"番号"_s, {51.0, 3.4}, 1.6);
    const QString number =
        letters(dice) + u"%1"_s.arg(dice.whole(0, 99999999), 8, 10, QChar(u'0')) + letters(dice);
    face.field(u"number"_s, number, number, {56.2, 4.0}, 2.75);
}

void who(FacePainter &face, const Person &person)
{
    const QString sex = person.sex == Sex::Male ? u"男"_s : u"女"_s;
    label(face, u"氏名"_s, u"NAME"_s, {2.2, 9.2});
    face.field(u"name"_s, person.foreignName, person.foreignName, {9.7, 9.7}, 2.75, {.room = 60});
    label(face, u"生年月日"_s, u"DATE OF BIRTH"_s, {2.2, 13.1});
    face.field(u"birth_date"_s,
               isoText(person.birthDate),
               westernText(person.birthDate, Digits::TwoPlaces),
               {14.0, 13.6},
               2.3);
    face.write(u"性別"_s, {36.4, 13.4}, 1.75);
    face.field(
        u"sex"_s, sex, sex + (person.sex == Sex::Male ? u" M."_s : u" F."_s), {42.3, 13.6}, 2.3);
    face.write(u"国籍・地域"_s, {51.5, 13.4}, 1.75);
    face.field(u"nationality"_s, person.nationality, person.nationality, {61.5, 13.6}, 2.3);
    label(face, u"住居地"_s, u"ADDRESS"_s, {2.2, 17.6});
    face.field(u"address"_s, person.address, person.address, {9.7, 17.9}, 2.35, {.room = 73});
}

void stay(FacePainter &face)
{
    static const std::vector<QString> states{
        u"留学"_s, u"技能実習"_s, u"永住者"_s, u"特定技能１号"_s, u"家族滞在"_s, u"定住者"_s};
    Dice &dice = face.dice();
    const QDate until = shownOn.addDays(dice.whole(40, 365 * 6));
    const QDate allowed = until.addYears(-5);
    const QString untilText = westernText(until, Digits::TwoPlaces);
    face.write(u"在留資格"_s, {2.2, 22.9}, 1.75);
    face.write(dice.oneOf(states), {11.5, 23.3}, 2.3);
    face.write(u"就労制限の有無"_s, {2.2, 27.6}, 1.75);
    face.write(u"就労制限なし"_s, {15.5, 28.0}, 2.2);
    face.write(u"在留期間(満了日)"_s, {2.2, 32.4}, 1.75);
    face.write(u"5年("_s + untilText + u")"_s, {18.0, 32.7}, 2.2);
    face.write(u"許可年月日"_s, {2.2, 38.2}, 1.75);
    face.write(westernText(allowed, Digits::TwoPlaces), {12.6, 38.6}, 2.2);
    face.write(u"このカードは"_s, {2.2, 48.7}, 1.75);
    face.field(u"expiry"_s, isoText(until), untilText + u"まで有効"_s, {14.2, 49.2}, 2.3);
    face.write(u"です。"_s, {41.0, 49.0}, 1.75);
}

} // namespace

void paintResidence(FacePainter &face, const Person &person)
{
    Dice &dice = face.dice();
    face.ground(QColor(dice.whole(215, 230), dice.whole(225, 240), dice.whole(212, 228)),
                QColor(195, 208, dice.whole(190, 205)));
    heading(face);
    who(face, person);
    stay(face);
    face.portrait(QRectF(62.3, 21.2, 20.0, 26.0));
    face.sample({66.0, 51.2});
}

} // namespace specimens
