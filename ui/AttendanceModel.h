// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Attendance.h"

#include <QAbstractTableModel>

namespace ui {

// Shifts of staff, one a line.
class AttendanceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Begin, End, Hours, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setShifts(const std::vector<core::Shift> &shifts);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::Shift> m_shifts;
};

// "8時間05分"; ms.
[[nodiscard]] QString shownDuration(qint64 duration);

} // namespace ui
