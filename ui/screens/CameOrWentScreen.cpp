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
    , m_picture(new PictureView(theme, Picture::DoorOut, 120))
    , m_when(textLabel(TextRole::Lead))
{
    heading()->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_number, m_advice, m_when}) {
        label->setAlignment(Qt::AlignCenter);
    }
    m_number->setWordWrap(false);
    content()->addStretch();
    content()->addWidget(m_picture, 0, Qt::AlignHCenter);
    content()->addWidget(m_number);
    content()->addWidget(m_advice);
    content()->addStretch();
    buildReturn();
    // Nothing at the right, where the taps come from that led here (see DoneScreen).
    m_next = addWish(foot(), Picture::Check, Rank::Primary, core::input::Next{});
    m_another = addWish(foot(), Picture::Person, Rank::Plain, core::input::ComeOrGo{});
    m_takeBack = addWish(foot(), Picture::Undo, Rank::Grave, core::input::TakeBack{});
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, 1);
    }
    foot()->addStretch(1);
}

// Nobody has to say so.
void CameOrWentScreen::buildReturn()
{
    content()->addWidget(m_when);
    auto *row = new QHBoxLayout;
    for (const int days : {0, 1, 2, 7}) {
        auto *button = new BigButton(theme());
        row->addWidget(button, 1);
        m_days.emplace_back(days, button);
        connect(button, &QPushButton::clicked, this, [this, days] {
            Q_EMIT wish(core::input::SetReturn{m_state->today.addDays(days)});
        });
    }
    content()->addLayout(row);
}

void CameOrWentScreen::retranslateReturn()
{
    const bool isOut = m_state->presence == Presence::OutForNow;
    const bool isSaid = m_state->backOn.has_value();
    m_picture->setVisible(!isOut || isSaid); // a small screen has no room for both
    m_when->setVisible(isOut);
    m_when->setText(isSaid ? tr("%1にもどる、と記録しました。").arg(shownDay(*m_state->backOn))
                           : tr("いつ、もどりますか？（言わなくても大丈夫です）"));
    for (const auto &[days, button] : m_days) {
        button->setVisible(isOut && !isSaid);
        button->setWords(days == 0   ? tr("今日")
                         : days == 1 ? tr("明日")
                         : days == 2 ? tr("あさって")
                                     : tr("1週間くらい"));
    }
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
    retranslateReturn();
    m_next->setWords(tr("終わる"));
    m_another->setWords(tr("もう1人"));
    m_takeBack->setWords(tr("まちがい：もとにもどす"));
}

} // namespace ui
