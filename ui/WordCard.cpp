// SPDX-License-Identifier: Apache-2.0
#include "ui/WordCard.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int columns = 2;
constexpr int typeSize = 60; // at 1080 lines
constexpr int rowHeight = 92;

} // namespace

WordCard::WordCard(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
    retranslate();
}

void WordCard::setWords(const core::TypedSecret &words)
{
    m_words = words;
    updateGeometry();
    retranslate();
    update();
}

int WordCard::wordCount() const
{
    if (m_words == nullptr || m_words->isEmpty()) {
        return 0;
    }
    const auto letters = m_words->span();
    return 1 + static_cast<int>(std::count(letters.begin(), letters.end(), ' '));
}

int WordCard::rows() const
{
    return std::max(1, (wordCount() + columns - 1) / columns);
}

void WordCard::retranslate()
{
    setAccessibleName(tr("%n個の言葉を表示しています", nullptr, wordCount()));
}

QSize WordCard::sizeHint() const
{
    return {m_theme.px(600), rows() * m_theme.px(rowHeight)};
}

void WordCard::paintEvent(QPaintEvent *)
{
    if (wordCount() == 0) {
        return;
    }
    QPainter painter(this);
    QFont typeface = font();
    typeface.setPixelSize(m_theme.px(typeSize));
    painter.setFont(typeface);
    painter.setPen(m_theme.colours().text);
    const QFontMetrics metrics(typeface);
    const int cellWidth = width() / columns;
    const int cellHeight = height() / rows();
    int word = 0;
    int x = 0;
    const auto drawLetter = [&](char letter) {
        const int y = (word / columns) * cellHeight + (cellHeight + metrics.capHeight()) / 2;
        painter.drawText((word % columns) * cellWidth + x, y, QString(QLatin1Char(letter)));
        x += metrics.horizontalAdvance(QLatin1Char(letter));
    };
    drawLetter('1');
    x = m_theme.px(typeSize);
    for (const unsigned char letter : m_words->span()) {
        if (letter != ' ') {
            drawLetter(static_cast<char>(letter));
            continue;
        }
        ++word;
        x = 0;
        drawLetter(static_cast<char>('1' + word));
        x = m_theme.px(typeSize);
    }
}

} // namespace ui
