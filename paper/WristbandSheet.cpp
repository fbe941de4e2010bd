// SPDX-License-Identifier: Apache-2.0
#include "paper/WristbandSheet.h"

#include "core/WristMark.h"
#include "paper/Letters.h"
#include "paper/PdfPages.h"
#include "paper/QrShape.h"

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

    void drawRow(const QPointF &corner, const core::Handle &handle, const QPainterPath &qr) const
    {
        drawCuts(m_painter, corner);
        m_small.draw(QRectF(corner, QSizeF(glueWidth, rowHeight)), Qt::AlignCenter, u"のりしろ"_s);
        const QPointF label = corner + QPointF(bandWidth + 2, 0);
        for (const QPointF &place : {corner + QPointF(glueWidth + 6, 0),
                                     corner + QPointF(bandWidth - qrSide - 13, 0),
                                     label}) {
            m_painter.fillPath(qr.translated(place + QPointF(0, (rowHeight - qrSide) / 2)),
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
    PdfPages pages(
        to, u"Wristbands "_s + bands.shelter, QPageSize(QPageSize::A4), QPageLayout::Landscape);
    const Sheet sheet(pages.painter(), bands);
    int row = bandsPerPage;
    for (const core::Handle &handle : bands.handles) {
        if (row == bandsPerPage) {
            row = 0;
            if (!pages.next()) {
                return false;
            }
        }
        const auto qr = qrShape(core::WristMark{{bands.shelter, handle}, {}}.text(), qrSide);
        if (!qr) {
            return false;
        }
        sheet.drawRow(QPointF(margin, margin + row * rowHeight), handle, *qr);
        ++row;
    }
    return pages.end();
}

} // namespace paper
