// SPDX-License-Identifier: Apache-2.0
#include "ui/CameraView.h"

#include <QPainter>

namespace ui {

CameraView::CameraView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void CameraView::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void CameraView::clear()
{
    setPicture({});
}

QSize CameraView::sizeHint() const
{
    return {m_theme.px(400), m_theme.px(225)}; // at 1080 lines; 16:9
}

void CameraView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRectF picture(QPointF(), QSizeF(m_picture.size()).scaled(size(), Qt::KeepAspectRatio));
    picture.moveCenter(QRectF(rect()).center());
    painter.drawImage(picture, m_picture);
    const int line = m_theme.px(4);
    painter.setPen(QPen(m_theme.colours().text, line));
    painter.drawRect(rect().adjusted(line / 2, line / 2, -(line + 1) / 2, -(line + 1) / 2));
}

} // namespace ui
