// SPDX-License-Identifier: Apache-2.0
#include "app/EndSignals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

class tst_EndSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void bothSignals_areHeard();
};

void tst_EndSignals::bothSignals_areHeard()
{
    const app::EndSignals ends;
    QSignalSpy received(&ends, &app::EndSignals::received);
    QCOMPARE(::raise(SIGTERM), 0);
    QVERIFY(received.wait());
    QCOMPARE(::raise(SIGINT), 0);
    QVERIFY(received.wait());
    QCOMPARE(received.size(), 2);
}

QTEST_GUILESS_MAIN(tst_EndSignals)
#include "tst_EndSignals.moc"
