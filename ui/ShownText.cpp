// SPDX-License-Identifier: Apache-2.0
#include "ui/ShownText.h"

#include "core/JapaneseEra.h"
#include "ui/Language.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int longestRun = 12;
constexpr char16_t breakHere = 0x200B; // zero width space
constexpr char16_t replaced = 0xFFFD;

bool turnsTheLine(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

// Scripts that Qt does not break by itself inside a word.
bool isUnbreakable(QChar c)
{
    return !c.isSpace() && c.unicode() < 0x2E80;
}

QString eraYear(const QDate &date)
{
    const auto year = core::eraYearOf(date);
    if (!year) {
        return {};
    }
    const QString number = year->year == 1 ? u"元"_s : QString::number(year->year);
    return u"%1%2年"_s.arg(core::japaneseNameOf(year->era), number);
}

QDateTime atShelter(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone("Asia/Tokyo"));
}

} // namespace

QString shown(const QString &foreign)
{
    QString text;
    text.reserve(foreign.size());
    int run = 0;
    for (const QChar c : foreign) {
        const bool control = c.category() == QChar::Other_Control || turnsTheLine(c.unicode()) ||
                             c.unicode() == QChar::LineSeparator ||
                             c.unicode() == QChar::ParagraphSeparator;
        if (run >= longestRun && !c.isLowSurrogate() && !c.isMark()) {
            text += QChar(breakHere);
            run = 0;
        }
        text += control ? QChar(replaced) : c;
        run = isUnbreakable(c) ? run + 1 : 0;
    }
    return text;
}

QString shownBriefly(const QString &foreign)
{
    constexpr int longest = 40;
    if (foreign.size() <= longest) {
        return shown(foreign);
    }
    const bool splitsALetter = foreign.at(longest - 1).isHighSurrogate();
    return shown(foreign.left(splitsALetter ? longest - 2 : longest - 1)) + u'…';
}

QString shownBirthDate(const QDate &date)
{
    const QString language = currentLanguageCode();
    if (language == codeOf(Language::English)) {
        return QLocale(QLocale::English).toString(date, u"d MMMM yyyy"_s);
    }
    const bool easy = language == codeOf(Language::EasyJapanese);
    const QString day = date.toString(easy ? u"yyyy年 M月 d日"_s : u"yyyy年M月d日"_s);
    const QString era = eraYear(date);
    return era.isEmpty() ? day : u"%1（%2）"_s.arg(day, era);
}

QString shownTime(qint64 ms, qint64 now)
{
    const QDateTime when = atShelter(ms);
    return when.toString(when.date() == shelterDate(now) ? u"H:mm"_s : u"M/d H:mm"_s);
}

QDate shelterDate(qint64 ms)
{
    return atShelter(ms).date();
}

QString shownDay(const QDate &day)
{
    return day.toString(u"M/d"_s);
}

QString spelled(const QString &letters)
{
    QString text;
    for (const QChar c : letters) {
        if (!c.isSpace()) {
            text += (text.isEmpty() ? u""_s : u" "_s) + c;
        }
    }
    return text;
}

} // namespace ui
