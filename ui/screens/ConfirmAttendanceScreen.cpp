// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/ConfirmAttendanceScreen.h"

#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using Card = core::screen::ConfirmAttendance::Card;
using core::EventKind;

ConfirmAttendanceScreen::ConfirmAttendanceScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_number(textLabel(TextRole::Huge))
    , m_known(textLabel(TextRole::Lead))
    , m_card(textLabel(TextRole::Caption))
    , m_record(new BigButton(theme, Picture::Clock, Rank::Primary))
    , m_other(new BigButton(theme, Picture::None, Rank::Plain))
{
    for (QLabel *label : {m_number, m_known}) {
        label->setAlignment(Qt::AlignCenter);
        content()->addWidget(label);
    }
    m_number->setWordWrap(false);
    content()->addStretch();
    auto *cards = new QHBoxLayout;
    cards->addWidget(m_card, 2);
    m_keep = addWish(cards, Picture::Card, Rank::Plain, core::input::KeepCard{});
    m_delete = addWish(cards, Picture::Delete, Rank::Plain, core::input::ForgetCard{});
    for (BigButton *button : {m_keep, m_delete}) {
        button->setTypeSize(26);
        cards->setStretchFactor(button, 1);
    }
    content()->addLayout(cards);
    // Nothing at the right, where the pad's OK was: a second tap must not record.
    foot()->addWidget(m_record, 4);
    foot()->addWidget(m_other, 3);
    foot()->addStretch(2);
    m_other->setTypeSize(26);
    connect(m_record, &QPushButton::clicked, this, [this] {
        Q_EMIT wish(core::input::SetDuty{next()});
    });
    connect(m_other, &QPushButton::clicked, this, [this] {
        const bool begins = next() == EventKind::DutyBegan;
        Q_EMIT wish(core::input::SetDuty{begins ? EventKind::DutyEnded : EventKind::DutyBegan});
    });
}

EventKind ConfirmAttendanceScreen::next() const
{
    return m_state.since ? EventKind::DutyEnded : EventKind::DutyBegan;
}

void ConfirmAttendanceScreen::show(const core::screen::ConfirmAttendance &state)
{
    m_state = state;
    retranslate();
}

void ConfirmAttendanceScreen::forget()
{
    m_state = {};
    m_number->clear();
}

QString ConfirmAttendanceScreen::cardWords() const
{
    switch (m_state.card) {
    case Card::None:
        return tr("マイナンバーカードを登録すると、次からカードを置くだけです。");
    case Card::Kept:
        return tr("この番号には、カードが登録されています。");
    case Card::JustKept:
        return tr("カードを登録しました。次からカードを置くだけです。");
    case Card::JustGone:
        return tr("カードの登録を消しました。");
    case Card::NotPossible:
        break;
    }
    return {};
}

void ConfirmAttendanceScreen::retranslateCard()
{
    const bool isKept = m_state.card == Card::Kept || m_state.card == Card::JustKept;
    const bool isPossible = m_state.card != Card::NotPossible;
    m_card->setText(cardWords());
    m_card->setVisible(isPossible);
    m_keep->setVisible(isPossible && !isKept);
    m_keep->setWords(tr("次からカードで"));
    m_delete->setVisible(isKept);
    m_delete->setWords(tr("カードの登録を消す"));
}

void ConfirmAttendanceScreen::retranslate()
{
    const bool begins = next() == EventKind::DutyBegan;
    heading()->setText(tr("番号をたしかめてください"));
    m_number->setText(tr("職員 %1").arg(m_state.who.number));
    m_known->setText(begins ? tr("いまは勤務中ではありません。")
                            : tr("%1から勤務中です。").arg(shownTime(*m_state.since, 0)));
    m_record->setWords(begins ? tr("勤務をはじめる") : tr("勤務をおわる"));
    m_other->setWords(begins ? tr("ほかの受付ではじめた：おわる")
                             : tr("ほかの受付でおわった：はじめる"));
    retranslateCard();
}

} // namespace ui
