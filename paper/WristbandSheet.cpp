// SPDX-License-Identifier: Apache-2.0
#include "paper/WristbandSheet.h"

#include "core/WristMark.h"
#include "marks/Qr.h"

#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace paper {

namespace {

// All in mm.
constexpr qreal margin = 8;
constexpr qreal bandWidth = 220;
constexpr qreal labelWidth = 61;
constexpr qreal rowHeight = 24;
constexpr qreal glueWidth = 22;
constexpr qreal qrSide = 21; // with its quiet zone

// Lines of one height, in mm.
class Letters
{
public:
    Letters(QPainter &painter, const QString &family, qreal height, QFont::Weight weight)
        : m_painter(painter)
        , m_font(family)
    {
        m_font.setPixelSize(pixels);
        m_font.setWeight(weight);
        m_scale = height / pixels;
    }

    void draw(const QRectF &place, int flags, const QString &text) const
    {
        m_painter.save();
        m_painter.translate(place.topLeft());
        m_painter.scale(m_scale, m_scale);
        m_painter.setFont(m_font);
        const QRectF inside(QPointF(), place.size() / m_scale);
        const QString line = QFontMetricsF(m_font).elidedText(text, Qt::ElideRight, inside.width());
        m_painter.drawText(inside, flags, line);
        m_painter.restore();
    }

private:
    // A font's size is whole pixels: a millimetre would be too coarse.
    static constexpr int pixels = 100;

    QPainter &m_painter;
    QFont m_font;
    qreal m_scale = 1;
};

// One shape, so that no printer leaves hairlines between two modules.
QPainterPath shapeOf(const marks::Modules &modules)
{
    const qreal side = qrSide / (modules.size + 2 * marks::Modules::quietZone);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int y = 0; y < modules.size; ++y) {
        for (int x = 0; x < modules.size; ++x) {
            if (modules.isDark(x, y)) {
                const QPoint place(x + marks::Modules::quietZone, y + marks::Modules::quietZone);
                path.addRect(QRectF(QPointF(place) * side, QSizeF(side, side)));
            }
        }
    }
    return path.simplified();
}

void drawCuts(QPainter &painter, const QPointF &corner)
{
    painter.setPen(QPen(Qt::gray, 0.2, Qt::DashLine));
    painter.drawRect(QRectF(corner, QSizeF(bandWidth + labelWidth, rowHeight)));
    const qreal cut = corner.x() + bandWidth;
    painter.drawLine(QPointF(cut, corner.y()), QPointF(cut, corner.y() + rowHeight));
    const qreal glue = corner.x() + glueWidth;
    painter.setPen(QPen(Qt::lightGray, 0.2));
    painter.drawLine(QPointF(glue, corner.y()), QPointF(glue, corner.y() + rowHeight));
    painter.setPen(Qt::black);
}

class Sheet
{
public:
    Sheet(QPainter &painter, const Wristbands &bands)
        : m_painter(painter)
        , m_title(bands.title.isEmpty() ? bands.shelter : bands.title)
        , m_mode(bands.mode == core::Mode::Practice ? u"練習 PRACTICE"_s : QString())
        , m_number(painter, u"Noto Sans Mono CJK JP"_s, 8, QFont::Bold)
        , m_smallNumber(painter, u"Noto Sans Mono CJK JP"_s, 6, QFont::Bold)
        , m_small(painter, u"Noto Sans CJK JP"_s, 3.5, QFont::Normal)
    {}

    void drawRow(const QPointF &corner, const core::Handle &handle, const marks::Modules &qr) const
    {
        drawCuts(m_painter, corner);
        m_small.draw(QRectF(corner, QSizeF(glueWidth, rowHeight)), Qt::AlignCenter, u"のりしろ"_s);
        const QPainterPath shape = shapeOf(qr);
        const QPointF label = corner + QPointF(bandWidth + 2, 0);
        for (const QPointF &place : {corner + QPointF(glueWidth + 6, 0),
                                     corner + QPointF(bandWidth - qrSide - 13, 0),
                                     label}) {
            m_painter.fillPath(shape.translated(place + QPointF(0, (rowHeight - qrSide) / 2)),
                               Qt::black);
        }
        drawText(
            corner + QPointF(glueWidth + 6 + qrSide + 2, 0), 100, m_number, handle.displayText());
        drawText(label + QPointF(qrSide + 1, 0),
                 labelWidth - qrSide - 4,
                 m_smallNumber,
                 handle.displayText());
    }

private:
    void
    drawText(const QPointF &corner, qreal width, const Letters &number, const QString &text) const
    {
        const auto line =
            [&](const Letters &letters, qreal top, qreal height, const QString &words) {
                letters.draw(QRectF(corner + QPointF(0, top), QSizeF(width, height)),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             words);
            };
        line(number, 1, 11, text);
        line(m_small, 12, 5, m_title);
        line(m_small, 17, 5, m_mode);
    }

    QPainter &m_painter;
    QString m_title;
    QString m_mode;
    Letters m_number;
    Letters m_smallNumber;
    Letters m_small;
};

} // namespace

bool printWristbands(QIODevice &to, const Wristbands &bands)
{
    QPdfWriter writer(&to);
    writer.setTitle(u"Wristbands "_s + bands.shelter);
    writer.setResolution(600);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&writer)) {
        return false;
    }
    painter.scale(writer.resolution() / 25.4, writer.resolution() / 25.4);
    const Sheet sheet(painter, bands);
    int row = 0;
    for (const core::Handle &handle : bands.handles) {
        if (row == bandsPerPage) {
            row = 0;
            if (!writer.newPage()) {
                return false;
            }
        }
        const auto qr = marks::qr(core::WristMark{{bands.shelter, handle}, {}}.text(),
                                  marks::Correction::Quartile);
        if (!qr) {
            return false;
        }
        sheet.drawRow(QPointF(margin, margin + row * rowHeight), handle, *qr);
        ++row;
    }
    return painter.end();
}

} // namespace paper
