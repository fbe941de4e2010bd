// SPDX-License-Identifier: Apache-2.0
#include "tests/Seed.h"
#include "tests/faults/Attack.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using faults::Copies;

// The whole: real desks, a real headquarters, and everything that happens to them.
// UKETSUKE_FAULT_SEED repeats a run as far as time allows; UKETSUKE_FAULT_SECONDS makes it longer.
class tst_Faults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Control: the harness finds what it has done itself.
    void aRecordTakenOut_isFound()
    {
        const auto report = faults::attack(
            {seed(), std::chrono::seconds(3), Copies::None, faults::AttackPlan::Plant::LostRecord},
            m_folder.filePath(u"planted"_s));
        QVERIFY(!report.problems.filter(u"I1"_s).isEmpty());
    }

    void nothingIsLostAndNothingDoubled_data()
    {
        QTest::addColumn<Copies>("copies");
        QTest::addColumn<int>("seconds");
        QTest::newRow("no copies") << Copies::None << 40;
        QTest::newRow("copies of desks") << Copies::OfDesks << 20;
        QTest::newRow("copies of headquarters") << Copies::OfHeadquarters << 20;
    }

    void nothingIsLostAndNothingDoubled()
    {
        QFETCH(Copies, copies);
        QFETCH(int, seconds);
        if (qEnvironmentVariableIsSet("UKETSUKE_FAULT_SECONDS")) {
            seconds = qEnvironmentVariableIntValue("UKETSUKE_FAULT_SECONDS");
        }
        const auto report =
            faults::attack({seed(), std::chrono::seconds(seconds), copies},
                           m_folder.filePath(QString::fromLatin1(QTest::currentDataTag())));
        qInfo("%s", qUtf8Printable(report.summary));
        if (!report.problems.isEmpty()) {
            m_folder.setAutoRemove(false);
            qInfo("left in %s", qUtf8Printable(m_folder.path()));
            QFile found(m_folder.filePath(u"problems.txt"_s));
            QVERIFY(found.open(QIODevice::Append));
            found.write((report.summary + u'\n' + report.problems.join(u'\n') + u'\n').toUtf8());
        }
        QVERIFY2(report.problems.isEmpty(), qUtf8Printable(report.problems.join(u'\n')));
    }

private:
    static quint32 seed() { return seedOf("UKETSUKE_FAULT_SEED"); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_Faults.moc"
