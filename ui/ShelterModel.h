// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Shelter.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

// The municipality's shelters, as the kiosk holds them.
class ShelterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Code, Capacity, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setShelters(const std::vector<core::Shelter> &shelters, const core::ShelterCode &current);
    void retranslate();
    [[nodiscard]] const core::Shelter &shelterAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::Shelter> m_shelters;
    core::ShelterCode m_current;
};

} // namespace ui
