// SPDX-License-Identifier: Apache-2.0
#include "ui/PictureView.h"

#include <QPainter>

namespace ui {

PictureView::PictureView(const Theme &theme, Picture picture, int side, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_picture(picture)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void PictureView::setPicture(Picture picture, Tone tone)
{
    m_picture = picture;
    m_tone = tone;
    update();
}

QSize PictureView::sizeHint() const
{
    const int side = m_theme.px(m_side);
    return {side, side};
}

void PictureView::paintEvent(QPaintEvent *)
{
    const Colours colours = m_theme.colours();
    const QColor colour = m_tone == Tone::Good      ? colours.good
                          : m_tone == Tone::Warning ? colours.warning
                          : m_tone == Tone::Bad     ? colours.bad
                                                    : colours.text;
    const int side = std::min(width(), height());
    QPainter painter(this);
    painter.drawPixmap(
        (width() - side) / 2, (height() - side) / 2, pixmapOf(m_picture, colour, side));
}

} // namespace ui
