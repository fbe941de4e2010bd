// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"
#include "ui/RosterModel.h"

#include <array>

namespace ui {

class PickTable;

// How many are here, who they are, and the shelter's own switches.
class StaffDeskScreen : public Page
{
    Q_OBJECT

public:
    explicit StaffDeskScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::StaffDesk &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    void buildSummary(QBoxLayout *sides);
    void buildRoster(QBoxLayout *sides);
    void buildFilters(QBoxLayout *column);
    void retranslateSummary();
    void retranslateExpiry();
    void retranslateFilters();

    QString m_shelterName;
    bool m_open = false;
    std::vector<core::RosterEntry> m_entries;
    core::CellCounts m_present;
    int m_undecided = 0;
    int m_repeatCount = 0;
    core::Expiries m_expiries;
    RosterModel m_roster;
    QLabel *m_total = nullptr;
    QLabel *m_ages = nullptr;
    QLabel *m_places = nullptr;
    BigButton *m_repeats = nullptr;
    QLabel *m_expiry = nullptr; // hidden while there is nothing to tell
    std::array<BigButton *, 4> m_filters{};
    BigButton *m_find = nullptr;
    BigButton *m_needs = nullptr;
    PickTable *m_table = nullptr;
    BigButton *m_openShelter = nullptr;
    BigButton *m_closeShelter = nullptr;
    BigButton *m_choose = nullptr;
    BigButton *m_paper = nullptr;
    BigButton *m_leave = nullptr;
    core::screen::StaffDesk::Shift m_shift;
    QLabel *m_notice = nullptr;
    BigButton *m_staff = nullptr;
    BigButton *m_pin = nullptr;
    BigButton *m_lock = nullptr;
};

} // namespace ui
