// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/Soak.h"

#include <QTemporaryDir>
#include <QTest>

// The short form of `scripts/bench --only soak`.
class tst_Soak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryAndHandles_stayFlat()
    {
        QTemporaryDir folder;
        const auto report = faults::soak({1, 500, 2'000}, folder.filePath(QStringLiteral("desk")));
        qInfo("%s", qUtf8Printable(report.text()));
        QVERIFY2(report.problems.isEmpty(),
                 qUtf8Printable(report.problems.join(QStringLiteral("; "))));
    }
};

QTEST_GUILESS_MAIN(tst_Soak)
#include "tst_Soak.moc"
