// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Staff.h"

#include <QAbstractTableModel>

namespace ui {

// The slots of a desk, by number.
class StaffModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Role, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setStaff(const core::StaffList &staff, const core::StaffMember &self);
    void retranslate();
    [[nodiscard]] const core::StaffMember &memberAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    core::StaffList m_staff;
    core::StaffMember m_self;
};

// "職員 12", or the envelope.
[[nodiscard]] QString staffName(const core::StaffMember &who);
[[nodiscard]] QString staffRoleName(core::StaffRole role);

} // namespace ui
