// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/ComeOrGoScreen.h"

#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using core::Presence;
using core::input::SetPresence;

ComeOrGoScreen::ComeOrGoScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_number(textLabel(TextRole::Huge))
    , m_known(textLabel(TextRole::Lead))
{
    for (QLabel *label : {m_number, m_known}) {
        label->setAlignment(Qt::AlignCenter);
    }
    m_number->setWordWrap(false);
    content()->addStretch();
    content()->addWidget(m_number);
    content()->addWidget(m_known);
    content()->addStretch();
    m_left = addWish(foot(), Picture::House, Rank::Plain, SetPresence{Presence::Left});
    m_in = addWish(foot(), Picture::DoorIn, Rank::Primary, SetPresence{Presence::In});
    m_out = addWish(foot(), Picture::DoorOut, Rank::Primary, SetPresence{Presence::OutForNow});
}

void ComeOrGoScreen::show(const core::screen::ComeOrGo &state)
{
    m_state = state;
    retranslate();
}

void ComeOrGoScreen::forget()
{
    m_state.reset();
    m_number->clear();
    m_number->setAccessibleName({});
}

QString ComeOrGoScreen::knownWords() const
{
    if (m_state->newcomer) {
        return tr("ほかの避難所のバンドです。ここに入る人ですか？");
    }
    if (!m_state->presence) {
        return tr("この受付機は、この番号をまだ知りません。番号をもう一度見てください。");
    }
    switch (*m_state->presence) {
    case Presence::In:
        return tr("いまの記録：います");
    case Presence::OutForNow:
        return tr("いまの記録：外に出ています");
    case Presence::Left:
    case Presence::MovedAway:
    case Presence::Void:
        break;
    }
    return tr("いまの記録：出ていきました");
}

void ComeOrGoScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    const auto &known = m_state->presence;
    heading()->setText(tr("どうしますか？"));
    m_number->setText(m_state->who.handle.displayText());
    m_number->setAccessibleName(spelled(m_state->who.handle.text()));
    m_known->setText(knownWords());
    const bool isNewcomer = m_state->newcomer.has_value();
    m_out->setVisible(!isNewcomer && (!known || *known == Presence::In));
    m_in->setVisible(known != Presence::In);
    m_left->setVisible(!isNewcomer &&
                       (!known || *known == Presence::In || *known == Presence::OutForNow));
    m_out->setWords(tr("外出する"));
    m_in->setWords(isNewcomer ? tr("ここに入る") : tr("もどってきた"));
    m_left->setWords(tr("退所する"));
}

} // namespace ui
