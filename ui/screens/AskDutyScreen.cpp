// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/AskDutyScreen.h"

#include "ui/DutyPad.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

AskDutyScreen::AskDutyScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_pad(new DutyPad(theme, DutyPad::Ok::OnThePad))
{
    auto *sides = new QHBoxLayout;
    content()->addLayout(sides, 1);
    buildWords(sides);
    sides->addWidget(m_pad, 1);
    connect(m_pad, &DutyPad::entered, this, [this] {
        Q_EMIT wish(core::input::DutyEntered{m_pad->number()});
    });
}

void AskDutyScreen::buildWords(QBoxLayout *sides)
{
    m_notice = textLabel(TextRole::Bad);
    m_advice = textLabel(TextRole::Lead);
    auto *column = new QVBoxLayout;
    column->addWidget(m_notice);
    column->addWidget(m_advice);
    column->addStretch();
    m_attendance = addWish(column, Picture::Clock, Rank::Plain, core::input::ShowAttendance{});
    m_envelope = addWish(column, Picture::Key, Rank::Plain, core::input::UseEnvelope{});
    sides->addLayout(column, 1);
}

void AskDutyScreen::show(const core::screen::AskDuty &state)
{
    m_state = state;
    m_pad->clear();
    retranslate();
}

void AskDutyScreen::forget()
{
    m_state = {};
    m_pad->clear();
}

bool AskDutyScreen::typed(QKeyEvent &event)
{
    return m_pad->press(event);
}

void AskDutyScreen::retranslate()
{
    heading()->setText(tr("係の人：自分の番号を入れてください"));
    m_notice->setVisible(m_state.notice == core::screen::SignInNotice::PinTriesUsedUp);
    m_notice->setText(tr("短い番号を5回まちがえたので、鍵がかかりました。"));
    m_advice->setText(
        m_state.purpose == core::screen::SignInPurpose::LastTry
            ? tr("最後の1回をゆるすには、係の人の合言葉がいります。カードは置いたままで。")
            : tr("係の札に書いてある、1けたから3けたの番号です。"));
    m_attendance->setVisible(m_state.purpose == core::screen::SignInPurpose::Desk);
    m_attendance->setWords(tr("勤務の開始・終了"));
    m_envelope->setVisible(m_state.envelope == core::screen::AskDuty::Envelope::Sealed);
    m_envelope->setWords(tr("だれも合言葉がわからない：封筒をあける"));
    m_pad->retranslate();
}

} // namespace ui
