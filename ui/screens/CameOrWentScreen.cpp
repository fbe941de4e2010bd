// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/CameOrWentScreen.h"

#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using core::Presence;

CameOrWentScreen::CameOrWentScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_number(textLabel(TextRole::Huge))
    , m_advice(textLabel(TextRole::Lead))
    , m_picture(new PictureView(theme, Picture::DoorOut, 160))
{
    heading()->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_number, m_advice}) {
        label->setAlignment(Qt::AlignCenter);
    }
    m_number->setWordWrap(false);
    content()->addStretch();
    content()->addWidget(m_picture, 0, Qt::AlignHCenter);
    content()->addWidget(m_number);
    content()->addWidget(m_advice);
    content()->addStretch();
    // Nothing at the right, where the taps come from that led here (see DoneScreen).
    m_next = addWish(foot(), Picture::Check, Rank::Primary, core::input::Next{});
    m_another = addWish(foot(), Picture::Person, Rank::Plain, core::input::ComeOrGo{});
    m_takeBack = addWish(foot(), Picture::Undo, Rank::Grave, core::input::TakeBack{});
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, 1);
    }
    foot()->addStretch(1);
}

void CameOrWentScreen::show(const core::screen::CameOrWent &state)
{
    m_state = state;
    retranslate();
}

void CameOrWentScreen::forget()
{
    m_state.reset();
    m_number->clear();
    m_number->setAccessibleName({});
}

void CameOrWentScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    const bool isIn = m_state->presence == Presence::In;
    const bool isOut = m_state->presence == Presence::OutForNow;
    heading()->setText(isIn    ? tr("おかえりなさい")
                       : isOut ? tr("いってらっしゃい")
                               : tr("退所を記録しました"));
    m_picture->setPicture(isIn ? Picture::DoorIn : isOut ? Picture::DoorOut : Picture::House);
    m_number->setText(m_state->who.handle.displayText());
    m_number->setAccessibleName(spelled(m_state->who.handle.text()));
    const bool isAtDoor = m_state->by == core::screen::ComeOrGo::By::Door;
    m_advice->setText(isAtDoor ? tr("次の人は、バンドを読み取ってください。")
                      : isOut  ? tr("もどったら、また番号を入れてください。")
                               : tr("記録しました。"));
    m_next->setWords(tr("終わる"));
    m_another->setWords(tr("もう1人"));
    m_takeBack->setWords(tr("まちがい：もとにもどす"));
}

} // namespace ui
