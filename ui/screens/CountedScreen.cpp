// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/CountedScreen.h"

#include <QHBoxLayout>

namespace ui {

CountedScreen::CountedScreen(const Theme &theme, QWidget *parent)
    : NumberPage(theme, parent)
{
    // Nothing at the right, where the taps come from that led here (see DoneScreen).
    m_next = addWish(foot(), Picture::Check, Rank::Primary, core::input::Next{});
    m_another = addWish(foot(), Picture::PersonPlus, Rank::Plain, core::input::CountOne{});
    m_next->setTypeSize(40);
    foot()->setStretch(0, 2);
    foot()->setStretch(1, 2);
    foot()->addStretch(3);
}

void CountedScreen::show(const core::screen::Counted &state)
{
    setNumber(state.who, state.cell);
    retranslate();
}

void CountedScreen::retranslate()
{
    NumberPage::retranslate();
    heading()->setText(tr("1人、受付しました"));
    picture()->setPicture(Picture::PersonPlus);
    lead()->setText(tr("名前は、あとで大丈夫です"));
    m_another->setWords(tr("もう1人"));
    m_next->setWords(tr("終わる"));
}

} // namespace ui
