// SPDX-License-Identifier: Apache-2.0
#include "ui/CameraView.h"

#include <QPainter>

namespace ui {

namespace {

// At 1080 lines; 16:9.
constexpr QSize aside{400, 225};
constexpr QSize table{880, 495};

// ISO/IEC 7810 ID-1, and the share of the picture's height that a card should fill.
constexpr double cardAspect = 85.60 / 53.98;
constexpr double cardShare = 0.8;

} // namespace

CameraView::CameraView(const Theme &theme, Use use, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_use(use)
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
    const QSize size = m_use == Use::Table ? table : aside;
    return {m_theme.px(size.width()), m_theme.px(size.height())};
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
    if (m_use == Use::Table) {
        paintCardFrame(painter);
    }
}

// White on black, to be seen on any card and any table.
void CameraView::paintCardFrame(QPainter &painter) const
{
    const double cardHeight = height() * cardShare;
    QRectF card(0, 0, cardHeight * cardAspect, cardHeight);
    card.moveCenter(QRectF(rect()).center());
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = m_theme.px(24);
    for (const auto &[colour, line] : {std::pair{Qt::black, 12}, std::pair{Qt::white, 6}}) {
        painter.setPen(QPen(colour, m_theme.px(line)));
        painter.drawRoundedRect(card, radius, radius);
    }
}

} // namespace ui
