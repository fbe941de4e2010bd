// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/Attack.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The whole: real desks, a real headquarters, and everything that happens to them.
// UKETSUKE_FAULT_SEED repeats a run as far as time allows; UKETSUKE_FAULT_SECONDS makes it longer.
class tst_Faults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostAndNothingDoubled()
    {
        const bool isGiven = qEnvironmentVariableIsSet("UKETSUKE_FAULT_SEED");
        const quint32 seed = isGiven ? qEnvironmentVariable("UKETSUKE_FAULT_SEED").toUInt()
                                     : QRandomGenerator::global()->generate();
        const int seconds = qEnvironmentVariableIsSet("UKETSUKE_FAULT_SECONDS")
                                ? qEnvironmentVariableIntValue("UKETSUKE_FAULT_SECONDS")
                                : 100;
        qInfo("UKETSUKE_FAULT_SEED=%u", seed);
        QTemporaryDir folder;
        const auto report =
            faults::attack({seed, std::chrono::seconds(seconds)}, folder.filePath(u"attack"_s));
        qInfo("%s", qUtf8Printable(report.summary));
        if (!report.problems.isEmpty()) {
            folder.setAutoRemove(false);
            qInfo("left in %s", qUtf8Printable(folder.path()));
        }
        QVERIFY2(report.problems.isEmpty(), qUtf8Printable(report.problems.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_Faults.moc"
