// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Town.h"

#include <QAbstractTableModel>

namespace ui {

// Towns to choose from.
class TownModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Address, Postcode, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTowns(const QList<core::Town> &towns);
    [[nodiscard]] const core::Town &townAt(int row) const { return m_towns.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<core::Town> m_towns;
};

} // namespace ui
