// SPDX-License-Identifier: Apache-2.0
#include "ui/BigButton.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int wrapped = Qt::TextWordWrap | Qt::AlignCenter;
constexpr int endless = 10'000;

} // namespace

BigButton::BigButton(const Theme &theme, Picture picture, Rank rank, Shape shape, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_picture(picture)
    , m_rank(rank)
    , m_shape(shape)
{
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &BigButton::applyTheme);
    applyTheme();
}

void BigButton::setWords(const QString &words)
{
    // An ampersand in a shelter's name is a letter here, not a shortcut.
    setText(QString(words).replace(u'&', u"&&"_s));
    m_words = words;
    setAccessibleName(words.simplified());
    updateGeometry();
}

void BigButton::setPicture(Picture picture)
{
    m_picture = picture;
    update();
}

void BigButton::setRank(Rank rank)
{
    m_rank = rank;
    update();
}

void BigButton::setTypeSize(int at1080)
{
    m_typeSize = at1080;
    applyTheme();
}

void BigButton::applyTheme()
{
    const int side = m_theme.px(Theme::target);
    setMinimumSize(side, side);
    updateGeometry();
    update();
}

void BigButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::StyleChange) {
        update();
    }
    QPushButton::changeEvent(event);
}

void BigButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // A key held down must not confirm page after page.
        if (!event->isAutoRepeat()) {
            click();
        }
        return;
    }
    QPushButton::keyPressEvent(event);
}

ButtonColours BigButton::coloursNow() const
{
    if (!isEnabled()) {
        return m_theme.colours().disabled;
    }
    ButtonColours colours = m_theme.buttonColours(m_rank);
    if (isDown() || isChecked()) {
        return {colours.text, colours.fill, colours.border};
    }
    return colours;
}

QFont BigButton::typeface() const
{
    QFont type = font();
    const int size = m_shape == Shape::Key ? m_theme.px(m_typeSize) : m_theme.type(m_typeSize);
    type.setPixelSize(size);
    type.setBold(m_rank == Rank::Primary || m_shape == Shape::Key);
    return type;
}

int BigButton::padding() const
{
    return m_theme.px(m_shape == Shape::Key ? 4 : 14);
}

// What is chosen among several carries a tick, because colour alone says nothing to many.
Picture BigButton::pictureNow() const
{
    return isChecked() ? Picture::Check : m_picture;
}

int BigButton::pictureSide() const
{
    if (pictureNow() == Picture::None) {
        return 0;
    }
    switch (m_shape) {
    case Shape::Row:
        return m_theme.px(48);
    case Shape::Sign:
        return m_theme.px(92);
    case Shape::Tile:
        return m_theme.px(m_words.isEmpty() ? 60 : 140);
    case Shape::Key:
        return m_theme.px(44);
    }
    return 0;
}

QRect BigButton::wordsRect(const QRect &button) const
{
    const int side = pictureSide();
    const int pad = padding();
    const QRect inside = button.adjusted(pad, pad / 2, -pad, -pad / 2);
    if (side == 0) {
        return inside;
    }
    return m_shape == Shape::Tile ? inside.adjusted(0, side + pad, 0, 0)
                                  : inside.adjusted(side + pad, 0, 0, 0);
}

QSize BigButton::wordsSize(int width) const
{
    const QFontMetrics metrics(typeface());
    return metrics.boundingRect(QRect(0, 0, std::max(width, 1), endless), wrapped, m_words).size();
}

int BigButton::longestWord() const
{
    static const QRegularExpression space(u"\\s"_s);
    const QFontMetrics metrics(typeface());
    int longest = 0;
    for (const QString &word : m_words.split(space)) {
        // Japanese breaks anywhere, but two letters a line is no longer a word.
        const bool breaksAnywhere = !word.isEmpty() && word.front().unicode() >= 0x2E80;
        const QString unbroken = breaksAnywhere ? word.left(5) : word;
        longest = std::max(longest, metrics.horizontalAdvance(unbroken));
    }
    return longest;
}

QSize BigButton::minimumSizeHint() const
{
    ensurePolished();
    const QRect none(0, 0, 0, 0);
    const int around = -wordsRect(none).width();
    const int side = m_theme.px(Theme::target);
    return {std::max(side, longestWord() + around + 2), side};
}

QSize BigButton::sizeHint() const
{
    ensurePolished();
    const int around = -wordsRect(QRect(0, 0, 0, 0)).width();
    const int oneLine = wordsSize(endless).width() + 2;
    const int width = std::min(oneLine, m_theme.type(420)) + around;
    const QSize least = minimumSizeHint();
    const int full = std::max(width, least.width());
    return {full, heightForWidth(full)};
}

int BigButton::heightForWidth(int width) const
{
    ensurePolished();
    const QRect words = wordsRect(QRect(0, 0, width, 0));
    const int needed = wordsSize(words.width()).height() - words.height();
    const int picture = pictureSide() + padding();
    return std::max({m_theme.px(Theme::target), needed, picture});
}

bool BigButton::fitsItsWords() const
{
    const QRect room = wordsRect(rect());
    const QSize needed = wordsSize(room.width());
    return needed.width() <= room.width() + 1 && needed.height() <= room.height() + 1;
}

void BigButton::paintFrame(QPainter &painter, const ButtonColours &colours) const
{
    const double line = std::max(2, m_theme.px(3));
    QPen pen(colours.border, line);
    if (!isEnabled()) {
        pen.setStyle(Qt::DotLine);
    }
    painter.setPen(pen);
    painter.setBrush(colours.fill);
    const double half = line / 2;
    const int round = m_theme.px(14);
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), round, round);
}

void BigButton::paintFocus(QPainter &painter) const
{
    const Colours colours = m_theme.colours();
    const int round = m_theme.px(14);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.focus, 4));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), round, round);
    painter.setPen(QPen(colours.focusInner, 3));
    painter.drawRoundedRect(QRectF(rect()).adjusted(5.5, 5.5, -5.5, -5.5), round, round);
}

// Answers where the words go beside or below it.
QRect BigButton::paintPicture(QPainter &painter, const QColor &colour) const
{
    const int side = pictureSide();
    QRect words = wordsRect(rect());
    if (side == 0) {
        return words;
    }
    const QSize needed = wordsSize(words.width());
    QPoint corner((width() - side) / 2, (height() - side) / 2);
    if (!m_words.isEmpty() && m_shape == Shape::Tile) {
        const int block = side + padding() + needed.height();
        corner.setY(std::max(padding() / 2, (height() - block) / 2));
        words.setTop(corner.y() + side + padding());
    } else if (!m_words.isEmpty()) {
        const int block = needed.width() + side + padding();
        corner.setX(std::max(padding(), (width() - block) / 2));
        words.setLeft(corner.x() + side + padding());
        words.setWidth(std::min(words.width(), needed.width() + padding()));
    }
    painter.drawPixmap(corner, pixmapOf(pictureNow(), colour, side));
    return words;
}

void BigButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ButtonColours colours = coloursNow();
    paintFrame(painter, colours);
    if (hasFocus()) {
        paintFocus(painter);
    }
    const QRect words = paintPicture(painter, colours.text);
    if (m_words.isEmpty()) {
        return;
    }
    painter.setFont(typeface());
    painter.setPen(colours.text);
    const int align = m_shape == Shape::Tile ? Qt::AlignHCenter | Qt::AlignTop : Qt::AlignCenter;
    painter.drawText(words, Qt::TextWordWrap | align, m_words);
}

} // namespace ui
