// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Register.h"

#include <QAbstractTableModel>
#include <QDate>

#include <vector>

namespace ui {

// Who is here, the latest arrival first, because that is who is standing at the desk.
class RosterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Filter { All, In, Out, Nameless };
    enum Column { Number, Name, Who, Where, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // today: to tell whoever is not back yet; none: nobody is out.
    void setRoster(const std::vector<core::RosterEntry> &roster, const QDate &today = {});
    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const { return m_filter; }
    // Words in the language that is shown now.
    void retranslate();
    [[nodiscard]] const core::RosterEntry &entryAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();
    [[nodiscard]] bool isShown(const core::RosterEntry &entry) const;
    [[nodiscard]] QString words(const core::RosterEntry &entry, int column) const;

    std::vector<core::RosterEntry> m_roster;
    std::vector<std::size_t> m_shown;
    QDate m_today;
    Filter m_filter = Filter::All;
};

} // namespace ui
