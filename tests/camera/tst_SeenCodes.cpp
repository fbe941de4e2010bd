// SPDX-License-Identifier: Apache-2.0
#include "readers/camera/SeenCodes.h"

#include <QTest>

using namespace std::chrono_literals;
using camera::SeenCodes;

class TestSeenCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heldUp_isOnePresentation_howeverLong()
    {
        SeenCodes codes;
        QVERIFY(codes.isNew("A", 0ms));
        for (auto now = 30ms; now < 10'000ms; now += 1'990ms) {
            QVERIFY(!codes.isNew("A", now));
        }
    }

    void outOfSight_andBack_isAnother()
    {
        SeenCodes codes;
        QVERIFY(codes.isNew("A", 0ms));
        QVERIFY(!codes.isNew("A", 1'999ms));
        QVERIFY(codes.isNew("A", 3'999ms));
    }

    void sideBySide_areTwo_andNotOneAgainAndAgain()
    {
        SeenCodes codes;
        QVERIFY(codes.isNew("A", 0ms));
        QVERIFY(codes.isNew("B", 30ms));
        QVERIFY(!codes.isNew("A", 60ms));
        QVERIFY(!codes.isNew("B", 90ms));
    }

    void forgotten_isNewAgain()
    {
        SeenCodes codes;
        QVERIFY(codes.isNew("A", 0ms));
        codes.forget();
        QVERIFY(codes.isNew("A", 30ms));
    }
};

QTEST_GUILESS_MAIN(TestSeenCodes)
#include "tst_SeenCodes.moc"
