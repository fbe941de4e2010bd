// SPDX-License-Identifier: Apache-2.0
#include "ocr/CardFinder.h"
#include "ocr/SecondCard.h"
#include "tests/ocr/DrawnCard.h"

#include <QTest>

using ocr::CardSize;
using ocr::FoundCard;

namespace {

FoundCard cardAt(float x, float width, float score, CardSize size = CardSize::Id1)
{
    const cv::Size2f paper = ocr::millimetres(size);
    const float height = width * paper.height / paper.width;
    return {{cv::Point2f{x, 100}, {x + width, 100}, {x + width, 100 + height}, {x, 100 + height}},
            size,
            score};
}

} // namespace

class TestSecondCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardBeside_isASecond()
    {
        QVERIFY(ocr::hasSecondCard({cardAt(100, 500, 0.4F), cardAt(650, 500, 0.16F)}));
        // However often the first one was found.
        QVERIFY(ocr::hasSecondCard(
            {cardAt(100, 500, 0.4F), cardAt(110, 490, 0.4F), cardAt(650, 500, 0.3F)}));
    }

    void oneCard_isNone()
    {
        QVERIFY(!ocr::hasSecondCard({}));
        QVERIFY(!ocr::hasSecondCard({cardAt(100, 500, 0.4F)}));
        QVERIFY(!ocr::hasSecondCard({cardAt(100, 500, 0.4F), cardAt(110, 490, 0.4F)}));
    }

    void whatIsLessLikely_orOfAnotherSize_isNone()
    {
        QVERIFY(!ocr::hasSecondCard({cardAt(100, 500, 0.4F), cardAt(650, 500, 0.1F)}));
        QVERIFY(!ocr::hasSecondCard({cardAt(100, 500, 0.4F), cardAt(650, 300, 0.4F)}));
    }

    // As where all that is found in the whole picture is of the first.
    void cardThatWasNotFoundBeside_isLookedForOnceMore()
    {
        const ocrtest::Place left{{330, 360}, 560, 4, 0};
        cv::Mat picture = ocrtest::desk(ocrtest::Desk::Wood);
        ocrtest::lay(
            picture, ocrtest::face(CardSize::Id1), ocrtest::cornersAt(left, CardSize::Id1));
        std::vector<FoundCard> first = ocr::findCards(picture, 1);
        QCOMPARE(first.size(), 1U);
        QVERIFY(!ocr::hasSecondCard(picture, first));
        ocrtest::lay(picture,
                     ocrtest::face(CardSize::Id1),
                     ocrtest::cornersAt({{930, 360}, 560, -6, 0}, CardSize::Id1));
        QVERIFY(ocr::hasSecondCard(picture, first));
    }

    void pagesOfAPassport_areOne()
    {
        QVERIFY(!ocr::hasSecondCard(
            {cardAt(100, 500, 0.4F, CardSize::Id3), cardAt(650, 500, 0.4F, CardSize::Id3)}));
    }
};

QTEST_APPLESS_MAIN(TestSecondCard)
#include "tst_SecondCard.moc"
