// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/Clutter.h"

#include <QFont>
#include <QPainter>

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

// Words of no sense, as print beside a card is to a reader of cards.
QString words(Dice &dice, int count)
{
    static const QString letters =
        u"受付避難所名簿氏名住所年月日電話番号世帯人数確認配布物資毛布の はをに(1)2.3・、。"_s;
    QString text;
    for (int i = 0; i < count; ++i) {
        text += letters[dice.whole(0, static_cast<int>(letters.size()) - 1)];
    }
    return text;
}

void print(QPainter &painter, const QRectF &sheet, double em, const QString &family, Dice &dice)
{
    QFont font(family);
    font.setPixelSize(std::max(8, static_cast<int>(em)));
    painter.setFont(font);
    painter.setPen(QColor(45, 45, 50));
    for (double y = sheet.top() + em * 2; y < sheet.bottom() - em; y += em * 1.7) {
        painter.drawText(
            QPointF(sheet.left() + em, y),
            words(dice, static_cast<int>(sheet.width() / em * dice.between(0.4, 0.9))));
    }
}

void rule(QPainter &painter, const QRectF &sheet, double step)
{
    painter.setPen(QPen(QColor(150, 155, 165), std::max(1.0, step / 25)));
    for (double y = sheet.top() + step; y < sheet.bottom(); y += step) {
        painter.drawLine(QPointF(sheet.left(), y), QPointF(sheet.right(), y));
    }
}

void shade(QPainter &painter, const QRectF &sheet, double depth)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 16));
    for (int i = 1; i <= 6; ++i) {
        const double reach = depth * i / 6;
        painter.drawRoundedRect(
            sheet.adjusted(-reach * 0.4, -reach * 0.2, reach, reach), reach, reach);
    }
}

void sheet(QPainter &painter, double unit, const QString &family, Dice &dice)
{
    const QRectF sheet(-unit * dice.between(0.15, 0.4),
                       -unit * dice.between(0.12, 0.4),
                       unit * dice.between(0.3, 0.8),
                       unit * dice.between(0.25, 0.7));
    shade(painter, sheet, unit * 0.012);
    const int white = dice.whole(215, 250);
    static const std::vector<QColor> notes{
        QColor(235, 220, 60), QColor(60, 95, 175), QColor(235, 150, 170), QColor(140, 205, 150)};
    if (dice.chance(0.25)) {
        painter.fillRect(sheet, dice.oneOf(notes));
        return;
    }
    painter.fillRect(sheet, QColor(white, white, white - dice.whole(0, 18)));
    if (dice.chance(0.6)) {
        print(painter, sheet, unit * dice.between(0.011, 0.028), family, dice);
    } else {
        rule(painter, sheet, unit * dice.between(0.025, 0.06));
    }
}

void pen(QPainter &painter, double unit, Dice &dice)
{
    static const std::vector<QColor> colours{
        QColor(150, 20, 25), QColor(20, 22, 25), QColor(30, 60, 140)};
    const double wide = unit * dice.between(0.006, 0.014);
    const QRectF body(-unit * 0.2, -wide, unit * 0.4, wide * 2);
    shade(painter, body, wide);
    painter.setBrush(dice.oneOf(colours));
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(body, wide, wide);
}

} // namespace

void layPapers(QImage &desk, int papers, const QString &family, Dice &dice)
{
    QPainter painter(&desk);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < papers; ++i) {
        painter.save();
        painter.translate(desk.width() * dice.between(0, 1), desk.height() * dice.between(0, 1));
        painter.rotate(dice.between(0, 360));
        if (dice.chance(0.2)) {
            pen(painter, desk.width(), dice);
        } else {
            sheet(painter, desk.width(), family, dice);
        }
        painter.restore();
    }
}

void layForm(QImage &desk, const QString &family, Dice &dice)
{
    QPainter painter(&desk);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(desk.width() / 2.0, desk.height() / 2.0);
    painter.rotate(dice.between(-6, 6));
    const double unit = desk.width();
    const QRectF sheet(-unit, -unit, unit * 2, unit * 2);
    print(painter, sheet, unit * dice.between(0.012, 0.022), family, dice);
    rule(painter, sheet, unit * dice.between(0.03, 0.07));
}

} // namespace specimens
