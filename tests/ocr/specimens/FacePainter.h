// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/Dice.h"
#include "tests/ocr/specimens/SpecimenCard.h"

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QString>

#include <vector>

namespace specimens {

struct Print
{
    QColor colour = {};  // without: the ink of this card
    double spacing = 0;  // between letters, mm
    double room = 0;     // mm; what is wider is printed narrower; 0: as wide as it is
    QString family = {}; // without: that of this card
    bool bold = false;
};

// Draws a face in millimetres, and notes where each field's ink is.
class FacePainter
{
public:
    FacePainter(Kind kind, const QString &family, double pixelsPerMillimetre, Dice &dice);

    // Waves of thin lines, as against copying.
    void ground(const QColor &paper, const QColor &lines);
    // at: where the base line begins. Gives the box of the ink, mm.
    QRectF write(const QString &text, QPointF at, double em, const Print &print = {});
    // Of one line of a field; a field may have two.
    QRectF field(const QString &key,
                 const QString &value,
                 const QString &text,
                 QPointF at,
                 double em,
                 const Print &print = {});
    // One letter in each cell, in the cell's middle.
    void cells(const QString &key, const QString &text, QPointF at, double pitch, double em);
    void box(const QRectF &where, const QColor &fill, const QColor &frame = Qt::transparent);
    void line(QPointF from, QPointF to);
    void portrait(const QRectF &where);
    // A code of square modules.
    void code(const QByteArray &text, const QRectF &where);
    // No card leaves without it.
    void sample(QPointF at);

    [[nodiscard]] QSizeF size() const { return m_card.millimetres; }
    [[nodiscard]] Dice &dice() { return m_dice; }
    [[nodiscard]] SpecimenCard finish();

private:
    SpecimenField &noted(const QString &key, const QString &value);
    QRectF fraction(const QRectF &millimetres) const;

    SpecimenCard m_card;
    QString m_family;
    Dice &m_dice;
    QColor m_ink;
    double m_spread = 0; // of the ink, mm
    QPointF m_shift;     // of all print, mm: no two printers set it alike
    QPainter m_painter;
};

} // namespace specimens
