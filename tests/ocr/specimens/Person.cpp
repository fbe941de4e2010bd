// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/Person.h"

#include "tests/ocr/specimens/Names.h"
#include "tests/ocr/specimens/Towns.h"

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience =
    200; // throws, before a font that prints hardly anything is the caller's fault

// The last and first days of eras are where dates are turned wrongly.
QDate birthDate(Dice &dice, const QDate &today)
{
    static const std::vector<QDate> borders{QDate(1926, 12, 24),
                                            QDate(1926, 12, 26),
                                            QDate(1989, 1, 7),
                                            QDate(1989, 1, 8),
                                            QDate(1989, 12, 31),
                                            QDate(2019, 4, 30),
                                            QDate(2019, 5, 1)};
    if (dice.chance(0.12)) {
        return dice.oneOf(borders);
    }
    return today.addDays(-dice.whole(200, 365 * 95));
}

QString wide(QString text)
{
    for (QChar &letter : text) {
        if (letter >= u'0' && letter <= u'9') {
            letter = QChar(letter.unicode() - u'0' + u'０');
        } else if (letter == u'-') {
            letter = u'－';
        }
    }
    return text;
}

// 丁目, 番地, 街区 or bare numbers.
QString lot(Dice &dice)
{
    const auto number = [&dice](int high) { return QString::number(dice.whole(1, high)); };
    switch (dice.whole(0, 4)) {
    case 0:
        return number(9) + u"丁目"_s + number(40) + u"番"_s + number(40) + u"号"_s;
    case 1:
        return number(9800) + u"番地"_s;
    case 2:
        return number(6000) + u"番地"_s + number(60);
    case 3:
        return number(40) + u"街区"_s + number(30) + u"号"_s;
    default:
        return number(6000) + u"-"_s + number(99);
    }
}

QString building(Dice &dice)
{
    static const std::vector<QString> names{
        u"ハイツ青葉"_s, u"グリーンコート"_s, u"市営住宅"_s, u"ひまわり荘"_s, u"第二マンション"_s};
    const QString room = QString::number(dice.whole(1, 9) * 100 + dice.whole(1, 15));
    return dice.oneOf(names) + room + (dice.chance(0.5) ? u"号"_s : QString());
}

void settle(Person &person, Dice &dice)
{
    const Town &town = dice.oneOf(towns());
    QString rest = lot(dice);
    const bool isWide = dice.chance(0.35);
    if (dice.chance(0.15)) {
        rest += (isWide ? u"　"_s : u" "_s) + building(dice);
    }
    person.prefecture = town.prefecture;
    person.address = town.prefecture + town.municipality + town.name + (isWide ? wide(rest) : rest);
}

void name(Person &person, Dice &dice)
{
    person.sex = dice.chance(0.5) ? Sex::Male : Sex::Female;
    const NamePart &surname = dice.oneOf(surnames());
    const NamePart &given = dice.oneOf(givenNames(person.sex));
    person.surname = surname.written;
    person.given = given.written;
    person.kana = surname.kana + u' ' + given.kana;
    person.romanSurname = surname.roman;
    person.romanGiven = given.roman;
    person.foreignName = dice.oneOf(foreignSurnames()) + u' ' + dice.oneOf(foreignGivenNames());
    person.nationality = dice.oneOf(nationalities());
}

} // namespace

Person personBy(Dice &dice, const QDate &today, const std::function<bool(const QString &)> &prints)
{
    Person person;
    person.birthDate = birthDate(dice, today);
    name(person, dice);
    for (int i = 0; i < patience && !prints(person.surname + person.given); ++i) {
        name(person, dice);
    }
    settle(person, dice);
    for (int i = 0; i < patience && !prints(person.address); ++i) {
        settle(person, dice);
    }
    return person;
}

} // namespace specimens
