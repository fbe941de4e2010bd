// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/CardDates.h"
#include "tests/ocr/specimens/CheckDigits.h"
#include "tests/ocr/specimens/Faces.h"

#include <QLocale>

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

// ICAO 9303-4, TD3: two lines of 44.
constexpr int zoneLetters = 44;

struct Booklet
{
    QString number;
    QDate until;
    QString sex;
};

QString firstLine(const Person &person)
{
    return (u"P<JPN"_s + person.romanSurname + u"<<"_s + person.romanGiven)
        .leftJustified(zoneLetters, u'<');
}

QString secondLine(const Person &person, const Booklet &booklet)
{
    const QString number = booklet.number + zoneCheckDigit(booklet.number);
    const QString birth = person.birthDate.toString(u"yyMMdd"_s);
    const QString until = booklet.until.toString(u"yyMMdd"_s);
    const QString dates = birth + zoneCheckDigit(birth);
    const QString expiry = until + zoneCheckDigit(until);
    // 14 fillers, whose own check digit may be a filler too.
    const QString own = QString(15, u'<');
    const QString all = number + dates + expiry + own;
    return number + u"JPN"_s + dates + booklet.sex + expiry + own + zoneCheckDigit(all);
}

QString printedDate(const QDate &date)
{
    return QLocale::c().toString(date, u"dd MMM yyyy"_s).toUpper();
}

void inspection(FacePainter &face, const Person &person, const Booklet &booklet)
{
    const std::vector<std::pair<QString, QString>> rows{
        {u"姓/Surname"_s, person.romanSurname},
        {u"名/Given name"_s, person.romanGiven},
        {u"国籍/Nationality"_s, u"JAPAN"_s},
        {u"生年月日/Date of birth"_s, printedDate(person.birthDate)},
        {u"有効期間満了日/Date of expiry"_s, printedDate(booklet.until)},
    };
    double y = 20;
    for (const auto &[label, value] : rows) {
        face.write(label, {43, y}, 1.8);
        face.write(value, {45, y + 3.4}, 2.8);
        y += 8.3;
    }
    face.write(u"性別/Sex"_s, {80, 20}, 1.8);
    face.write(booklet.sex, {82, 23.4}, 2.8);
}

} // namespace

void paintPassport(FacePainter &face, const Person &person)
{
    Dice &dice = face.dice();
    const Booklet booklet{u"SM%1"_s.arg(dice.whole(1000000, 9999999)),
                          shownOn.addDays(dice.whole(60, 3600)),
                          person.sex == Sex::Male ? u"M"_s : u"F"_s};
    face.ground(QColor(dice.whole(195, 225), dice.whole(195, 220), dice.whole(205, 230)),
                QColor(190, dice.whole(175, 195), 200));
    face.box(QRectF(-1, 66, 127, 24), QColor(232, 230, 224));
    face.write(u"日本国 JAPAN 旅券 PASSPORT"_s, {6, 6.8}, 3.2);
    face.write(u"型/Type　P　　発行国/Issuing country　JPN"_s, {43, 11.8}, 1.8);
    face.write(booklet.number, {96, 12}, 2.9);
    face.portrait(QRectF(5.4, 13, 32.5, 46));
    inspection(face, person, booklet);
    face.sample({96, 61});
    face.cells(u"mrz1"_s, firstLine(person), {6, 74.2}, 2.54, 3.5);
    face.cells(u"mrz2"_s, secondLine(person, booklet), {6, 81.7}, 2.54, 3.5);
    face.field(u"passport_no"_s, booklet.number, {}, {}, 0);
    face.field(u"surname"_s, person.romanSurname, {}, {}, 0);
    face.field(u"given"_s, person.romanGiven, {}, {}, 0);
    face.field(u"birth_date"_s, isoText(person.birthDate), {}, {}, 0);
    face.field(u"sex"_s, booklet.sex, {}, {}, 0);
    face.field(u"expiry"_s, isoText(booklet.until), {}, {}, 0);
}

} // namespace specimens
