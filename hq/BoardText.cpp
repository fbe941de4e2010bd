// SPDX-License-Identifier: Apache-2.0
#include "hq/BoardText.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hq {

QString figureText(const Figure &figure)
{
    if (!figure) {
        return u"—"_s;
    }
    const QString digits = QLocale(QLocale::English).toString(std::abs(*figure));
    return *figure < 0 ? u'−' + digits : digits;
}

QString figureText(const Figures &figures, const QByteArray &key)
{
    const auto found = figures.find(key);
    return figureText(found == figures.end() ? std::nullopt : *found);
}

QString rangeText(const Figures &figures, const QString &key, const Words &words)
{
    const Figure low = figures.value("people");
    const Figure high = figures.value("high");
    if (!low || !high || *low == *high) {
        return {};
    }
    return words(key, {{u"low"_s, figureText(low)}, {u"high"_s, figureText(high)}});
}

QString timeText(qint64 ms, qint64 now)
{
    if (ms == 0) {
        return u"—"_s;
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, 9 * 3600);
    return time.toString(tokyoDay(ms) == tokyoDay(now) ? u"HH:mm:ss"_s : u"M/d HH:mm"_s);
}

QString ageText(qint64 ms, qint64 now, const Words &words)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = std::max<qint64>(0, (now - ms) / 1000);
    const auto said = [&words](const QString &key, qint64 count) {
        return words(key, {{u"n"_s, QString::number(count)}});
    };
    if (seconds < minute) {
        return said(u"secondsAgo"_s, seconds);
    }
    if (seconds < hour) {
        return said(u"minutesAgo"_s, seconds / minute);
    }
    return seconds < 2 * day ? said(u"hoursAgo"_s, seconds / hour)
                             : said(u"daysAgo"_s, seconds / day);
}

QString noteText(const ShelterOnBoard &shelter, qint64 now, const Words &words)
{
    switch (shelter.state) {
    case ShelterState::NotReported:
        return words(u"noReport"_s);
    case ShelterState::Silent:
        return words(u"silent"_s, {{u"age"_s, ageText(shelter.asOf, now, words)}});
    case ShelterState::PartlySilent:
        return words(u"partlySilent"_s,
                     {{u"n"_s, QString::number(shelter.kiosks - shelter.kiosksHeard)},
                      {u"age"_s, ageText(shelter.silentSince, now, words)}});
    case ShelterState::Closed:
        return words(u"closed"_s);
    case ShelterState::Reporting:
        break;
    }
    return {};
}

QString nameOf(const core::Shelter &shelter, Language language)
{
    return language == Language::English ? shelter.nameEn : shelter.name;
}

QString filledText(const ShelterOnBoard &shelter)
{
    const Figure people = shelter.figures.value("people");
    if (shelter.shelter.capacity <= 0 || !people) {
        return {};
    }
    const double percent = 100.0 * *people / shelter.shelter.capacity;
    return QString::number(std::max(0L, std::lround(percent))) + u'%';
}

QString spokenText(const Board &board, const Words &words)
{
    if (!board.total.value("people")) {
        return words(u"spokenNothing"_s);
    }
    return words(u"spoken"_s,
                 {{u"time"_s, timeText(board.madeAt, board.madeAt).left(5)},
                  {u"n"_s, figureText(board.total, "people")},
                  {u"all"_s, QString::number(board.shelters.size())},
                  {u"r"_s, QString::number(board.sheltersReported)}});
}

} // namespace hq
