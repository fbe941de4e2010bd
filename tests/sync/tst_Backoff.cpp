// SPDX-License-Identifier: Apache-2.0
#include "sync/Backoff.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using uplink::Backoff;

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyFailure_mayWaitLonger_upToFiveMinutes()
    {
        Backoff unlucky([] { return 0.999'999; });
        Backoff::Milliseconds before = 0ms;
        for (int i = 0; i < 9; ++i) {
            const auto wait = unlucky.afterFailure();
            QVERIFY(wait > before);
            before = wait;
        }
        for (int i = 0; i < 100; ++i) {
            QVERIFY(unlucky.afterFailure() <= 5min);
        }
    }

    void theLuckiest_stillWaitHalfASecond()
    {
        Backoff lucky([] { return 0.0; });
        for (int i = 0; i < 20; ++i) {
            QVERIFY(lucky.afterFailure() >= 500ms);
        }
    }

    void success_startsOver()
    {
        Backoff backoff([] { return 0.5; });
        const auto first = backoff.afterFailure();
        (void)backoff.afterFailure();
        backoff.reset();
        QCOMPARE(backoff.afterFailure(), first);
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_Backoff.moc"
