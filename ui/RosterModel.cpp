// SPDX-License-Identifier: Apache-2.0
#include "ui/RosterModel.h"

#include "core/CodeWords.h"
#include "ui/Language.h"
#include "ui/ShownPerson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

void RosterModel::setRoster(const std::vector<core::RosterEntry> &roster, const QDate &today)
{
    m_today = today;
    m_roster = roster;
    choose();
}

void RosterModel::setFilter(Filter filter)
{
    m_filter = filter;
    choose();
}

void RosterModel::retranslate()
{
    choose();
}

void RosterModel::choose()
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_roster.size(); ++i) {
        if (isShown(m_roster[i])) {
            m_shown.push_back(i);
        }
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [this](std::size_t one, std::size_t other) {
        return m_roster[one].firstSeen > m_roster[other].firstSeen;
    });
    endResetModel();
}

bool RosterModel::isShown(const core::RosterEntry &entry) const
{
    switch (m_filter) {
    case Filter::All:
        return true;
    case Filter::In:
        return entry.state.isCounted();
    case Filter::Out:
        return !entry.state.isCounted();
    case Filter::Nameless:
        return isNameless(entry);
    }
    return true;
}

const core::RosterEntry &RosterModel::entryAt(int row) const
{
    return m_roster[m_shown[static_cast<std::size_t>(row)]];
}

int RosterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int RosterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RosterModel::words(const core::RosterEntry &entry, int column) const
{
    const QString language = currentLanguageCode();
    const core::Cell &cell = entry.state.cell;
    switch (column) {
    case Number:
        return entry.who.handle.displayText();
    case Name:
        return shownName(entry);
    case Who:
        return u"%1 / %2"_s.arg(core::wordOf(cell.ageBand, language),
                                core::wordOf(cell.sex, language));
    case Where:
        return shownWhere(entry, m_today);
    default:
        return {};
    }
}

QVariant RosterModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    return words(entryAt(index.row()), index.column());
}

QVariant RosterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Number:
        return tr("番号");
    case Name:
        return tr("名前");
    case Who:
        return tr("年齢・性別");
    case Where:
        return tr("いる所");
    default:
        return {};
    }
}

} // namespace ui
