// SPDX-License-Identifier: Apache-2.0
#include "ui/TownModel.h"

#include "ui/ShownText.h"

using namespace Qt::StringLiterals;

namespace ui {

void TownModel::setTowns(const QList<core::Town> &towns)
{
    beginResetModel();
    m_towns = towns;
    endResetModel();
}

int TownModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_towns.size());
}

int TownModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TownModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    const core::Town &town = townAt(index.row());
    switch (index.column()) {
    case Name:
        return u"%1（%2）"_s.arg(shown(town.name), shown(town.kana));
    case Address:
        return shown(town.address);
    case Postcode:
        return town.postcode.isEmpty()
                   ? QString()
                   : u"〒%1-%2"_s.arg(town.postcode.first(3), town.postcode.sliced(3));
    default:
        return {};
    }
}

QVariant TownModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("町");
    case Address:
        return tr("住所");
    case Postcode:
        return tr("郵便番号");
    default:
        return {};
    }
}

} // namespace ui
