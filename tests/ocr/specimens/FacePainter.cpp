// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/FacePainter.h"

#include "marks/Qr.h"

#include <QFont>
#include <QPainterPath>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

constexpr int drawnEm = 100; // outlines are taken at this size and scaled

QPainterPath outline(const QString &text, const QString &family, bool bold, double spacing)
{
    QFont font(family);
    font.setPixelSize(drawnEm);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setBold(bold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, spacing);
    QPainterPath path;
    path.addText(0, 0, font, text);
    return path;
}

double cornerOf(Kind kind)
{
    return kind == Kind::Passport || kind == Kind::BlankSheet ? 0.3 : 3.18; // mm, ISO/IEC 7810
}

} // namespace

FacePainter::FacePainter(Kind kind, const QString &family, double pixelsPerMillimetre, Dice &dice)
    : m_family(family)
    , m_dice(dice)
    , m_spread(dice.between(0, 0.06))
    , m_shift(dice.between(-0.5, 0.5), dice.between(-0.4, 0.4))
{
    const int grey = dice.whole(15, 55);
    m_ink = QColor(grey, grey, grey + dice.whole(0, 8));
    m_card.kind = kind;
    m_card.family = family;
    m_card.millimetres = millimetres(kind);
    m_card.face = QImage((m_card.millimetres * pixelsPerMillimetre).toSize(),
                         QImage::Format_ARGB32_Premultiplied);
    m_card.face.fill(Qt::transparent);
    m_painter.begin(&m_card.face);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.scale(m_card.face.width() / size().width(), m_card.face.height() / size().height());
    QPainterPath edge;
    edge.addRoundedRect(QRectF(QPointF(), size()), cornerOf(kind), cornerOf(kind));
    m_painter.fillPath(edge, Qt::white);
    m_painter.setCompositionMode(QPainter::CompositionMode_SourceAtop);
}

void FacePainter::ground(const QColor &paper, const QColor &lines)
{
    m_painter.fillRect(QRectF(QPointF(), size()), paper);
    const double step = m_dice.between(0.7, 1.3);
    const double wave = m_dice.between(4, 9);
    const double height = m_dice.between(0.3, 1.1);
    const double drift = m_dice.between(-0.12, 0.12);
    m_painter.setPen(QPen(lines, m_dice.between(0.1, 0.22)));
    for (double y = -8; y < size().height() + 8; y += step) {
        QPolygonF row;
        for (double x = 0; x <= size().width(); x += 0.8) {
            row << QPointF(x,
                           y + drift * x + height * std::sin(x * 6.283 / wave + y * 0.9) +
                               height * 0.5 * std::sin(x * 2.1 + y));
        }
        m_painter.drawPolyline(row);
    }
}

QRectF FacePainter::write(const QString &text, QPointF at, double em, const Print &print)
{
    QPainterPath path = outline(text,
                                print.family.isEmpty() ? m_family : print.family,
                                print.bold,
                                print.spacing / em * drawnEm);
    const double scale = em / drawnEm;
    const QRectF ink = path.boundingRect();
    const double narrow =
        print.room > 0 && ink.width() * scale > print.room ? print.room / (ink.width() * scale) : 1;
    path = QTransform::fromTranslate(at.x() + m_shift.x(), at.y() + m_shift.y())
               .scale(scale * narrow, scale)
               .map(path);
    const QColor colour = print.colour.isValid() ? print.colour : m_ink;
    m_painter.setBrush(colour);
    m_painter.setPen(m_spread > 0.01 ? QPen(colour, m_spread) : QPen(Qt::NoPen));
    m_painter.drawPath(path);
    return path.boundingRect();
}

SpecimenField &FacePainter::noted(const QString &key, const QString &value)
{
    const auto same = [&key](const SpecimenField &field) { return field.key == key; };
    const auto found = std::find_if(m_card.fields.begin(), m_card.fields.end(), same);
    if (found != m_card.fields.end()) {
        return *found;
    }
    return m_card.fields.emplace_back(SpecimenField{key, value, {}});
}

