// SPDX-License-Identifier: Apache-2.0
#include "paper/FamilySheet.h"

#include "paper/FamilySheetWords.h"
#include "paper/Letters.h"
#include "paper/PdfPages.h"
#include "paper/QrShape.h"

using namespace Qt::StringLiterals;

namespace paper {

namespace {

// All in mm. Folded in half, and once more, the paper has no crease in the code: it lies within the
// left upper quarter, which ends at 105 and 148.5.
constexpr qreal width = 210;
constexpr qreal margin = 12;
constexpr qreal inner = width - 2 * margin;
constexpr qreal qrSide = 90; // with its quiet zone
constexpr qreal qrTop = 55;
constexpr qreal besideLeft = 110;
constexpr qreal besideWidth = width - margin - besideLeft;
constexpr qreal adviceTop = 154;
constexpr qreal adviceHeight = 45; // of each language

class Page
{
public:
    Page(QPainter &painter, const FamilySheet &sheet)
        : m_painter(painter)
        , m_sheet(sheet)
        , m_advice(painter, u"Noto Sans CJK JP"_s, 4.5, QFont::Normal)
    {}

    void draw(qsizetype index, const QPainterPath &qr) const
    {
        drawTitle();
        m_painter.fillPath(qr.translated(margin, qrTop), Qt::black);
        drawPeople();
        if (m_sheet.codes.size() > 1) {
            drawWhichOne(index);
        }
        drawAdvice();
    }

private:
    void drawTitle() const
    {
        if (m_sheet.mode == core::Mode::Practice) {
            line({margin, 8, inner, 7}, u"練習 PRACTICE"_s);
        }
        const auto &[japanese, easy, english] = familySheetWords();
        line({margin, 16, inner, 13}, japanese.show);
        line({margin, 30, inner, 10}, easy.show);
        line({margin, 41, inner, 10}, english.show);
    }
    void drawPeople() const
    {
        const auto &words = familySheetWords();
        line({besideLeft, qrTop, besideWidth, 26}, words.front().people.arg(m_sheet.people));
        line({besideLeft, qrTop + 27, besideWidth, 9}, words.back().people.arg(m_sheet.people));
    }
    void drawWhichOne(qsizetype index) const
    {
        const qsizetype sheets = m_sheet.codes.size();
        line({besideLeft, qrTop + 42, besideWidth, 28}, u"%1 / %2"_s.arg(index + 1).arg(sheets));
        qreal top = qrTop + 71;
        for (const FamilySheetWords &words : familySheetWords()) {
            line({besideLeft, top, besideWidth, 6.5}, words.together.arg(sheets));
            top += 6.5;
        }
    }
    void drawAdvice() const
    {
        qreal top = adviceTop;
        for (const FamilySheetWords &words : familySheetWords()) {
            QString points;
            for (const QString &advice : words.advice) {
                points += u"● %1\n"_s.arg(advice);
            }
            m_advice.drawWrapped({margin, top, inner, adviceHeight}, points);
            top += adviceHeight;
        }
    }
    void line(const QRectF &place, const QString &text) const
    {
        Letters::fit(m_painter, place, text);
    }

    QPainter &m_painter;
    const FamilySheet &m_sheet;
    Letters m_advice;
};

} // namespace

bool printFamilySheet(QIODevice &to, const FamilySheet &sheet)
{
    PdfPages pages(to, u"Family"_s, QPageSize(QPageSize::A4), QPageLayout::Portrait);
    const Page page(pages.painter(), sheet);
    for (qsizetype i = 0; i < sheet.codes.size(); ++i) {
        const QString &code = sheet.codes.at(i);
        const auto qr = code.size() <= longestFamilyCode
                            ? qrShape(code.toUtf8(), qrSide, marks::Correction::Medium)
                            : std::nullopt;
        if (!qr || !pages.next()) {
            return false;
        }
        page.draw(i, *qr);
    }
    return pages.end() && !sheet.codes.isEmpty();
}

} // namespace paper
