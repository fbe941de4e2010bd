// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/CardDates.h"
#include "tests/ocr/specimens/CheckDigits.h"
#include "tests/ocr/specimens/Faces.h"

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

QString digits(Dice &dice, int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += QString::number(dice.whole(0, 9));
    }
    return text;
}

QString number(Dice &dice)
{
    const QString ten = u"%1"_s.arg(dice.whole(10, 97)) + digits(dice, 8);
    return ten + licenceCheckDigit(ten) + QString::number(dice.chance(0.8) ? 0 : dice.whole(1, 3));
}

// Five years on, a month after the birthday; 29 February counts as the 28th.
QDate expiry(const QDate &issue, const QDate &birth)
{
    const QDate birthday(issue.year() + (issue.month() > birth.month() ? 5 : 4),
                         birth.month(),
                         std::min(birth.day(), 28));
    return birthday.addMonths(1);
}

void ruled(FacePainter &face)
{
    for (const double y : {1.2, 5.9, 11.4, 15.8}) {
        face.line({1.0, y}, {y > 15 ? 58.5 : 84.2, y});
    }
    for (const double x : {1.0, 84.2}) {
        face.line({x, 1.2}, {x, 11.4});
    }
    face.line({58.5, 11.4}, {58.5, 15.8});
    face.line({1.0, 11.4}, {1.0, 15.8});
}

void upperRows(FacePainter &face, const Person &person, const QDate &issue)
{
    Dice &dice = face.dice();
    face.write(u"氏名"_s, {1.9, 4.5}, 2.0);
    face.field(u"name"_s,
               person.surname + u' ' + person.given,
               person.surname + u"　"_s + person.given,
               {8.8, 5.0},
               3.15,
               {.room = 46});
    face.field(u"birth_date"_s,
               isoText(person.birthDate),
               eraText(person.birthDate, Digits::Bare) + u"生"_s,
               {58.0, 4.7},
               2.25);
    face.write(u"住所"_s, {1.9, 9.7}, 2.0);
    face.field(u"address"_s, person.address, person.address, {8.8, 9.8}, 2.5, {.room = 74});
    face.write(u"交付"_s, {1.9, 14.3}, 2.0);
    const QRectF date = face.field(
        u"issue_date"_s, isoText(issue), eraText(issue, Digits::TwoPlaces), {8.8, 14.3}, 2.15);
    const QString reference = digits(dice, 5);
    face.field(
        u"issue_ref"_s, reference, reference, {date.right() + dice.between(2, 4), 14.3}, 2.1);
}

void band(FacePainter &face, const QDate &until)
{
    static const std::vector<QColor> colours{
        QColor(200, 170, 80), QColor(105, 170, 190), QColor(125, 180, 120)};
    face.box(QRectF(1.2, 16.4, 57.4, 5.2), face.dice().oneOf(colours));
    face.field(u"expiry"_s,
               isoText(until),
               bothText(until) + u"まで有効"_s,
               {2.9, 20.0},
               3.05,
               {.room = 55});
}

void lowerRows(FacePainter &face)
{
    static const std::vector<QString> conditions{
        u"眼鏡等"_s, u"準中型で運転できる準中型車は"_s, u"普通車はAT車に限る"_s, QString()};
    Dice &dice = face.dice();
    face.write(u"免許の"_s, {1.9, 24.4}, 1.8);
    face.write(u"条件等"_s, {1.9, 26.8}, 1.8);
    const QString condition = dice.oneOf(conditions);
    if (!condition.isEmpty()) {
        face.write(condition, {8.8, 24.6}, 2.0);
    }
    const QString licence = number(dice);
    face.write(u"番号"_s, {2.1, 37.3}, 2.0);
    face.write(u"第"_s, {8.8, 37.2}, 2.5);
    face.field(
        u"number"_s, licence, licence, {13.4, 37.4}, 3.3, {.spacing = dice.between(0.15, 0.5)});
    face.write(u"号"_s, {47.6, 37.2}, 2.5);
    const std::vector<QString> rows{u"二・小・原"_s, u"他"_s, u"二種"_s};
    double y = 42.6;
    for (const QString &row : rows) {
        face.write(row, {2.0, y}, 1.7);
        face.write(eraText(QDate(dice.whole(1975, 2018), dice.whole(1, 12), dice.whole(1, 28)),
                           Digits::TwoPlaces),
                   {10.4, y},
                   1.75);
        y += 4.0;
    }
}

void grid(FacePainter &face)
{
    Dice &dice = face.dice();
    static const std::vector<QString> classes{u"大型"_s, u"中型"_s, u"普通"_s, u"大特"_s};
    for (int i = 0; i < 14; ++i) {
        const QRectF cell(33.6 + 3.4 * (i % 7), 40.6 + 5.8 * (i / 7), 3.4, 5.8);
        face.box(cell, Qt::transparent, QColor(120, 125, 130));
        const QString kind = dice.chance(0.4) ? dice.oneOf(classes) : u"ー"_s;
        face.write(kind.left(1), {cell.x() + 0.8, cell.y() + 2.4}, 1.7);
        if (kind.size() > 1) {
            face.write(kind.right(1), {cell.x() + 0.8, cell.y() + 4.8}, 1.7);
        }
    }
}

} // namespace

void paintLicence(FacePainter &face, const Person &person)
{
    Dice &dice = face.dice();
    const int tint = dice.whole(205, 235);
    face.ground(QColor(tint, tint + dice.whole(0, 12), tint + dice.whole(0, 15)),
                QColor(tint - 22, tint - 12, tint - 14));
    ruled(face);
    const QDate issue = shownOn.addDays(-dice.whole(30, 365 * 4));
    upperRows(face, person, issue);
    band(face, expiry(issue, person.birthDate));
    lowerRows(face);
    grid(face);
    face.portrait(QRectF(60.4, 18.2, 22.6, 26.8));
    face.write(person.prefecture, {60.4, 48.0}, 2.3);
    face.write(u"公安委員会"_s, {60.4, 51.2}, 2.3);
    face.sample({72.5, 51.2});
}

} // namespace specimens
