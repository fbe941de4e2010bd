// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/Ink.h"
#include "tests/ocr/specimens/OddPictures.h"
#include "tests/ocr/specimens/SpecimenFonts.h"
#include "tests/ocr/specimens/Stand.h"
#include "tests/ocr/specimens/TruthFile.h"

#include <QBuffer>
#include <QImageReader>
#include <QPolygonF>
#include <QTest>
#include <QTransform>

using namespace Qt::StringLiterals;
using namespace specimens;

namespace {

// Small: what is asked here does not hang on the size.
SpecimenCard card(Kind kind, quint32 seed = 5)
{
    return specimenCard(kind, specimenFonts().value(0), seed, 12);
}

// A good photograph, of which only one thing is changed.
Shot plainShot()
{
    Shot shot;
    shot.frame = QSize(1280, 720);
    shot.places[0].width = 960;
    shot.places[0].degrees = 6;
    shot.tiltAcross = 8;
    shot.blur = 0.4;
    shot.noise = 1;
    shot.quality = 95;
    return shot;
}

// The face as the truth says that it lies in the photograph.
QImage straightened(const SpecimenPhoto &photo, const QSize &size)
{
    const auto &corners = photo.cards.front().corners;
    const QPolygonF quad{corners[0], corners[1], corners[2], corners[3]};
    const QPolygonF square{QPointF(0, 0),
                           QPointF(size.width(), 0),
                           QPointF(size.width(), size.height()),
                           QPointF(0, size.height())};
    QTransform toPhoto;
    QTransform::quadToQuad(square, quad, toPhoto);
    QImage face(size, QImage::Format_RGB32);
    face.fill(Qt::gray);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const QPoint at = toPhoto.map(QPointF(x + 0.5, y + 0.5)).toPoint();
            if (photo.picture.rect().contains(at)) {
                face.setPixel(x, y, photo.picture.pixel(at));
            }
        }
    }
    return face;
}

} // namespace

