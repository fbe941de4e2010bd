// SPDX-License-Identifier: Apache-2.0
#include "ui/StripView.h"

#include <QPainter>

namespace ui {

namespace {

// At 1080 lines: what a page leaves it on the smallest screen.
constexpr int leastWidth = 200;

} // namespace

StripView::StripView(const Theme &theme, int height, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_height(height)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
    hide();
}

void StripView::setStrip(const QByteArray &png)
{
    m_strip = QImage::fromData(png, "PNG");
    setVisible(!m_strip.isNull());
    update();
}

QSize StripView::sizeHint() const
{
    return minimumSizeHint();
}

QSize StripView::minimumSizeHint() const
{
    return {m_theme.px(leastWidth), m_theme.px(m_height)};
}

void StripView::paintEvent(QPaintEvent *)
{
    const QSizeF room = QSizeF(m_strip.size()).scaled(size(), Qt::KeepAspectRatio);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(0, (height() - room.height()) / 2), room), m_strip);
}

} // namespace ui
