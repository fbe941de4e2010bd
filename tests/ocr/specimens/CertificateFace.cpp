// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/CardDates.h"
#include "tests/ocr/specimens/CheckDigits.h"
#include "tests/ocr/specimens/Faces.h"

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

QString insurerNumber(Dice &dice)
{
    const QString seven = u"%1"_s.arg(dice.whole(1000000, 9999999));
    return seven + insurerCheckDigit(seven);
}

void numbers(FacePainter &face)
{
    Dice &dice = face.dice();
    const QString symbol = QString::number(dice.whole(1000000, 99999999));
    const QString insured = QString::number(dice.whole(100000, 9999999));
    const QString branch = u"%1"_s.arg(dice.whole(0, 6), 2, 10, QChar(u'0'));
    face.write(u"記号"_s, {4.6, 10.2}, 1.95);
    face.field(u"symbol"_s, symbol, symbol, {10.5, 10.4}, 2.35);
    face.write(u"番号"_s, {34.5, 10.2}, 1.95);
    face.field(u"insured_no"_s, insured, insured, {40.4, 10.4}, 2.35);
    face.write(u"(枝番)"_s, {60.0, 10.2}, 1.95);
    face.field(u"branch"_s, branch, branch, {68.6, 10.4}, 2.35);
}

void who(FacePainter &face, const Person &person)
{
    const QString sex = person.sex == Sex::Male ? u"男"_s : u"女"_s;
    face.field(
        u"kana"_s, person.kana, QString(person.kana).replace(u' ', u'　'), {19.0, 14.1}, 1.55);
    face.write(u"氏名"_s, {4.4, 17.5}, 1.95);
    face.field(u"name"_s,
               person.surname + u' ' + person.given,
               person.surname + u"　"_s + person.given,
               {19.0, 17.9},
               3.15,
               {.room = 50});
    face.write(u"生年月日"_s, {4.4, 22.4}, 1.95);
    face.field(u"birth_date"_s,
               isoText(person.birthDate),
               eraText(person.birthDate, Digits::Bare),
               {19.0, 22.6},
               2.35);
    face.write(u"性別"_s, {60.0, 22.4}, 1.95);
    face.field(u"sex"_s, sex, sex, {66.9, 22.6}, 2.35);
}

void insured(FacePainter &face, const Person &person)
{
    Dice &dice = face.dice();
    const QDate until(
        dice.whole(shownOn.year() + 1, shownOn.year() + 5), dice.chance(0.5) ? 7 : 11, 30);
    face.write(u"資格取得年月日"_s, {4.4, 27.0}, 1.95);
    face.write(eraText(QDate(dice.whole(1990, 2024), dice.whole(1, 12), 1), Digits::Bare),
               {19.0, 27.2},
               2.2);
    face.write(u"有効期限"_s, {4.4, 31.6}, 1.95);
    face.field(u"expiry"_s, isoText(until), eraText(until, Digits::Bare), {19.0, 31.8}, 2.35);
    const QString insurer = insurerNumber(dice);
    face.write(u"保険者番号"_s, {4.4, 38.4}, 1.95);
    face.field(u"insurer_no"_s, insurer, insurer, {19.0, 38.6}, 2.6, {.spacing = 0.3});
    face.write(u"保険者名称"_s, {4.4, 42.8}, 1.95);
    face.write(u"見本市"_s, {19.0, 43.0}, 2.2);
    face.write(person.prefecture + u"見本市見本町1丁目1番地"_s, {19.0, 47.4}, 1.9);
}

} // namespace

void paintCertificate(FacePainter &face, const Person &person)
{
    Dice &dice = face.dice();
    face.ground(QColor(dice.whole(205, 240), dice.whole(222, 242), dice.whole(215, 240)),
                QColor(195, 212, dice.whole(195, 220)));
    face.write(u"国民健康保険資格確認書"_s, {3.6, 5.4}, 2.6);
    const QDate issue = shownOn.addDays(-dice.whole(10, 700));
    face.field(u"issue_date"_s,
               isoText(issue),
               eraText(issue, Digits::Bare) + u"交付"_s,
               {54.0, 4.6},
               1.95);
    numbers(face);
    who(face, person);
    insured(face, person);
    face.sample({66.0, 51.0});
}

} // namespace specimens
