// SPDX-License-Identifier: Apache-2.0
#include "frames/CameraFormat.h"

#include <QTest>

using frames::bestOf;
using Offered = std::vector<frames::CameraFormat>;

class TestCameraFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void best_isFastEnough_andNearFullHd_data()
    {
        QTest::addColumn<Offered>("offered");
        QTest::addColumn<int>("best");
        const QSize full{1920, 1080};
        const QSize small{640, 480};
        QTest::newRow("full HD among others")
            << Offered{{small, 30}, {full, 30}, {{3840, 2160}, 30}} << 1;
        QTest::newRow("full HD is too slow")
            << Offered{{full, 5}, {{1280, 720}, 10}, {small, 30}} << 2;
        QTest::newRow("all are too slow") << Offered{{small, 5}, {full, 5}} << 1;
        QTest::newRow("a document camera's own sizes")
            << Offered{{{3264, 2448}, 15}, {{2048, 1536}, 15}, {{1600, 1200}, 15}} << 2;
        QTest::newRow("the faster of the same size") << Offered{{full, 15}, {full, 30}} << 1;
        QTest::newRow("none") << Offered{} << -1;
    }

    void best_isFastEnough_andNearFullHd()
    {
        QFETCH(const Offered, offered);
        QFETCH(const int, best);
        const auto found = bestOf(offered);
        QCOMPARE(found ? static_cast<int>(*found) : -1, best);
    }
};

QTEST_GUILESS_MAIN(TestCameraFormat)
#include "tst_CameraFormat.moc"
