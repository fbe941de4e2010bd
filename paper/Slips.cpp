// SPDX-License-Identifier: Apache-2.0
#include "paper/Slips.h"

#include "core/WristMark.h"
#include "paper/Letters.h"
#include "paper/PdfPages.h"
#include "paper/QrShape.h"

using namespace Qt::StringLiterals;

namespace paper {

namespace {

// All in mm. Label printers cut off up to 2 mm at each side.
constexpr qreal margin = 3;
constexpr qreal numberHeight = 14;
constexpr qreal qrSide = 38; // with its quiet zone
constexpr qreal wordsLeft = margin + qrSide + 1;

class Slip
{
public:
    Slip(QPainter &painter, const Slips &slips)
        : m_painter(painter)
        , m_shelter(slips.shelter)
        , m_mode(slips.mode == core::Mode::Practice ? u"練習 PRACTICE"_s : QString())
        , m_number(painter, u"Noto Sans Mono CJK JP"_s, numberHeight, QFont::Bold)
        , m_name(painter, u"Noto Sans CJK JP"_s, 4, QFont::Bold)
        , m_advice(painter, u"Noto Sans CJK JP"_s, 3.5, QFont::Bold)
        , m_english(painter, u"Noto Sans CJK JP"_s, 3, QFont::Normal)
    {}

    void draw(const core::Handle &handle, const QPainterPath &qr) const
    {
        m_number.draw(QRectF(margin, 1, slipSize.width() - 2 * margin, 19),
                      Qt::AlignCenter,
                      handle.displayText());
        m_painter.fillPath(qr.translated(margin, 20), Qt::black);
        line(m_name, 21, m_shelter);
        line(m_advice, 26, m_mode);
        m_advice.drawWrapped(place(32, 16),
                             u"これを手首に。\n外へ出るとき・戻るときに見せてください"_s);
        m_english.drawWrapped(place(48, 10), u"Show it when you go out and come back"_s);
    }

private:
    static QRectF place(qreal top, qreal height)
    {
        return {wordsLeft, top, slipSize.width() - wordsLeft - margin, height};
    }
    void line(const Letters &letters, qreal top, const QString &words) const
    {
        letters.draw(place(top, 5), Qt::AlignLeft | Qt::AlignVCenter, words);
    }

    QPainter &m_painter;
    QString m_shelter;
    QString m_mode;
    Letters m_number;
    Letters m_name;
    Letters m_advice;
    Letters m_english;
};

} // namespace

bool printSlips(QIODevice &to, const Slips &slips)
{
    PdfPages pages(to,
                   u"Slips"_s,
                   QPageSize(slipSize, QPageSize::Millimeter, {}, QPageSize::ExactMatch),
                   QPageLayout::Portrait);
    const Slip slip(pages.painter(), slips);
    for (const core::Numbered &person : slips.people) {
        const auto qr = qrShape(core::WristMark{person.who, person.cell}.text(), qrSide);
        if (!qr || !pages.next()) {
            return false;
        }
        slip.draw(person.who.handle, *qr);
    }
    return pages.end();
}

} // namespace paper
