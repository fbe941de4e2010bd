// SPDX-License-Identifier: Apache-2.0
#include "ui/SecretEntry.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui {

SecretEntry::SecretEntry(const Theme &theme, int places, Show show, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_places(places)
    , m_show(show)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
    retranslate();
}

void SecretEntry::append(char letter)
{
    if (length() < m_places) {
        m_secret.append(static_cast<unsigned char>(letter));
        noteChange();
    }
}

void SecretEntry::removeLast()
{
    if (!m_secret.isEmpty()) {
        m_secret.removeLast();
        noteChange();
    }
}

void SecretEntry::clear()
{
    m_secret.clear();
    noteChange();
}

core::TypedSecret SecretEntry::take()
{
    auto secret = std::make_shared<core::SecretBytes>(std::exchange(m_secret, {}));
    noteChange();
    return secret;
}

void SecretEntry::noteChange()
{
    retranslate();
    update();
    Q_EMIT changed();
}

void SecretEntry::retranslate()
{
    setAccessibleName(tr("%n文字入力しました", nullptr, length()));
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

QSize SecretEntry::sizeHint() const
{
    const int columns = m_show == Show::Places ? m_places : 16;
    return {columns * m_theme.px(72), m_theme.px(84)};
}

QSize SecretEntry::minimumSizeHint() const
{
    return {m_theme.px(200), m_theme.px(84)};
}

void SecretEntry::paintEvent(QPaintEvent *)
{
    const Colours colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.plain.border, 2));
    painter.setBrush(colours.panel);
    const int round = m_theme.px(12);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), round, round);

    const int drawn = m_show == Show::Places ? m_places : std::max(length(), 1);
    const double step = std::min<double>(m_theme.px(72), (width() - 2.0 * round) / drawn);
    const double radius = std::min<double>(m_theme.px(20), step * 0.4);
    const double left = m_show == Show::Places ? (width() - step * drawn) / 2 : round;
    for (int i = 0; i < drawn; ++i) {
        const QPointF centre(left + step * (i + 0.5), height() / 2.0);
        const bool filled = i < length();
        painter.setPen(QPen(colours.text, filled ? 1 : 3));
        painter.setBrush(filled ? QBrush(colours.text) : QBrush(Qt::NoBrush));
        if (filled || m_show == Show::Places) {
            painter.drawEllipse(centre, radius, radius);
        }
    }
}

} // namespace ui
