// SPDX-License-Identifier: Apache-2.0
#include "core/JapaneseEra.h"

namespace core {

namespace {

struct Reign
{
    int yearOne; // the western year
    DaySpan days;
    const char16_t *name;
};

Reign reignOf(Era era)
{
    switch (era) {
    case Era::Meiji:
        return {1868, {QDate(1873, 1, 1), QDate(1912, 7, 30)}, u"明治"};
    case Era::Taisho:
        return {1912, {QDate(1912, 7, 30), QDate(1926, 12, 25)}, u"大正"};
    case Era::Showa:
        return {1926, {QDate(1926, 12, 25), QDate(1989, 1, 7)}, u"昭和"};
    case Era::Heisei:
        return {1989, {QDate(1989, 1, 8), QDate(2019, 4, 30)}, u"平成"};
    case Era::Reiwa:
        return {2019, {QDate(2019, 5, 1), QDate(9999, 12, 31)}, u"令和"};
    }
    return {};
}

} // namespace

DaySpan daysOf(Era era)
{
    return reignOf(era).days;
}

std::optional<EraYear> eraYearOf(const QDate &date)
{
    for (auto era = allEras.rbegin(); era != allEras.rend(); ++era) {
        if (date >= daysOf(*era).first) {
            return eraYearIn(*era, date.year());
        }
    }
    return std::nullopt;
}

int westernYear(const EraYear &year)
{
    return reignOf(year.era).yearOne + year.year - 1;
}

EraYear eraYearIn(Era era, int western)
{
    return {era, western - reignOf(era).yearOne + 1};
}

QString japaneseNameOf(Era era)
{
    return QString::fromUtf16(reignOf(era).name);
}

} // namespace core
