// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/CountedScreen.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

CountedScreen::CountedScreen(const Theme &theme, QWidget *parent)
    : NumberPage(theme, parent)
{
    // Nothing at the right, where the taps come from that led here (see DoneScreen).
    m_next = addWish(foot(), Picture::Check, Rank::Primary, core::input::Next{});
    m_another = addWish(foot(), Picture::PersonPlus, Rank::Plain, core::input::CountOne{});
    m_next->setTypeSize(40);
    m_tell = addWish(foot(), Picture::Pencil, Rank::Plain, core::input::TellAloud{});
    m_needs = addWish(foot(), Picture::Hand, Rank::Plain, core::input::AskNeeds{});
    for (int i = 0; i < foot()->count(); ++i) {
        foot()->setStretch(i, 1);
    }
    foot()->addStretch(1);
}

void CountedScreen::show(const core::screen::Counted &state)
{
    m_state = state;
    setNumber(state.who, state.cell);
    slips()->setState(state.slips);
    retranslate();
}

void CountedScreen::forget()
{
    m_state.reset();
    NumberPage::forget();
}

void CountedScreen::retranslate()
{
    NumberPage::retranslate();
    using Band = core::screen::Counted::Band;
    heading()->setText(m_state && m_state->band == Band::ScannedAgain
                           ? tr("このバンドは、もう受付してあります")
                           : tr("1人、受付しました"));
    picture()->setPicture(Picture::PersonPlus);
    lead()->setText(leadWords());
    if (m_state && m_state->band != Band::None) {
        keep()->hide();
    }
    m_another->setWords(tr("もう1人"));
    m_tell->setWords(tr("名前を言う"));
    m_needs->setWords(tr("配慮・体調"));
    m_next->setWords(tr("終わる"));
}

QString CountedScreen::leadWords() const
{
    const QString later = tr("名前は、あとで大丈夫です");
    return m_state && m_state->inARow > 1 ? tr("続けて %1人").arg(m_state->inARow) + u'\n' + later
                                          : later;
}

} // namespace ui
