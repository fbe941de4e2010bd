// SPDX-License-Identifier: Apache-2.0
#include "paper/Letters.h"

#include <QFontMetricsF>

namespace paper {

namespace {

// A font's size is whole pixels: a millimetre would be too coarse.
constexpr int pixels = 100;

} // namespace

Letters::Letters(QPainter &painter, const QString &family, qreal height, QFont::Weight weight)
    : m_painter(painter)
    , m_font(family)
    , m_scale(height / pixels)
{
    m_font.setPixelSize(pixels);
    m_font.setWeight(weight);
}

void Letters::draw(const QRectF &place, int flags, const QString &text, TooLong tooLong) const
{
    const QFontMetricsF metrics(m_font);
    const qreal width = place.width() / m_scale;
    const qreal wanted = metrics.horizontalAdvance(text);
    if (tooLong == TooLong::Smaller && wanted > width) {
        drawScaled(place, flags, text, m_scale * width / wanted);
    } else {
        drawScaled(place, flags, metrics.elidedText(text, Qt::ElideRight, width), m_scale);
    }
}

void Letters::drawWrapped(const QRectF &place, const QString &text) const
{
    drawScaled(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, m_scale);
}

void Letters::fit(QPainter &painter,
                  const QRectF &place,
                  const QString &text,
                  QFont::Weight weight,
                  const QString &family)
{
    constexpr qreal lineHeight = 1.25;
    Letters(painter, family, place.height() / lineHeight, weight)
        .draw(place, Qt::AlignCenter, text, TooLong::Smaller);
}

void Letters::drawScaled(const QRectF &place, int flags, const QString &text, qreal scale) const
{
    m_painter.save();
    m_painter.translate(place.topLeft());
    m_painter.scale(scale, scale);
    m_painter.setFont(m_font);
    m_painter.drawText(QRectF(QPointF(), place.size() / scale), flags, text);
    m_painter.restore();
}

} // namespace paper
