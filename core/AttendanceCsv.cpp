// SPDX-License-Identifier: Apache-2.0
#include "core/AttendanceCsv.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double msPerHour = 3'600'000;

// No summer time, and none of the machine's own settings.
QDateTime inJapan(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::OffsetFromUTC, 9 * 3600);
}

// A spreadsheet takes what begins like this for a formula.
QString harmless(const QString &text)
{
    const bool isFormula = !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front());
    QString field = isFormula ? u'\'' + text : text;
    if (field.contains(u'"') || field.contains(u',') || field.contains(u'\n')) {
        field = u'"' + field.replace(u'"', u"\"\""_s) + u'"';
    }
    return field;
}

QString timeOf(const std::optional<DutyMoment> &moment)
{
    return moment ? inJapan(moment->time).toString(Qt::ISODate) : QString();
}

QString wayOf(const std::optional<DutyMoment> &moment)
{
    if (!moment) {
        return {};
    }
    return moment->how == DutyShownBy::Card ? u"カード"_s : u"番号"_s;
}

QString hoursOf(const Shift &shift)
{
    const auto duration = shift.duration();
    return duration ? QString::number(static_cast<double>(*duration) / msPerHour, 'f', 2)
                    : QString();
}

QString notesOf(const Shift &shift)
{
    QStringList notes;
    if (!shift.begin) {
        notes << u"始まりの記録なし"_s;
    }
    if (!shift.end) {
        notes << u"終わりの記録なし"_s;
    }
    if (shift.begunAgain) {
        notes << u"途中でもう一度始まりの記録あり"_s;
    }
    if (shift.isClockSetBack()) {
        notes << u"途中で時計が戻された"_s;
    }
    return notes.join(u'・');
}

QString lineOf(const QStringList &fields)
{
    QStringList safe;
    std::transform(fields.begin(), fields.end(), std::back_inserter(safe), harmless);
    return safe.join(u',') + u"\r\n"_s;
}

} // namespace

std::optional<DaySpan> daySpanFrom(const QString &from, const QString &to)
{
    const DaySpan days{QDate::fromString(from, Qt::ISODate), QDate::fromString(to, Qt::ISODate)};
    const bool isRead =
        (from.isEmpty() || days.from.isValid()) && (to.isEmpty() || days.to.isValid());
    const bool isReversed = days.from.isValid() && days.to.isValid() && days.to < days.from;
    return isRead && !isReversed ? std::optional(days) : std::nullopt;
}

std::vector<Shift> within(const std::vector<Shift> &shifts, const DaySpan &days)
{
    std::vector<Shift> chosen;
    std::copy_if(
        shifts.begin(), shifts.end(), std::back_inserter(chosen), [&days](const Shift &shift) {
            const QDate day = inJapan(shift.moment()).date();
            return (!days.from.isValid() || day >= days.from) &&
                   (!days.to.isValid() || day <= days.to);
        });
    return chosen;
}

QByteArray attendanceCsv(const std::vector<Shift> &shifts)
{
    QString text = u"\uFEFF"_s + lineOf({u"避難所"_s,
                                         u"職員番号"_s,
                                         u"始まり"_s,
                                         u"終わり"_s,
                                         u"時間"_s,
                                         u"始まりの方法"_s,
                                         u"終わりの方法"_s,
                                         u"備考"_s});
    for (const Shift &shift : shifts) {
        text += lineOf({shift.shelter,
                        QString::number(shift.number),
                        timeOf(shift.begin),
                        timeOf(shift.end),
                        hoursOf(shift),
                        wayOf(shift.begin),
                        wayOf(shift.end),
                        notesOf(shift)});
    }
    return text.toUtf8();
}

} // namespace core
