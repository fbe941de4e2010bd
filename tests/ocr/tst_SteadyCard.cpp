// SPDX-License-Identifier: Apache-2.0
#include "ocr/SteadyCard.h"

#include <QTest>

#include <algorithm>

using core::IdHindrance;
using ocr::Corners;
using ocr::SteadyCard;
using Step = SteadyCard::Step;
using namespace std::chrono_literals;

namespace {

Corners cardAt(float x, float y)
{
    return {cv::Point2f{x, y}, {x + 800, y}, {x + 800, y + 504}, {x, y + 504}};
}

const SteadyCard::Advice anew{Step::Anew, {}};
const SteadyCard::Advice waiting{Step::Wait, {}};
const SteadyCard::Advice taking{Step::Take, {}};

} // namespace

class TestSteadyCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCard_isToldAsTheHindrance()
    {
        SteadyCard steady;
        QVERIFY(steady.look(0ms, {}, {}) == (SteadyCard::Advice{Step::Anew, IdHindrance::NoCard}));
        QVERIFY(steady.look(100ms, {}, IdHindrance::CutOff) ==
                (SteadyCard::Advice{Step::Anew, IdHindrance::CutOff}));
    }

    void stillCard_isTaken_afterHalfASecond()
    {
        SteadyCard steady;
        QVERIFY(steady.look(0ms, cardAt(100, 100), {}) == anew);
        QVERIFY(steady.look(499ms, cardAt(103, 98), {}) == waiting);
        QVERIFY(steady.look(500ms, cardAt(100, 100), {}) == taking);
        QVERIFY(steady.look(533ms, cardAt(101, 100), {}) == taking);
        QVERIFY(steady.look(566ms, cardAt(100, 101), {}) == taking);
    }

    void movingCard_isNotTaken()
    {
        SteadyCard steady;
        for (int frame = 0; frame < 60; ++frame) {
            const auto now = frame * 33ms;
            const auto x = 100 + 4 * static_cast<float>(frame);
            QVERIFY(steady.look(now, cardAt(x, 100), {}) != taking);
        }
    }

    // Slower than a hundredth of its width between frames, and farther in half a second.
    void creepingCard_isNotTaken()
    {
        SteadyCard steady;
        for (int frame = 0; frame < 60; ++frame) {
            const auto x = 100 + static_cast<float>(frame);
            QVERIFY(steady.look(frame * 33ms, cardAt(x, 100), {}) != taking);
        }
    }

    void hindrance_isToldAndTakesNothing_whileItLasts()
    {
        SteadyCard steady;
        QVERIFY(steady.look(0ms, cardAt(100, 100), {}) == anew);
        const SteadyCard::Advice glare{Step::Wait, IdHindrance::Glare};
        QVERIFY(steady.look(500ms, cardAt(100, 100), IdHindrance::Glare) == glare);
        QVERIFY(steady.look(600ms, cardAt(100, 100), IdHindrance::Glare) == glare);
        QVERIFY(steady.look(700ms, cardAt(100, 100), {}) == taking);
    }

    void cardThatMovesBetweenTheFrames_isTakenAnew()
    {
        SteadyCard steady;
        QVERIFY(steady.look(0ms, cardAt(100, 100), {}) == anew);
        QVERIFY(steady.look(500ms, cardAt(100, 100), {}) == taking);
        QVERIFY(steady.look(533ms, cardAt(130, 100), {}) == anew);
        QVERIFY(steady.look(900ms, cardAt(130, 100), {}) == waiting);
        QVERIFY(steady.look(1033ms, cardAt(130, 100), {}) == taking);
    }

    void cardThatWentBetweenTheFrames_isTakenAnew()
    {
        SteadyCard steady;
        QVERIFY(steady.look(0ms, cardAt(100, 100), {}) == anew);
        QVERIFY(steady.look(500ms, cardAt(100, 100), {}) == taking);
        QVERIFY(steady.look(533ms, {}, {}) ==
                (SteadyCard::Advice{Step::Anew, IdHindrance::NoCard}));
        QVERIFY(steady.look(566ms, cardAt(100, 100), {}) == anew);
        QVERIFY(steady.look(1065ms, cardAt(100, 100), {}) == waiting);
        QVERIFY(steady.look(1066ms, cardAt(100, 100), {}) == taking);
    }

    void cornersCountedFromTheOtherEnd_areNoMove()
    {
        SteadyCard steady;
        Corners turned = cardAt(100, 100);
        std::rotate(turned.begin(), turned.begin() + 2, turned.end());
        QVERIFY(steady.look(0ms, cardAt(100, 100), {}) == anew);
        QVERIFY(steady.look(250ms, turned, {}) == waiting);
        QVERIFY(steady.look(500ms, cardAt(100, 100), {}) == taking);
    }
};

QTEST_GUILESS_MAIN(TestSteadyCard)
#include "tst_SteadyCard.moc"
