// SPDX-License-Identifier: Apache-2.0
#include "ui/ToldText.h"

#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array typeSizes{56, 42, 34};
constexpr QChar here = u'＿';
constexpr int endless = 10'000;

} // namespace

ToldText::ToldText(const Theme &theme, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setObjectName(u"panel"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ToldText::setTold(const QString &text, const QString &spoken)
{
    m_text = text;
    setText(text + here);
    setAccessibleName(spoken);
    update();
}

QRect ToldText::room() const
{
    const int margin = m_theme.px(14);
    return rect().adjusted(margin, margin / 2, -margin, -margin / 2);
}

QFont ToldText::typeface(int pixels) const
{
    QFont type = font();
    type.setPixelSize(pixels);
    type.setBold(true);
    return type;
}

bool ToldText::fits(const Line &line) const
{
    const QSize most = room().size();
    const QRect paper(0, 0, most.width(), endless);
    const QSize needed = QFontMetrics(typeface(line.pixels))
                             .boundingRect(paper, Qt::TextWordWrap, line.words)
                             .size();
    return needed.width() <= most.width() && needed.height() <= most.height();
}

ToldText::Line ToldText::line() const
{
    Line line;
    for (const int size : typeSizes) {
        line = {m_theme.type(size), m_text + here};
        if (fits(line)) {
            return line;
        }
    }
    for (qsizetype left = 1; !fits(line) && left < m_text.size(); ++left) {
        line.words = u'…' + m_text.mid(left) + here;
    }
    return line;
}

void ToldText::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    const Line painted = line();
    QPainter painter(this);
    painter.setFont(typeface(painted.pixels));
    painter.setPen(m_theme.colours().text);
    painter.drawText(room(), Qt::TextWordWrap | Qt::AlignVCenter, painted.words);
}

} // namespace ui
