// SPDX-License-Identifier: Apache-2.0
#include "ui/Stepper.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

Stepper::Stepper(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_caption(textLabel(TextRole::Caption))
    , m_value(textLabel(TextRole::Subheading))
    , m_less(new BigButton(theme, Picture::None, Rank::Plain, BigButton::Shape::Key))
    , m_more(new BigButton(theme, Picture::None, Rank::Plain, BigButton::Shape::Key))
{
    m_value->setAlignment(Qt::AlignCenter);
    m_less->setTypeSize(48);
    m_more->setTypeSize(48);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_caption, 3);
    row->addWidget(m_less);
    row->addWidget(m_value, 2);
    row->addWidget(m_more);
    connect(m_less, &QPushButton::clicked, this, &Stepper::less);
    connect(m_more, &QPushButton::clicked, this, &Stepper::more);
}

void Stepper::setWords(const QString &caption, const QString &value, const QString &spokenCaption)
{
    m_caption->setVisible(!caption.isEmpty());
    m_caption->setText(caption);
    m_value->setText(value);
    m_value->setAccessibleName(u"%1 %2"_s.arg(spokenCaption, value));
    m_less->setWords(u"−"_s);
    m_more->setWords(u"＋"_s);
    m_less->setAccessibleName(tr("%1をへらす").arg(spokenCaption));
    m_more->setAccessibleName(tr("%1をふやす").arg(spokenCaption));
}

void Stepper::setLimits(bool canLess, bool canMore)
{
    m_less->setEnabled(canLess);
    m_more->setEnabled(canMore);
}

} // namespace ui
