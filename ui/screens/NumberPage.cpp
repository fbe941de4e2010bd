// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/NumberPage.h"

#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

NumberPage::NumberPage(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_caption(textLabel(TextRole::Caption))
    , m_number(textLabel(TextRole::Huge))
    , m_keep(textLabel(TextRole::Caption))
    , m_slips(new SlipLine(theme))
    , m_picture(new PictureView(theme, Picture::Check, 110))
    , m_lead(textLabel(TextRole::Value))
    , m_mark(new MarkView(theme, 420))
{
    m_number->setWordWrap(false);
    auto *words = new QVBoxLayout;
    auto *first = new QHBoxLayout;
    first->addWidget(m_picture);
    first->addWidget(m_lead, 1);
    words->addStretch();
    words->addLayout(first);
    words->addStretch();
    words->addWidget(m_caption);
    words->addWidget(m_number);
    auto *onto = new QHBoxLayout;
    onto->addWidget(m_slips);
    onto->addWidget(m_keep, 1);
    words->addLayout(onto);
    words->addStretch();
    auto *sides = new QHBoxLayout;
    sides->addLayout(words, 1);
    sides->addWidget(m_mark, 0, Qt::AlignCenter);
    content()->addLayout(sides, 1);
    connect(m_slips, &SlipLine::wish, this, &Page::wish);
}

void NumberPage::setNumber(const core::HandleKey &who, const core::Cell &cell)
{
    m_who = who;
    m_mark->setMark(who, cell);
}

void NumberPage::forget()
{
    m_who.reset();
    m_number->clear();
    m_number->setAccessibleName({});
    m_mark->clear();
    m_slips->setState(core::SlipState::NotOffered);
}

void NumberPage::retranslate()
{
    m_caption->setText(tr("あなたの番号"));
    m_keep->setText(tr("この番号を手首のバンドに書くか、写真にとってください。"));
    m_keep->setVisible(!m_slips->hasNews());
    m_slips->retranslate();
    m_mark->setAccessibleName(tr("番号のQRコード"));
    if (m_who) {
        m_number->setText(m_who->handle.displayText());
        m_number->setAccessibleName(spelled(m_who->handle.text()));
    }
}

} // namespace ui
