// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/Shot.h"

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

const std::vector<Desk> allDesks{
    Desk::Wood, Desk::Cloth, Desk::White, Desk::Dark, Desk::Grey, Desk::Form};

// The widest card that leaves a margin in the frame.
double room(const QSize &frame, QSizeF card)
{
    return std::min(frame.width() * 0.9, frame.height() * 0.92 * card.width() / card.height());
}

Shot easy(QSizeF card, Dice &dice)
{
    Shot shot;
    shot.frame = dice.chance(0.2) ? QSize(3840, 2160) : QSize(1920, 1080);
    shot.places[0].width = room(shot.frame, card) * dice.between(0.72, 0.95);
    shot.places[0].degrees = dice.between(-4, 4);
    shot.tiltAcross = dice.between(-3, 3);
    shot.tiltAlong = dice.between(-3, 3);
    shot.papers = dice.whole(0, 2);
    shot.gradient = dice.between(0, 0.2);
    shot.glare = dice.chance(0.1) ? dice.between(0.5, 1) : 0;
    shot.blur = dice.between(0.3, 0.6) * shot.frame.width() / 1920;
    shot.noise = dice.between(1, 2.3);
    shot.quality = dice.whole(70, 88);
    return shot;
}

Shot medium(QSizeF card, Dice &dice)
{
    Shot shot;
    shot.frame = dice.chance(0.4) ? QSize(1280, 720) : QSize(1920, 1080);
    shot.places[0].width = room(shot.frame, card) * dice.between(0.68, 0.95);
    shot.places[0].degrees = dice.between(-9, 9);
    shot.tiltAcross = dice.between(-9, 9);
    shot.tiltAlong = dice.between(-9, 9);
    shot.papers = dice.whole(0, 4);
    shot.gradient = dice.between(0.1, 0.4);
    shot.shadow = dice.chance(0.7) ? dice.between(0.15, 0.4) : 0;
    shot.fingers = dice.chance(0.35) ? dice.whole(1, 2) : 0;
    shot.glare = dice.chance(0.3) ? dice.between(0.6, 1) : 0;
    shot.blur = dice.between(0.5, 0.95);
    shot.noise = dice.between(2, 4.3);
    shot.quality = dice.whole(70, 83);
    return shot;
}

// Resolutions as of an unsteady hand with a cheap camera: 220 to 300 dpi, seldom more.
Shot hard(QSizeF card, Dice &dice)
{
    Shot shot;
    shot.frame = dice.chance(0.55) ? QSize(1280, 720) : QSize(1920, 1080);
    const double widest = room(shot.frame, card);
    shot.places[0].width =
        std::min(widest * 0.98, std::max(dice.between(740, 1000), widest * 0.62));
    shot.places[0].degrees = dice.between(-15, 15);
    shot.tiltAcross = dice.between(-16, 16);
    shot.tiltAlong = dice.between(-14, 14);
    shot.papers = dice.whole(1, 6);
    shot.gradient = dice.between(0.2, 0.55);
    shot.shadow = dice.chance(0.8) ? dice.between(0.25, 0.55) : 0;
    shot.fingers = dice.chance(0.45) ? dice.whole(1, 3) : 0;
    shot.glare = dice.chance(0.5) ? dice.between(0.7, 1.1) : 0;
    shot.blur = dice.between(0.8, 1.3);
    shot.motion = dice.chance(0.3) ? dice.whole(3, 5) : 0;
    shot.noise = dice.between(3.5, 6);
    shot.quality = dice.whole(60, 78);
    return shot;
}

} // namespace

QString wordFor(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Easy:
        return u"easy"_s;
    case Difficulty::Medium:
        return u"medium"_s;
    case Difficulty::Hard:
        return u"hard"_s;
    }
    return {};
}

QString wordFor(Desk desk)
{
    switch (desk) {
    case Desk::Wood:
        return u"wood"_s;
    case Desk::Cloth:
        return u"cloth"_s;
    case Desk::White:
        return u"white"_s;
    case Desk::Dark:
        return u"dark"_s;
    case Desk::Grey:
        return u"grey"_s;
    case Desk::Form:
        return u"form"_s;
    }
    return {};
}

Shot shotBy(Difficulty difficulty, QSizeF card, Dice &dice)
{
    Shot shot = difficulty == Difficulty::Easy     ? easy(card, dice)
                : difficulty == Difficulty::Medium ? medium(card, dice)
                                                   : hard(card, dice);
    shot.desk = dice.oneOf(allDesks);
    shot.warmth = dice.between(-0.07, 0.09);
    shot.exposure = dice.between(0.75, 1.08);
    shot.places[0].centre += QPointF(dice.between(-0.06, 0.06), dice.between(-0.05, 0.05));
    if (dice.chance(difficulty == Difficulty::Hard ? 0.18 : 0.12)) {
        shot.places[0].degrees += 180;
    }
    return shot;
}

} // namespace specimens
