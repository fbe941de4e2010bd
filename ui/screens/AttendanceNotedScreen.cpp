// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/AttendanceNotedScreen.h"

#include "ui/AttendanceModel.h"
#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

AttendanceNotedScreen::AttendanceNotedScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_number(textLabel(TextRole::Huge))
    , m_time(textLabel(TextRole::Lead))
{
    heading()->setAlignment(Qt::AlignCenter);
    content()->addStretch();
    content()->addWidget(new PictureView(theme, Picture::Check, 160), 0, Qt::AlignHCenter);
    for (QLabel *label : {m_number, m_time}) {
        label->setAlignment(Qt::AlignCenter);
        content()->addWidget(label);
    }
    m_number->setWordWrap(false);
    content()->addStretch();
    // Nothing where the tap came from that led here.
    foot()->addStretch(3);
    m_next = addWish(foot(), Picture::House, Rank::Primary, core::input::Next{});
    foot()->setStretchFactor(m_next, 1);
}

void AttendanceNotedScreen::show(const core::screen::AttendanceNoted &state)
{
    m_state = state;
    retranslate();
}

void AttendanceNotedScreen::retranslate()
{
    const bool began = m_state.kind == core::EventKind::DutyBegan;
    const QString time = shownTime(m_state.time, m_state.time);
    heading()->setText(began ? tr("勤務をはじめました") : tr("勤務をおわりました"));
    m_number->setText(tr("職員 %1　%2").arg(m_state.number).arg(time));
    m_time->setText(began ? tr("おわるときも、ここで記録してください。")
                    : m_state.worked ? tr("今回の勤務：%1").arg(shownDuration(*m_state.worked))
                                     : tr("おつかれさまでした。"));
    m_next->setWords(tr("終わる"));
}

} // namespace ui