// The photographs that are made for the other tests: that they are what they say of themselves.
class TestSpecimens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (specimenFonts().isEmpty()) {
            QSKIP("none of the fonts is installed");
        }
    }

    void aSeed_givesTheSamePhotographAgain()
    {
        const SpecimenCard first = card(Kind::Licence);
        Dice dice(3);
        const Shot shot = shotBy(Difficulty::Hard, first.millimetres, dice);
        const QByteArray jpeg = photograph({first}, shot, 9).jpeg;
        QCOMPARE(photograph({first}, shot, 9).jpeg, jpeg);
        QVERIFY(photograph({first}, shot, 10).jpeg != jpeg);
    }

    void inAPhotograph_theFieldsAreWhereTheTruthSays_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::newRow("upright") << 6.0;
        QTest::newRow("upside down") << 171.0;
    }

    void inAPhotograph_theFieldsAreWhereTheTruthSays()
    {
        QFETCH(double, degrees);
        for (const Kind kind : {Kind::Licence, Kind::Passport}) {
            const SpecimenCard specimen = card(kind);
            Shot shot = plainShot();
            shot.places[0].degrees = degrees;
            const SpecimenPhoto photo = photograph({specimen}, shot, 2);
            QCOMPARE(photo.cards.front().upsideDown, degrees > 90);
            const QImage face = straightened(photo, specimen.face.size());
            for (const SpecimenField &field : photo.cards.front().fields) {
                for (const QRectF &box : field.boxes) {
                    const double there = share(face, box, isInk);
                    const double drawn = share(specimen.face, box, isInk);
                    QVERIFY2(there > 0.5 * drawn && there < 1.6 * drawn + 0.05,
                             qPrintable(wordFor(kind) + field.key));
                }
            }
        }
    }

    void everyDifficulty_leavesTheCardInTheFrame()
    {
        Dice dice(11);
        const QSizeF size = millimetres(Kind::Licence);
        for (int i = 0; i < 300; ++i) {
            const auto difficulty = static_cast<Difficulty>(i % 3);
            const Shot shot = shotBy(difficulty, size, dice);
            Stand stand(size, shot.places[0], shot);
            stand.fitInto(shot.frame);
            for (const QPointF &corner : stand.corners()) {
                QVERIFY(QRectF(QPointF(), shot.frame).contains(corner));
            }
            const double dpi = stand.pixelsPerMillimetre() * 25.4;
            QVERIFY2(dpi > 170, qPrintable(QString::number(dpi)));
            QVERIFY2(difficulty != Difficulty::Hard || dpi < 400, qPrintable(QString::number(dpi)));
        }
    }

    void whatIsUnderAGlare_isFlagged()
    {
        int flagged = 0;
        for (quint32 seed = 1; seed < 8; ++seed) {
            const SpecimenCard specimen = card(Kind::Residence);
            Shot shot = plainShot();
            shot.glare = 1.1;
            const SpecimenPhoto photo = photograph({specimen}, shot, seed);
            const QImage face = straightened(photo, specimen.face.size());
            const PhotographedCard &seen = photo.cards.front();
            for (const SpecimenField &field : seen.fields) {
                const double there = share(face, field.boxes.front(), isInk);
                const double drawn = share(specimen.face, field.boxes.front(), isInk);
                const bool isFlagged = seen.flags.contains(field.key);
                flagged += isFlagged ? 1 : 0;
                QVERIFY2(isFlagged ? there < 0.95 * drawn : there > 0.4 * drawn,
                         qPrintable(field.key));
            }
        }
        QVERIFY(flagged > 0);
    }

    void whatIsUnderAFinger_isFlagged()
    {
        int flagged = 0;
        for (quint32 seed = 1; seed < 13; ++seed) {
            Shot shot = plainShot();
            shot.fingers = 3;
            const SpecimenPhoto photo = photograph({card(Kind::Licence)}, shot, seed);
            for (const QString &flag : photo.cards.front().flags) {
                QCOMPARE(flag, u"finger"_s);
                ++flagged;
            }
        }
        QVERIFY(flagged > 0);
        QVERIFY(flagged < 12); // people keep off the print
    }

    void halfACard_hasCornersOutside()
    {
        const SpecimenPhoto photo = halfCard(specimenFonts().value(0), 4);
        int outside = 0;
        for (const QPointF &corner : photo.cards.front().corners) {
            outside += photo.picture.rect().contains(corner.toPoint()) ? 0 : 1;
        }
        QCOMPARE(outside, 2);
    }

    void twoCards_lieBesideEachOther()
    {
        const SpecimenPhoto photo = twoCards(specimenFonts().value(0), 4);
        QCOMPARE(photo.cards.size(), std::size_t{2});
        const auto polygon = [](const PhotographedCard &one) {
            return QPolygonF{one.corners[0], one.corners[1], one.corners[2], one.corners[3]};
        };
        QVERIFY(polygon(photo.cards[0]).intersected(polygon(photo.cards[1])).isEmpty());
    }

    void oddFiles_areWhatTheySay()
    {
        const QString family = specimenFonts().value(0);
        const auto sizeOf = [](QByteArray bytes) {
            QBuffer buffer(&bytes);
            return QImageReader(&buffer).size();
        };
        QCOMPARE(sizeOf(tinyPicture(family, 1)), QSize(100, 100));
        const QByteArray broken = brokenPicture(family, 1);
        QVERIFY(sizeOf(broken).isValid());
        QVERIFY(!broken.endsWith("\xff\xd9"));
    }

    void truth_hasTheKeysOfTheDevelopmentFile()
    {
        const SpecimenCard specimen = card(Kind::Licence);
        const QJsonObject truth =
            truthOf(photograph({specimen}, plainShot(), 1), u"a.jpg"_s, Difficulty::Easy);
        for (const QString &key : {u"file"_s,
                                   u"type"_s,
                                   u"difficulty"_s,
                                   u"fields"_s,
                                   u"font"_s,
                                   u"frame"_s,
                                   u"card_quad_px"_s,
                                   u"upside_down"_s,
                                   u"rotation_deg"_s,
                                   u"card_width_px"_s,
                                   u"dpi"_s,
                                   u"desk"_s,
                                   u"field_boxes"_s,
                                   u"field_flags"_s}) {
            QVERIFY2(truth.contains(key), qPrintable(key));
        }
    }
};

QTEST_MAIN(TestSpecimens)
#include "tst_Specimens.moc"
