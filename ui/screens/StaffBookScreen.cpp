// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/StaffBookScreen.h"

#include "ui/PickTable.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

StaffBookScreen::StaffBookScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_notice(textLabel(TextRole::Bad))
    , m_table(new PickTable(theme, m_staff, StaffModel::Role))
{
    content()->addWidget(m_notice);
    content()->addWidget(m_table, 1);
    connect(m_table, &PickTable::picked, this, [this](int row) {
        Q_EMIT wish(core::input::PickStaff{m_staff.memberAt(row).number});
    });
    m_attendance = addWish(foot(), Picture::Clock, Rank::Plain, core::input::ShowAttendance{});
    m_envelope = addWish(foot(), Picture::Key, Rank::Plain, core::input::MakeEnvelope{});
    m_add = addWish(foot(), Picture::PersonPlus, Rank::Primary, core::input::AddStaff{});
}

void StaffBookScreen::show(const core::screen::StaffBook &state)
{
    m_state = state;
    m_staff.setStaff(state.staff, state.self);
    retranslate();
}

void StaffBookScreen::retranslate()
{
    const bool refused = m_state.last == core::screen::StaffBook::Change::Refused;
    const bool hasEnvelope =
        !m_state.staff.empty() && m_state.staff.front().role == core::StaffRole::Envelope;
    heading()->setText(tr("職員と合言葉"));
    m_notice->setVisible(refused || m_state.envelopeUsed);
    m_notice->setText(refused ? tr("変えられませんでした。もう一度ためしてください。")
                              : tr("封筒の合言葉が使われました。新しい封筒を作ってください。"));
    m_table->setAccessibleTitle(tr("職員の一覧"));
    m_staff.retranslate();
    m_attendance->setWords(tr("勤務の記録"));
    const bool mayAdd = m_state.self.role != core::StaffRole::Member;
    m_add->setWords(tr("職員をふやす"));
    m_add->setEnabled(mayAdd);
    m_envelope->setWords(hasEnvelope ? tr("新しい封筒を作る") : tr("封筒を作る"));
    m_envelope->setEnabled(mayAdd);
}

} // namespace ui
