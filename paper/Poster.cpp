// SPDX-License-Identifier: Apache-2.0
#include "paper/Poster.h"

#include "core/PosterWords.h"
#include "paper/Letters.h"
#include "paper/PdfPages.h"
#include "paper/QrShape.h"

#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace paper {

namespace {

// All in mm.
constexpr qreal width = 210;
constexpr qreal margin = 12;
constexpr qreal inner = width - 2 * margin;
constexpr qreal codesTop = 68;
constexpr qreal codesBottom = 187;
constexpr qreal wifiSide = 66;
constexpr qreal stepsTop = 208;
constexpr qreal pictureSide = 22;

class Sheet
{
public:
    explicit Sheet(QPainter &painter)
        : m_painter(painter)
    {}

    void line(const QRectF &place, const QString &text, QFont::Weight weight = QFont::Bold) const
    {
        Letters::fit(m_painter, place, text, weight);
    }
    // What is to be typed as it stands there.
    void typed(const QRectF &place, const QString &text) const
    {
        Letters::fit(m_painter, place, text, QFont::Bold, u"Noto Sans Mono CJK JP"_s);
    }
    void code(const QPainterPath &qr, const QPointF &corner) const
    {
        m_painter.fillPath(qr.translated(corner), Qt::black);
    }
    void picture(const QString &name, const QRectF &place) const
    {
        QSvgRenderer(u":/paper/%1.svg"_s.arg(name)).render(&m_painter, place);
    }

private:
    QPainter &m_painter;
};

void drawTitles(const Sheet &sheet, const Poster &poster)
{
    const auto &[japanese, easy, english] = core::posterWords();
    const QString practice = poster.mode == core::Mode::Practice ? u"　練習 PRACTICE"_s : QString();
    sheet.line({margin, 9, inner, 8}, poster.title + practice);
    sheet.line({margin, 18, inner, 24}, japanese.title);
    sheet.line({margin, 43, inner, 13}, easy.title);
    sheet.line({margin, 56, inner, 13}, english.title);
}

// The page's code alone, or beside that of the Wi-Fi, which comes first.
bool drawCodes(const Sheet &sheet, const Poster &poster)
{
    const qreal whole = codesBottom - codesTop;
    const qreal heading = poster.wifi ? 20 : 0;
    const qreal side = whole - heading;
    const auto page = qrShape(poster.url.toUtf8(), side);
    if (!page) {
        return false;
    }
    if (!poster.wifi) {
        sheet.code(*page, {(width - side) / 2, codesTop});
        return true;
    }
    const auto wifi = qrShape(core::wifiCode(poster.wifi->name, poster.wifi->password), wifiSide);
    if (!wifi) {
        return false;
    }
    const qreal pageLeft = width - margin - side;
    qreal top = codesTop + 4;
    for (const core::PosterWords &words : core::posterWords()) {
        sheet.line({margin, top, wifiSide, 5.5}, words.firstWifi);
        sheet.line({pageLeft, top, side, 5.5}, words.thenPage);
        top += 5.5;
    }
    sheet.code(*wifi, {margin, codesTop + heading});
    sheet.code(*page, {pageLeft, codesTop + heading});
    const qreal below = codesTop + heading + wifiSide;
    sheet.typed({margin, below, wifiSide, 10}, poster.wifi->name);
    if (!poster.wifi->password.isEmpty()) {
        sheet.line({margin, below + 10, wifiSide, 6}, u"パスワード Password"_s);
        sheet.typed({margin, below + 16, wifiSide, 10}, poster.wifi->password);
    }
    return true;
}

void drawAddress(const Sheet &sheet, const QString &url)
{
    const auto &[japanese, easy, english] = core::posterWords();
    const QStringList before{japanese.cannotRead, easy.cannotRead, english.cannotRead};
    sheet.line({margin, codesBottom, inner, 6}, before.join(u"　/　"_s));
    sheet.typed({margin, codesBottom + 7, inner, 11}, url);
}

void drawSteps(const Sheet &sheet)
{
    const std::array pictures{u"scan-qr"_s, u"fill-in"_s, u"show-qr"_s};
    const qreal column = inner / static_cast<qreal>(pictures.size());
    for (std::size_t step = 0; step < pictures.size(); ++step) {
        const qreal left = margin + column * static_cast<qreal>(step);
        const qreal picture = left + (column - pictureSide) / 2 + 6;
        sheet.line({picture - 18, stepsTop + 2, 16, pictureSide - 4}, QString::number(step + 1));
        sheet.picture(pictures.at(step), {picture, stepsTop, pictureSide, pictureSide});
        qreal top = stepsTop + pictureSide + 1;
        for (const core::PosterWords &words : core::posterWords()) {
            sheet.line({left + 1, top, column - 2, 7.5}, words.steps.at(step));
            top += 7.5;
        }
    }
}

void drawPromise(const Sheet &sheet)
{
    qreal top = 256;
    for (const core::PosterWords &words : core::posterWords()) {
        sheet.line({margin, top, inner, 5.5}, words.stays, QFont::Normal);
        sheet.line({margin, top + 5, inner, 5.5}, words.withoutPhone, QFont::Normal);
        top += 11;
    }
}

} // namespace

bool printPoster(QIODevice &to, const Poster &poster)
{
    PdfPages pages(to, u"Poster"_s, QPageSize(QPageSize::A4), QPageLayout::Portrait);
    if (!pages.next()) {
        return false;
    }
    const Sheet sheet(pages.painter());
    drawTitles(sheet, poster);
    const bool isDrawn = drawCodes(sheet, poster);
    drawAddress(sheet, poster.url);
    drawSteps(sheet);
    drawPromise(sheet);
    return pages.end() && isDrawn;
}

} // namespace paper
