// SPDX-License-Identifier: Apache-2.0
#include "ocr/CardFinder.h"
#include "tests/ocr/DrawnCard.h"

#include <QTest>

#include <algorithm>

using ocr::CardSize;
using ocrtest::Desk;
using ocrtest::Place;

namespace {

cv::Mat scene(Desk kind, const Place &place, CardSize size = CardSize::Id1)
{
    cv::Mat picture = ocrtest::desk(kind);
    ocrtest::lay(picture, ocrtest::face(size), ocrtest::cornersAt(place, size));
    return picture;
}

} // namespace

class TestCardFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void card_isFoundFirst_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<float>("turn");
        QTest::addColumn<float>("tilt");
        QTest::newRow("on wood") << int(Desk::Wood) << 0.F << 0.F;
        QTest::newRow("on wood, askew") << int(Desk::Wood) << 11.F << 0.06F;
        QTest::newRow("on white") << int(Desk::White) << -4.F << 0.F;
        QTest::newRow("on white, tilted") << int(Desk::White) << 7.F << 0.05F;
        QTest::newRow("on dark") << int(Desk::Dark) << 3.F << 0.08F;
        QTest::newRow("on dark, askew") << int(Desk::Dark) << -15.F << 0.04F;
    }

    void card_isFoundFirst()
    {
        QFETCH(const int, kind);
        QFETCH(const float, turn);
        QFETCH(const float, tilt);
        const Place place{{660, 350}, 780, turn, tilt};
        const auto cards = ocr::findCards(scene(Desk(kind), place));
        QVERIFY(!cards.empty());
        QCOMPARE(cards[0].size, CardSize::Id1);
        const float error =
            ocrtest::errorOf(cards[0].corners, ocrtest::cornersAt(place, CardSize::Id1));
        QVERIFY2(error < 0.003F, qPrintable(QString::number(error)));
    }

    // The copy that is searched is one pixel high.
    void longThinPicture_hasNoCard()
    {
        const cv::Mat line(360, 222'000, CV_8UC3, cv::Scalar::all(90));
        QVERIFY(ocr::findCards(line).empty());
    }

    void passportsPage_isToldFromACard()
    {
        const Place place{{640, 360}, 700, 5, 0.03F};
        const auto cards = ocr::findCards(scene(Desk::Wood, place, CardSize::Id3));
        QVERIFY(!cards.empty());
        QCOMPARE(cards[0].size, CardSize::Id3);
        QVERIFY(ocrtest::errorOf(cards[0].corners, ocrtest::cornersAt(place, CardSize::Id3)) <
                0.003F);
    }

    void upsideDown_isLeftOpen()
    {
        const Place place{{640, 360}, 760, 176, 0.03F};
        const auto cards = ocr::findCards(scene(Desk::Dark, place));
        QVERIFY(!cards.empty());
        auto truth = ocrtest::cornersAt(place, CardSize::Id1);
        std::rotate(truth.begin(), truth.begin() + 2, truth.end());
        QVERIFY(ocrtest::errorOf(cards[0].corners, truth) < 0.003F);
    }

    void turnedByAQuarter_itsLongSideIsStillItsWidth()
    {
        const Place place{{640, 360}, 620, 84, 0};
        const auto cards = ocr::findCards(scene(Desk::Dark, place));
        QVERIFY(!cards.empty());
        QVERIFY(ocrtest::errorOf(cards[0].corners, ocrtest::cornersAt(place, CardSize::Id1)) <
                0.003F);
    }

    void fingers_bendNoSide()
    {
        const Place place{{640, 360}, 800, -6, 0.03F};
        cv::Mat picture = scene(Desk::Wood, place);
        ocrtest::layFinger(picture, {1000, 330}, {1240, 300});
        ocrtest::layFinger(picture, {420, 560}, {380, 715});
        const auto cards = ocr::findCards(picture);
        QVERIFY(!cards.empty());
        QVERIFY(ocrtest::errorOf(cards[0].corners, ocrtest::cornersAt(place, CardSize::Id1)) <
                0.004F);
    }

    void glareOverAnEdge_bendsNoSide()
    {
        const Place place{{640, 360}, 800, 5, 0};
        cv::Mat picture = scene(Desk::Dark, place);
        ocrtest::layGlare(picture, {760, 130}, 60);
        const auto cards = ocr::findCards(picture);
        QVERIFY(!cards.empty());
        QVERIFY(ocrtest::errorOf(cards[0].corners, ocrtest::cornersAt(place, CardSize::Id1)) <
                0.004F);
    }

    void printedSheetsUnderTheCard_areNotTakenForIt()
    {
        const Place place{{640, 360}, 760, 8, 0.03F};
        cv::Mat picture = ocrtest::desk(Desk::Dark);
        ocrtest::laySheet(picture, {250, 300}, 25);
        ocrtest::laySheet(picture, {1100, 520}, -40);
        const auto truth = ocrtest::cornersAt(place, CardSize::Id1);
        ocrtest::lay(picture, ocrtest::face(CardSize::Id1), truth);
        const auto cards = ocr::findCards(picture);
        QVERIFY(!cards.empty());
        QVERIFY(ocrtest::errorOf(cards[0].corners, truth) < 0.004F);
    }

    void twoCards_areBothFound()
    {
        const Place left{{330, 360}, 520, 4, 0};
        const Place right{{930, 360}, 520, -6, 0};
        cv::Mat picture = scene(Desk::Wood, left);
        const auto second = ocrtest::cornersAt(right, CardSize::Id1);
        ocrtest::lay(picture, ocrtest::face(CardSize::Id1), second);
        const auto cards = ocr::findCards(picture);
        QVERIFY(ocrtest::rankOf(cards, ocrtest::cornersAt(left, CardSize::Id1)) > 0);
        QVERIFY(ocrtest::rankOf(cards, second) > 0);
    }

    // Whether something is printed on it is seen when it is read.
    void blankCard_isFoundTooAsItsShapeIsRight()
    {
        const Place place{{640, 360}, 700, 3, 0};
        cv::Mat picture = ocrtest::desk(Desk::Wood);
        const auto truth = ocrtest::cornersAt(place, CardSize::Id1);
        cv::Mat blank = ocrtest::face(CardSize::Id1);
        blank.setTo(cv::Scalar(235, 235, 235));
        ocrtest::lay(picture, blank, truth);
        QCOMPARE(ocrtest::rankOf(ocr::findCards(picture), truth), 1);
    }

    void emptyDesk_hasNoCard_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("wood") << int(Desk::Wood);
        QTest::newRow("white") << int(Desk::White);
        QTest::newRow("dark") << int(Desk::Dark);
    }

    void emptyDesk_hasNoCard()
    {
        QFETCH(const int, kind);
        for (std::uint64_t seed = 1; seed < 5; ++seed)
            QCOMPARE(ocr::findCards(ocrtest::desk(Desk(kind), seed)).size(), std::size_t{0});
    }

    // One of the A series has the shape of a passport's page; that it is none is seen when it is
    // read.
    void sheetOfAnotherShape_isNoCard()
    {
        cv::Mat picture = ocrtest::desk(Desk::Dark);
        ocrtest::laySheet(picture, {640, 360}, 12);
        QCOMPARE(ocr::findCards(picture).size(), std::size_t{0});
    }

    void noMoreAreToldThanAskedFor()
    {
        const cv::Mat picture = scene(Desk::Dark, {});
        QCOMPARE(ocr::findCards(picture, 1).size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestCardFinder)
#include "tst_CardFinder.moc"
