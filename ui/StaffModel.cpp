// SPDX-License-Identifier: Apache-2.0
#include "ui/StaffModel.h"

namespace ui {

void StaffModel::setStaff(const core::StaffList &staff, const core::StaffMember &self)
{
    beginResetModel();
    m_staff = staff;
    m_self = self;
    endResetModel();
}

void StaffModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

const core::StaffMember &StaffModel::memberAt(int row) const
{
    return m_staff[static_cast<std::size_t>(row)];
}

int StaffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_staff.size());
}

int StaffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StaffModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    const core::StaffMember &who = memberAt(index.row());
    if (index.column() == Number) {
        return staffName(who);
    }
    const QString words = staffRoleName(who.role);
    return who == m_self ? tr("%1（いま入っている人）").arg(words) : words;
}

QVariant StaffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Number ? tr("番号") : tr("役わり");
}

QString staffName(const core::StaffMember &who)
{
    return who.role == core::StaffRole::Envelope ? StaffModel::tr("封筒")
                                                 : StaffModel::tr("職員 %1").arg(who.number);
}

QString staffRoleName(core::StaffRole role)
{
    switch (role) {
    case core::StaffRole::Member:
        return StaffModel::tr("係の人");
    case core::StaffRole::Supervisor:
        return StaffModel::tr("責任者");
    case core::StaffRole::Envelope:
        return StaffModel::tr("だれも合言葉がわからないとき");
    }
    return {};
}

} // namespace ui
