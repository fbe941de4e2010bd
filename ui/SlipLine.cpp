// SPDX-License-Identifier: Apache-2.0
#include "ui/SlipLine.h"

#include "ui/TextLabel.h"

#include <QAccessible>
#include <QHBoxLayout>

namespace ui {

using core::SlipState;

SlipLine::SlipLine(const Theme &theme, Of of, QWidget *parent)
    : QWidget(parent)
    , m_of(of)
    , m_print(new BigButton(theme, Picture::Printer, Rank::Plain))
    , m_picture(new PictureView(theme, Picture::None, 48))
    , m_news(textLabel(TextRole::Caption))
{
    // Beside it and not under it: with the number and its QR a small screen has no line left.
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_print);
    line->addWidget(m_picture);
    line->addWidget(m_news, 1);
    line->addStretch();
    connect(
        m_print, &QPushButton::clicked, this, [this] { Q_EMIT wish(core::input::PrintSlips{}); });
}

void SlipLine::setState(SlipState state)
{
    const bool isNew = state != m_state;
    m_state = state;
    setVisible(state != SlipState::NotOffered);
    m_print->setEnabled(state != SlipState::Printing);
    retranslate();
    if (isNew && hasNews()) {
        QAccessibleEvent alert(m_news, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void SlipLine::retranslate()
{
    m_print->setWords(hasNews()             ? tr("もう一度 印刷")
                      : m_of == Of::Numbers ? tr("紙に印刷")
                                            : tr("A4に印刷"));
    showNews();
    const bool isSaid = !m_news->text().isEmpty();
    m_news->setVisible(isSaid);
    m_picture->setVisible(isSaid);
}

bool SlipLine::hasNews() const
{
    return m_state == SlipState::Printed || m_state == SlipState::OutOfPaper ||
           m_state == SlipState::Failed;
}

void SlipLine::showNews()
{
    using Tone = PictureView::Tone;
    switch (m_state) {
    case SlipState::NotOffered:
    case SlipState::Offered:
        m_news->clear();
        return;
    case SlipState::Printing:
        m_picture->setPicture(Picture::Wait);
        m_news->setText(tr("印刷しています。"));
        return;
    case SlipState::Printed:
        m_picture->setPicture(Picture::Check, Tone::Good);
        m_news->setText(tr("印刷しました。紙を取ってください。"));
        return;
    case SlipState::OutOfPaper:
        m_picture->setPicture(Picture::Warning, Tone::Warning);
        m_news->setText(m_of == Of::Numbers ? tr("用紙がありません。用紙を入れると出てきます。"
                                                 "それまでは番号を書き写してください。")
                                            : tr("用紙がありません。用紙を入れると出てきます。"));
        return;
    case SlipState::Failed:
        m_picture->setPicture(Picture::Warning, Tone::Bad);
        m_news->setText(m_of == Of::Numbers
                            ? tr("印刷できませんでした。番号を手首に書き写してください。")
                            : tr("印刷できませんでした。プリンターの電源と線を見てください。"));
        return;
    }
}

} // namespace ui
