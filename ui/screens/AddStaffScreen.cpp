// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/AddStaffScreen.h"

#include "ui/DutyPad.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

AddStaffScreen::AddStaffScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_pad(new DutyPad(theme, DutyPad::Ok::Elsewhere))
    , m_supervisor(new BigButton(theme, Picture::Key, Rank::Plain))
    , m_member(new BigButton(theme, Picture::PersonPlus, Rank::Primary))
{
    auto *sides = new QHBoxLayout;
    content()->addLayout(sides, 1);
    buildWords(sides);
    sides->addWidget(m_pad, 1);
    foot()->addWidget(m_supervisor);
    foot()->addWidget(m_member);
    connect(
        m_supervisor, &QPushButton::clicked, this, [this] { add(core::StaffRole::Supervisor); });
    connect(m_member, &QPushButton::clicked, this, [this] { add(core::StaffRole::Member); });
    connect(m_pad, &DutyPad::changed, this, [this] {
        m_member->setEnabled(core::isDutyNumber(m_pad->number()));
        m_supervisor->setEnabled(m_member->isEnabled());
    });
}

void AddStaffScreen::buildWords(QBoxLayout *sides)
{
    m_problem = textLabel(TextRole::Bad);
    m_advice = textLabel(TextRole::Lead);
    auto *column = new QVBoxLayout;
    column->addWidget(m_problem);
    column->addWidget(m_advice);
    column->addStretch();
    sides->addLayout(column, 1);
}

void AddStaffScreen::show(const core::screen::AddStaff &state)
{
    m_state = state;
    m_pad->offer(state.offered);
    retranslate();
}

void AddStaffScreen::add(core::StaffRole role)
{
    Q_EMIT wish(core::input::AddStaffAs{{m_pad->number(), role}});
}

bool AddStaffScreen::typed(QKeyEvent &event)
{
    return m_pad->press(event);
}

void AddStaffScreen::retranslate()
{
    heading()->setText(tr("新しい職員の番号"));
    m_problem->setVisible(m_state.problem == core::screen::AddStaff::Problem::Taken);
    m_problem->setText(tr("その番号は、もう使われています。"));
    m_advice->setText(tr("この番号でよければ、下のどちらかを押してください。"
                         "次のページに合言葉が1回だけ出ます。係の札に書いて渡します。"));
    m_member->setWords(tr("係の人としてふやす"));
    m_supervisor->setWords(tr("責任者としてふやす"));
    m_pad->retranslate();
}

} // namespace ui
