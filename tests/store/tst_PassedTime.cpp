// SPDX-License-Identifier: Apache-2.0
#include "store/PassedTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using store::PassedTime;

class tst_PassedTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spanBetweenTwoReceipts_data();
    void spanBetweenTwoReceipts();
    void aTimeBeyondAllReason_isNotLookedAt();
    void moment_isReadAsItWasWritten();
};

// What counts as passed when these three clocks moved so far.
void tst_PassedTime::spanBetweenTwoReceipts_data()
{
    QTest::addColumn<qint64>("monotonic");
    QTest::addColumn<qint64>("headquarters");
    QTest::addColumn<qint64>("wall");
    QTest::addColumn<qint64>("passed");
    const auto row = [](const char *name, qint64 mono, qint64 hq, qint64 wall, qint64 passed) {
        QTest::newRow(name) << mono << hq << wall << passed;
    };
    constexpr qint64 year = 365LL * 24 * 3'600'000;
    row("all agree", 1000, 1000, 1000, 1000);
    row("it slept", 1000, 5000, 5000, 5000);
    row("wall ahead", 1000, 1000, year, 1000);
    row("wall back", 1000, 1000, -year, 1000);
    row("headquarters ahead", 1000, year, 1000, 1000);
    row("headquarters back", 1000, -year, 1000, 1000);
    row("both ahead, one more", 1000, 9000, year, 9000);
}

void tst_PassedTime::spanBetweenTwoReceipts()
{
    QFETCH(qint64, monotonic);
    QFETCH(qint64, headquarters);
    QFETCH(qint64, wall);
    QFETCH(qint64, passed);
    constexpr qint64 now = 1'790'000'000'000;
    PassedTime time;
    time.goOnFrom({700, 0, 0}, 50);
    time.observe(now, now, 50); // the first one only says where to measure from
    QCOMPARE(time.at(50), 700);
    time.observe(now + headquarters, now + wall, 50 + monotonic);
    QCOMPARE(time.at(50 + monotonic), 700 + passed);
    QCOMPARE(time.at(60 + monotonic), 710 + passed);
    // And over a restart, whose monotonic clock begins elsewhere.
    PassedTime later;
    later.goOnFrom(time.moment(now + wall, 50 + monotonic), 3);
    QCOMPARE(later.at(3), 700 + passed);
}

void tst_PassedTime::aTimeBeyondAllReason_isNotLookedAt()
{
    PassedTime time;
    time.observe(1'790'000'000'000, 1'790'000'000'000, 0);
    for (const qint64 absurd : {qint64{0}, qint64{-5}, qint64{10'000'000'000'000}}) {
        time.observe(absurd, absurd, 10);
        QCOMPARE(time.at(10), 10);
        QCOMPARE(time.moment(0, 0).hqTime, 1'790'000'000'000);
    }
}

void tst_PassedTime::moment_isReadAsItWasWritten()
{
    const PassedTime::Moment moment{1, 1'790'000'000'000, -3};
    QCOMPARE(PassedTime::Moment::fromBytes(moment.toBytes()), moment);
    for (const char *broken : {"", "1 2", "1 2 3 4", "1 2 x", "99999999999999999999 1 1"}) {
        QVERIFY(!PassedTime::Moment::fromBytes(broken));
    }
}

QTEST_GUILESS_MAIN(tst_PassedTime)
#include "tst_PassedTime.moc"
