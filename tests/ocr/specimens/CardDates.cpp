// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/CardDates.h"

#include "core/JapaneseEra.h"

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

QString number(int value, Digits digits)
{
    return digits == Digits::TwoPlaces ? u"%1"_s.arg(value, 2, 10, QChar(u'0'))
                                       : QString::number(value);
}

QString eraYear(const QDate &date, Digits digits)
{
    const core::EraYear year = *core::eraYearOf(date);
    return core::japaneseNameOf(year.era) + (year.year == 1 ? u"元"_s : number(year.year, digits)) +
           u"年"_s;
}

QString monthAndDay(const QDate &date, Digits digits)
{
    return number(date.month(), digits) + u"月"_s + number(date.day(), digits) + u"日"_s;
}

} // namespace

QString eraText(const QDate &date, Digits digits)
{
    return eraYear(date, digits) + monthAndDay(date, digits);
}

QString westernText(const QDate &date, Digits digits)
{
    return QString::number(date.year()) + u"年"_s + monthAndDay(date, digits);
}

QString bothText(const QDate &date)
{
    return u"%1年(%2)%3"_s.arg(date.year())
        .arg(eraYear(date, Digits::TwoPlaces), monthAndDay(date, Digits::TwoPlaces));
}

QString isoText(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

} // namespace specimens
