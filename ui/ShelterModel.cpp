// SPDX-License-Identifier: Apache-2.0
#include "ui/ShelterModel.h"

#include "ui/Language.h"
#include "ui/ShownText.h"

using namespace Qt::StringLiterals;

namespace ui {

void ShelterModel::setShelters(const std::vector<core::Shelter> &shelters,
                               const core::ShelterCode &current)
{
    beginResetModel();
    m_shelters = shelters;
    m_current = current;
    endResetModel();
}

void ShelterModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

const core::Shelter &ShelterModel::shelterAt(int row) const
{
    return m_shelters[static_cast<std::size_t>(row)];
}

int ShelterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shelters.size());
}

int ShelterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShelterModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    const core::Shelter &shelter = shelterAt(index.row());
    const bool english = currentLanguageCode() == codeOf(Language::English);
    const QString name = english && !shelter.nameEn.isEmpty() ? shelter.nameEn : shelter.name;
    switch (index.column()) {
    case Name:
        return shelter.code == m_current ? tr("✓ %1（いまの避難所）").arg(shown(name))
                                         : shown(name);
    case Code:
        return shown(shelter.code);
    case Capacity:
        // Not registered is not "no room".
        return shelter.capacity > 0 ? tr("%n人", nullptr, shelter.capacity) : tr("未登録");
    default:
        return {};
    }
}

QVariant ShelterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("避難所");
    case Code:
        return tr("コード");
    case Capacity:
        return tr("入れる人数");
    default:
        return {};
    }
}

} // namespace ui
