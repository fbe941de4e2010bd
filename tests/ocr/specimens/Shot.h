// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/Dice.h"

#include <QPointF>
#include <QSize>
#include <QSizeF>
#include <QString>

#include <vector>

namespace specimens {

// Easy: a good camera above the card. Medium: a tablet in a hand. Hard: 220 to 300 dpi, aslant, in
// bad light, moving.
enum class Difficulty { Easy, Medium, Hard };

[[nodiscard]] QString wordFor(Difficulty difficulty);

enum class Desk { Wood, Cloth, White, Dark, Grey, Form };

[[nodiscard]] QString wordFor(Desk desk);

// Where a card lies.
struct Place
{
    QPointF centre{0.5, 0.5}; // of the frame
    double degrees = 0;       // clockwise; about 180: upside down
    double width = 1200;      // of the card, pixels
};

// Whole: a card that would not be is moved and made smaller.
enum class Framing { Whole, AsPlaced };

// How a photograph is taken. Pixels are those of the frame.
struct Shot
{
    QSize frame{1920, 1080};
    std::vector<Place> places{Place{}}; // one a card
    Framing framing = Framing::Whole;
    double tiltAcross = 0; // degrees, of the camera
    double tiltAlong = 0;
    Desk desk = Desk::Grey;
    int papers = 0;      // beside and below the card
    double gradient = 0; // how much darker the far side of the frame is, 0 to 1
    double shadow = 0;   // how dark the soft shadow over a part of it is, 0 to 1
    double warmth = 0;   // of the light, -0.1 (blue) to 0.1 (yellow)
    double exposure = 1; // 1: white is not yet cut
    int fingers = 0;     // over the card's edges
    double glare = 0;    // its strength; 1: print under it cannot be read; 0: none
    double blur = 0;     // sigma, pixels
    int motion = 0;      // length, pixels
    double noise = 0;    // sigma, of 255
    int quality = 85;    // of the JPEG
    bool screen = false; // not the card, but a display that shows it
};

// One card, wholly in the frame.
[[nodiscard]] Shot shotBy(Difficulty difficulty, QSizeF card, Dice &dice);

} // namespace specimens
