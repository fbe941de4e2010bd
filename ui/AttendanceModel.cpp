// SPDX-License-Identifier: Apache-2.0
#include "ui/AttendanceModel.h"

#include "ui/ShownText.h"

namespace ui {

namespace {

// With the hours, because a line whose hours are wanting has to say why.
QString hoursWords(const core::Shift &shift)
{
    if (!shift.end) {
        return shift.begunAgain ? AttendanceModel::tr("勤務中（もう一度はじめた記録あり）")
                                : AttendanceModel::tr("勤務中・終わりの記録なし");
    }
    if (!shift.begin) {
        return AttendanceModel::tr("始まりの記録なし");
    }
    const auto duration = shift.duration();
    if (!duration) {
        return AttendanceModel::tr("途中で時計が戻された");
    }
    return shift.begunAgain ? AttendanceModel::tr("%1（途中でもう一度はじめた記録あり）")
                                  .arg(shownDuration(*duration))
                            : shownDuration(*duration);
}

QString timeWords(const std::optional<core::DutyMoment> &moment)
{
    return moment ? shownTime(moment->time, 0) : QString();
}

} // namespace

void AttendanceModel::setShifts(const std::vector<core::Shift> &shifts)
{
    beginResetModel();
    m_shifts = shifts;
    endResetModel();
}

void AttendanceModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int AttendanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shifts.size());
}

int AttendanceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttendanceModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    const core::Shift &shift = m_shifts[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Number:
        return tr("職員 %1").arg(shift.number);
    case Begin:
        return timeWords(shift.begin);
    case End:
        return timeWords(shift.end);
    case Hours:
        return hoursWords(shift);
    default:
        return {};
    }
}

QVariant AttendanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Number:
        return tr("番号");
    case Begin:
        return tr("始まり");
    case End:
        return tr("終わり");
    case Hours:
        return tr("時間");
    default:
        return {};
    }
}

QString shownDuration(qint64 duration)
{
    const qint64 minutes = duration / 60'000;
    return AttendanceModel::tr("%1時間%2分")
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace ui
