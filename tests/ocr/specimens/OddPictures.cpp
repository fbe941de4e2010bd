// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/OddPictures.h"

#include <QBuffer>

namespace specimens {

namespace {

struct Scene
{
    std::vector<SpecimenCard> cards;
    Shot shot;
    quint32 seed = 0;
};

Scene oneCard(const QString &family, quint32 seed)
{
    Dice dice(seed);
    Scene scene;
    scene.cards.push_back(specimenCard(Kind::Licence, family, dice.seed()));
    scene.shot = shotBy(Difficulty::Medium, scene.cards.front().millimetres, dice);
    scene.seed = dice.seed();
    return scene;
}

SpecimenPhoto taken(const Scene &scene)
{
    return photograph(scene.cards, scene.shot, scene.seed);
}

QByteArray scaled(const QString &family, quint32 seed, const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    taken(oneCard(family, seed))
        .picture.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation)
        .copy(QRect(QPoint(), size))
        .save(&buffer, "JPG", 80);
    return bytes;
}

} // namespace

SpecimenPhoto twoCards(const QString &family, quint32 seed)
{
    Scene scene = oneCard(family, seed);
    scene.cards.push_back(specimenCard(Kind::MyNumber, family, scene.seed));
    const double width = scene.shot.frame.width() * 0.42;
    scene.shot.places = {Place{{0.27, 0.4}, scene.shot.places[0].degrees, width},
                         Place{{0.74, 0.6}, -scene.shot.places[0].degrees, width}};
    return taken(scene);
}

SpecimenPhoto halfCard(const QString &family, quint32 seed)
{
    Scene scene = oneCard(family, seed);
    scene.shot.framing = Framing::AsPlaced;
    scene.shot.places[0].centre = QPointF(Dice(seed).chance(0.5) ? 0.02 : 0.98, 0.5);
    return taken(scene);
}

SpecimenPhoto displayedCard(const QString &family, quint32 seed)
{
    Scene scene = oneCard(family, seed);
    scene.shot.screen = true;
    scene.shot.desk = Desk::Dark;
    scene.shot.papers = 0;
    return taken(scene);
}

SpecimenPhoto emptyDesk(const QString &family, quint32 seed)
{
    Scene scene = oneCard(family, seed);
    scene.cards.clear();
    return taken(scene);
}

QByteArray tinyPicture(const QString &family, quint32 seed)
{
    return scaled(family, seed, QSize(100, 100));
}

QByteArray hugePicture(const QString &family, quint32 seed)
{
    return scaled(family, seed, QSize(10400, 5850));
}

QByteArray brokenPicture(const QString &family, quint32 seed)
{
    const QByteArray whole = taken(oneCard(family, seed)).jpeg;
    return whole.left(whole.size() / 2);
}

QByteArray boastingPicture()
{
    QImage plain(640, 360, QImage::Format_RGB32);
    plain.fill(Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    plain.save(&buffer, "JPG");
    // The frame's header: marker, length and precision, then height and width.
    const qsizetype frame = bytes.indexOf(QByteArray::fromHex("ffc00011"));
    return bytes.replace(frame + 5, 4, QByteArray::fromHex("ea60ea60"));
}

} // namespace specimens
