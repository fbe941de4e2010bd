// SPDX-License-Identifier: Apache-2.0
#include "ui/StillThere.h"

#include "ui/TextLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace ui {

StillThere::StillThere(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heading(textLabel(TextRole::Heading))
    , m_advice(textLabel(TextRole::Lead))
    , m_count(textLabel(TextRole::Count))
    , m_leave(new BigButton(theme, Picture::Cross))
    , m_stay(new BigButton(theme, Picture::Check, Rank::Primary))
{
    setAttribute(Qt::WA_StyledBackground);
    auto *page = new QVBoxLayout(this);
    page->addStretch();
    for (QLabel *label : {m_heading, m_count, m_advice}) {
        label->setAlignment(Qt::AlignCenter);
        page->addWidget(label);
    }
    page->addStretch();
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_leave);
    ways->addWidget(m_stay);
    page->addLayout(ways);
    m_stay->setTypeSize(40);
    connect(m_stay, &QPushButton::clicked, this, &StillThere::stay);
    connect(m_leave, &QPushButton::clicked, this, &StillThere::leave);
    connect(&theme, &Theme::changed, this, &StillThere::applyTheme);
    applyTheme();
    retranslate();
}

void StillThere::warn(int secondsLeft)
{
    m_secondsLeft = secondsLeft;
    retranslate();
    if (!isVisible()) {
        show();
        raise();
        m_stay->setFocus(Qt::OtherFocusReason);
    }
}

void StillThere::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StillThere::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT stay();
        return;
    }
    // Nothing below hears a key while this stands.
    event->accept();
}

void StillThere::applyTheme()
{
    layout()->setSpacing(m_theme.px(Theme::gap));
    const int side = m_theme.px(64);
    layout()->setContentsMargins(side, side, side, side);
}

void StillThere::retranslate()
{
    m_heading->setText(tr("まだそこにいますか？"));
    setAccessibleName(m_heading->text()); // the focus goes to the button; this is read before it
    m_count->setText(tr("あと%n秒", nullptr, m_secondsLeft));
    m_advice->setText(tr("返事がなければ、この画面を消して、はじめにもどります。"));
    m_stay->setWords(tr("はい、います"));
    m_leave->setWords(tr("消してもどる"));
}

} // namespace ui
