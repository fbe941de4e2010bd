// SPDX-License-Identifier: Apache-2.0
#include "ui/PracticeStripes.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

PracticeStripes::PracticeStripes(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(u"練習 / PRACTICE"_s);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

QSize PracticeStripes::sizeHint() const
{
    return {m_theme.px(400), m_theme.px(56)};
}

void PracticeStripes::paintEvent(QPaintEvent *)
{
    const QColor yellow(0xff, 0xd4, 0x00);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), yellow);
    const int wide = m_theme.px(40);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    for (int x = -height(); x < width() + height(); x += 2 * wide) {
        painter.drawPolygon(QPolygon({QPoint(x, height()),
                                      QPoint(x + height(), 0),
                                      QPoint(x + height() + wide, 0),
                                      QPoint(x + wide, height())}));
    }
    QFont type = font();
    type.setPixelSize(m_theme.px(34));
    type.setBold(true);
    painter.setFont(type);
    const QString words = u"練習 / PRACTICE"_s;
    const int half = painter.fontMetrics().horizontalAdvance(words) / 2 + m_theme.px(40);
    painter.fillRect(QRect(width() / 2 - half, 0, 2 * half, height()), yellow);
    painter.setPen(Qt::black);
    painter.drawText(rect(), Qt::AlignCenter, words);
}

} // namespace ui
