// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/AttendanceListScreen.h"

#include "ui/PickTable.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

AttendanceListScreen::AttendanceListScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_onDuty(textLabel(TextRole::Lead))
    , m_advice(textLabel(TextRole::Caption))
    , m_table(new PickTable(theme, m_shifts, AttendanceModel::Hours))
{
    content()->addWidget(m_onDuty);
    content()->addWidget(m_table, 1);
    content()->addWidget(m_advice);
    m_advice->setObjectName(u"small"_s);
}

void AttendanceListScreen::show(const core::screen::AttendanceList &state)
{
    m_state = state;
    m_shifts.setShifts(state.shifts);
    retranslate();
}

void AttendanceListScreen::forget()
{
    m_state = {};
    m_shifts.setShifts({});
}

void AttendanceListScreen::retranslate()
{
    const auto onDuty = std::count_if(m_state.shifts.begin(),
                                      m_state.shifts.end(),
                                      [](const core::Shift &shift) { return !shift.end; });
    heading()->setText(tr("勤務の記録"));
    m_onDuty->setText(tr("いま勤務中：%n人", nullptr, static_cast<int>(onDuty)));
    m_advice->setText(
        tr("この受付機で記録した、14日前からの勤務です。市町村に出す表は本部で作れます。"));
    m_table->setAccessibleTitle(tr("勤務の一覧"));
    m_shifts.retranslate();
}

} // namespace ui
