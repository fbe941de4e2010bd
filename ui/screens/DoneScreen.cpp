// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/DoneScreen.h"

#include <QHBoxLayout>

namespace ui {

DoneScreen::DoneScreen(const Theme &theme, QWidget *parent)
    : NumberPage(theme, parent)
{
    // Not where Review has its "yes": a second, trembling tap must not take the number away.
    m_next = addWish(foot(), Picture::Check, Rank::Primary, core::input::Next{});
    m_next->setTypeSize(40);
    m_household = addWish(foot(), Picture::People, Rank::Plain, core::input::AddHousehold{});
    m_needs = addWish(foot(), Picture::Hand, Rank::Plain, core::input::AskNeeds{});
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, 4);
    }
    foot()->addStretch(9);
}

void DoneScreen::show(const core::screen::Done &state)
{
    m_kind = state.kind;
    m_card = state.card;
    setNumber(state.who, state.cell);
    slips()->setState(state.slips);
    retranslate();
}

void DoneScreen::retranslate()
{
    const bool cardLeft = m_card == core::screen::Done::Card::OnReader;
    NumberPage::retranslate();
    heading()->setText(m_kind == core::screen::Done::Kind::GuestNamed ? tr("名前を記録しました")
                                                                      : tr("受付が終わりました"));
    picture()->setPicture(cardLeft ? Picture::CardTaken : Picture::Check,
                          cardLeft ? PictureView::Tone::Text : PictureView::Tone::Good);
    lead()->setText(cardLeft ? tr("カードを取ってください") : tr("中へお進みください"));
    m_next->setWords(tr("終わる"));
    m_household->setWords(tr("家族も受付する"));
    m_needs->setWords(tr("配慮・体調"));
}

} // namespace ui
