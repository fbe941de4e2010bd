// SPDX-License-Identifier: Apache-2.0
#include "ocr/CardFinder.h"
#include "ocr/PictureQuality.h"
#include "tests/ocr/DrawnCard.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

using core::IdHindrance;
using ocr::CardSize;
using ocr::PictureQuality;
using ocrtest::Desk;
using ocrtest::Place;

namespace {

const Place usual{{640, 360}, 860, 4, 0.02F};

cv::Mat scene(const Place &place = usual)
{
    cv::Mat picture = ocrtest::desk(Desk::Wood);
    ocrtest::lay(picture, ocrtest::face(CardSize::Id1), ocrtest::cornersAt(place, CardSize::Id1));
    return picture;
}

PictureQuality qualityOf(const cv::Mat &picture)
{
    return ocr::qualityOf(picture, ocr::findCards(picture));
}

std::optional<IdHindrance> hindranceOf(const cv::Mat &picture)
{
    return ocr::hindranceOf(qualityOf(picture));
}

} // namespace

class TestPictureQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodPicture_hindersNothing()
    {
        const PictureQuality quality = qualityOf(scene());
        QVERIFY(!ocr::hindranceOf(quality));
        QVERIFY(quality.cards == PictureQuality::Cards::One);
        QVERIFY(std::abs(quality.pixelsPerMillimetre - 860 / 85.6F) < 0.3F);
        QVERIFY(quality.brightness > 200);
        QCOMPARE(quality.shining, 0.F);
    }

    void emptyDesk_hasNoCard()
    {
        QCOMPARE(hindranceOf(ocrtest::desk(Desk::Wood)), IdHindrance::NoCard);
    }

    void smallCard_isTooFar()
    {
        QCOMPARE(hindranceOf(scene({{640, 360}, 440, 4, 0})), IdHindrance::TooFar);
    }

    void twoCards_areTwo()
    {
        cv::Mat picture = scene({{330, 360}, 560, 4, 0});
        ocrtest::lay(picture,
                     ocrtest::face(CardSize::Id1),
                     ocrtest::cornersAt({{930, 360}, 560, -6, 0}, CardSize::Id1));
        QCOMPARE(hindranceOf(picture), IdHindrance::TwoCards);
    }

    void cornerOutsideThePicture_isCutOff()
    {
        const auto corners = ocrtest::cornersAt({{640, 262}, 860, 0, 0}, CardSize::Id1);
        QVERIFY(corners[0].y < 0);
        const PictureQuality quality = ocr::qualityOf(scene(), {{corners, CardSize::Id1, 1}});
        QCOMPARE(ocr::hindranceOf(quality), IdHindrance::CutOff);
    }

    void darkPicture_isTooDark()
    {
        cv::Mat picture = scene();
        picture *= 0.15;
        QCOMPARE(hindranceOf(picture), IdHindrance::TooDark);
    }

    void reflectedLamp_isGlare_andIsShown()
    {
        cv::Mat picture = scene();
        ocrtest::layGlare(picture, {640, 360}, 90);
        const PictureQuality quality = qualityOf(picture);
        QCOMPARE(ocr::hindranceOf(quality), IdHindrance::Glare);
        QVERIFY(quality.glare.contains(cv::Point2f(0.5F, 0.5F)));
        QVERIFY(quality.glare.width < 0.25F);
    }

    // A lamp at one side: half of the card is brighter, and every letter is legible.
    void lightFromOneSide_isNoGlare()
    {
        cv::Mat picture = scene();
        for (int x = 0; x < picture.cols; ++x)
            picture.col(x) *= 0.6 + 0.4 * x / picture.cols;
        QVERIFY(!hindranceOf(picture));
    }

    void outOfFocus_isBlurred()
    {
        cv::Mat picture = scene();
        const float sharp = qualityOf(picture).edgeWidth;
        cv::GaussianBlur(picture, picture, {}, 3);
        const PictureQuality quality = qualityOf(picture);
        QVERIFY(quality.edgeWidth > 1.3F * sharp);
        QCOMPARE(ocr::hindranceOf(quality), IdHindrance::Blurred);
    }

    void movedWhileTaken_isBlurred()
    {
        cv::Mat picture = scene();
        cv::blur(picture, picture, {13, 13});
        QCOMPARE(hindranceOf(picture), IdHindrance::Blurred);
    }

    // There is nothing to be sharp on it; that it is none that is known is seen when it is read.
    void blankCard_isNotBlurred()
    {
        cv::Mat picture = ocrtest::desk(Desk::Dark);
        cv::Mat blank = ocrtest::face(CardSize::Id1);
        blank.setTo(cv::Scalar(220, 225, 220));
        ocrtest::lay(picture, blank, ocrtest::cornersAt(usual, CardSize::Id1));
        const PictureQuality quality = qualityOf(picture);
        QCOMPARE(quality.edgeWidth, 0.F);
        QVERIFY(!ocr::hindranceOf(quality));
    }
};

QTEST_GUILESS_MAIN(TestPictureQuality)
#include "tst_PictureQuality.moc"
