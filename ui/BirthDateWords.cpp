// SPDX-License-Identifier: Apache-2.0
#include "ui/BirthDateWords.h"

#include "ui/Language.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isEnglish()
{
    return currentLanguageCode() == codeOf(Language::English);
}

QString romanNameOf(core::Era era)
{
    switch (era) {
    case core::Era::Meiji:
        return u"Meiji"_s;
    case core::Era::Taisho:
        return u"Taisho"_s;
    case core::Era::Showa:
        return u"Showa"_s;
    case core::Era::Heisei:
        return u"Heisei"_s;
    case core::Era::Reiwa:
        return u"Reiwa"_s;
    }
    return {};
}

} // namespace

QString eraWords(core::Era era)
{
    return isEnglish() ? romanNameOf(era) : core::japaneseNameOf(era);
}

QString yearsWords(const core::DaySpan &days)
{
    return u"%1–%2"_s.arg(days.first.year()).arg(days.last.year());
}

QString decadeWords(int firstYear)
{
    return (isEnglish() ? u"%1s"_s : u"%1年代"_s).arg(firstYear);
}

QString yearWords(const core::EraYear &year)
{
    const QString western = yearWords(core::westernYear(year));
    const QString number = year.year == 1 && !isEnglish() ? u"元"_s : QString::number(year.year);
    return (isEnglish() ? u"%1 %2\n(%3)"_s : u"%1%2年\n（%3）"_s)
        .arg(eraWords(year.era), number, western);
}

QString yearWords(int western)
{
    return (isEnglish() ? u"%1"_s : u"%1年"_s).arg(western);
}

QString monthWords(int month)
{
    return isEnglish() ? QLocale(QLocale::English).standaloneMonthName(month)
                       : u"%1月"_s.arg(month);
}

QString dayWords(int day)
{
    return (isEnglish() ? u"%1"_s : u"%1日"_s).arg(day);
}

} // namespace ui
