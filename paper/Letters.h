// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPainter>

namespace paper {

// Letters of one height, in the units of the painter (mm).
class Letters
{
public:
    Letters(QPainter &painter, const QString &family, qreal height, QFont::Weight weight);

    enum class TooLong { LeftOut, Smaller };

    // One line; what does not fit is left out (…), or all of it is smaller.
    void draw(const QRectF &place,
              int flags,
              const QString &text,
              TooLong tooLong = TooLong::LeftOut) const;
    // As many lines as it takes.
    void drawWrapped(const QRectF &place, const QString &text) const;

    // One centred line in the letters that people read: as high as the place lets them be, or lower
    // where they would be too wide.
    static void fit(QPainter &painter,
                    const QRectF &place,
                    const QString &text,
                    QFont::Weight weight = QFont::Bold,
                    const QString &family = QStringLiteral("Noto Sans CJK JP"));

private:
    void drawScaled(const QRectF &place, int flags, const QString &text, qreal scale) const;

    QPainter &m_painter;
    QFont m_font;
    qreal m_scale = 1;
};

} // namespace paper
