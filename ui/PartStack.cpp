// SPDX-License-Identifier: Apache-2.0
#include "ui/PartStack.h"

#include <QVBoxLayout>

namespace ui {

PartStack::PartStack(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void PartStack::addPart(QWidget *part)
{
    layout()->addWidget(part); // shown before that, it would be a window of its own
    part->setVisible(m_parts.empty());
    m_parts.push_back(part);
}

void PartStack::turnTo(const QWidget *part)
{
    // First away, then there: never as high as two.
    for (QWidget *other : m_parts) {
        if (other != part) {
            other->hide();
        }
    }
    for (QWidget *one : m_parts) {
        one->setVisible(one == part);
    }
}

} // namespace ui