QRectF FacePainter::fraction(const QRectF &millimetres) const
{
    return QRectF(millimetres.x() / size().width(),
                  millimetres.y() / size().height(),
                  millimetres.width() / size().width(),
                  millimetres.height() / size().height());
}

QRectF FacePainter::field(const QString &key,
                          const QString &value,
                          const QString &text,
                          QPointF at,
                          double em,
                          const Print &print)
{
    SpecimenField &field = noted(key, value);
    const QRectF ink = text.isEmpty() ? QRectF() : write(text, at, em, print);
    if (!ink.isEmpty()) {
        field.boxes.push_back(fraction(ink));
    }
    return ink;
}

void FacePainter::cells(
    const QString &key, const QString &text, QPointF at, double pitch, double em)
{
    QRectF whole;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString letter = text.mid(i, 1);
        const QRectF ink = outline(letter, m_family, false, 0).boundingRect();
        const double left =
            at.x() + pitch * (static_cast<double>(i) + 0.5) - ink.center().x() * em / drawnEm;
        whole |= write(letter, QPointF(left, at.y()), em);
    }
    noted(key, text).boxes.push_back(fraction(whole));
}

void FacePainter::box(const QRectF &where, const QColor &fill, const QColor &frame)
{
    m_painter.setBrush(fill);
    m_painter.setPen(QPen(frame, 0.12));
    m_painter.drawRect(where.translated(m_shift * 0.5));
}

void FacePainter::line(QPointF from, QPointF to)
{
    m_painter.setPen(QPen(m_ink, 0.12));
    m_painter.drawLine(from + m_shift * 0.5, to + m_shift * 0.5);
}

void FacePainter::portrait(const QRectF &where)
{
    static const std::vector<QColor> walls{
        QColor(150, 185, 215), QColor(205, 210, 215), QColor(185, 205, 190), QColor(225, 215, 200)};
    static const std::vector<QColor> clothes{
        QColor(40, 50, 80), QColor(90, 90, 95), QColor(220, 215, 205), QColor(110, 45, 45)};
    m_painter.save();
    m_painter.setClipRect(where);
    m_painter.setPen(Qt::NoPen);
    m_painter.fillRect(where, m_dice.oneOf(walls));
    const QPointF middle = where.center();
    const double unit = where.width();
    const int skin = m_dice.whole(0, 50);
    m_painter.setBrush(m_dice.oneOf(clothes));
    m_painter.drawEllipse(middle + QPointF(0, unit * 0.62), unit * 0.46, unit * 0.36);
    m_painter.setBrush(QColor(30, 26, 24));
    m_painter.drawEllipse(middle + QPointF(0, -unit * 0.1), unit * 0.27, unit * 0.33);
    m_painter.setBrush(QColor(225 - skin, 180 - skin, 150 - skin));
    m_painter.drawEllipse(middle + QPointF(0, unit * 0.0), unit * 0.21, unit * 0.29);
    m_painter.setBrush(QColor(40, 35, 35));
    for (const double side : {-0.09, 0.09}) {
        m_painter.drawEllipse(
            middle + QPointF(unit * side, -unit * 0.03), unit * 0.025, unit * 0.02);
    }
    m_painter.drawRect(
        QRectF(middle + QPointF(-unit * 0.06, unit * 0.14), QSizeF(unit * 0.12, unit * 0.015)));
    m_painter.restore();
}

void FacePainter::code(const QByteArray &text, const QRectF &where)
{
    const auto modules = marks::qr(text);
    const double side = where.width() / modules->size;
    for (int y = 0; y < modules->size; ++y) {
        for (int x = 0; x < modules->size; ++x) {
            if (modules->isDark(x, y)) {
                m_painter.fillRect(QRectF(where.x() + x * side, where.y() + y * side, side, side),
                                   QColor(25, 25, 25));
            }
        }
    }
}

void FacePainter::sample(QPointF at)
{
    Print red;
    red.colour = QColor(190, 25, 35);
    red.bold = true;
    red.room = size().width() - at.x() - 1.5;
    m_card.sample = fraction(write(u"SAMPLE 見本"_s, at, 2.3, red));
}

SpecimenCard FacePainter::finish()
{
    m_painter.end();
    return std::move(m_card);
}

} // namespace specimens
