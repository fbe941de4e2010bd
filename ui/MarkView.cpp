// SPDX-License-Identifier: Apache-2.0
#include "ui/MarkView.h"

#include "core/WristMark.h"

#include <QPainter>

namespace ui {

MarkView::MarkView(const Theme &theme, int side, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void MarkView::setMark(const core::HandleKey &who, const core::Cell &cell)
{
    set(core::WristMark{who, cell}.text(), marks::Correction::Quartile);
}

void MarkView::setText(const QByteArray &text)
{
    set(text, marks::Correction::Medium);
}

void MarkView::set(const QByteArray &text, marks::Correction correction)
{
    const auto modules = marks::qr(text, correction);
    m_modules = modules ? std::optional(*modules) : std::nullopt;
    update();
}

void MarkView::clear()
{
    m_modules.reset();
    update();
}

QSize MarkView::sizeHint() const
{
    const int side = m_theme.px(m_side);
    return {side, side};
}

void MarkView::paintEvent(QPaintEvent *)
{
    if (!m_modules) {
        return;
    }
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    // Whole pixels a module: a blurred edge costs more than a smaller code.
    const int across = m_modules->size + 2 * marks::Modules::quietZone;
    const int pixel = std::max(1, std::min(width(), height()) / across);
    const int left = (width() - pixel * m_modules->size) / 2;
    const int top = (height() - pixel * m_modules->size) / 2;
    for (int y = 0; y < m_modules->size; ++y) {
        for (int x = 0; x < m_modules->size; ++x) {
            if (m_modules->isDark(x, y)) {
                painter.fillRect(left + x * pixel, top + y * pixel, pixel, pixel, Qt::black);
            }
        }
    }
}

} // namespace ui
