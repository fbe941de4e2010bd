// SPDX-License-Identifier: Apache-2.0
#include "paper/CupsAnswers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using State = paper::CupsQueue::State;

namespace {

// As CUPS 2.4.2 says it, shortened.
const QByteArray idle = "printer slips is idle.  enabled since Mon Nov 30 07:59:15 2026\n"
                        "\tForm mounted:\n\tAlerts: none\n\tLocation: \n";
const QByteArray printing = "printer slips now printing slips-3.  enabled since Mon Nov 30 2026\n";
const QByteArray twoJobs = "slips-3                 desk   1024   Mon Nov 30 07:59:27 2026\n"
                           "\tStatus: \n\tAlerts: job-printing\n\tqueued for slips\n"
                           "slips-4                 desk   1024   Mon Nov 30 07:59:29 2026\n"
                           "\tAlerts: none\n\tqueued for slips\n";

} // namespace

// What CUPS's programs say is read line by line; what is not understood is nothing.
class TestCupsAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void job_isReadFromLp_data()
    {
        QTest::addColumn<QByteArray>("lp");
        QTest::addColumn<QString>("job");
        QTest::newRow("usual") << QByteArray("request id is slips-12 (0 file(s))\n")
                               << u"slips-12"_s;
        QTest::newRow("a queue with a dash")
            << QByteArray("request id is a-b-7 (1 file(s))\n") << u"a-b-7"_s;
        QTest::newRow("cut off") << QByteArray("request id is") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("another sentence") << QByteArray("lp: unknown\n") << QString();
    }
    void job_isReadFromLp()
    {
        QFETCH(QByteArray, lp);
        QFETCH(QString, job);
        QCOMPARE(paper::jobFrom(lp).value_or(QString()), job);
    }

    void idleQueue_hasNoJobs()
    {
        const auto queue = paper::queueFrom(idle);
        QVERIFY(queue);
        QVERIFY(queue->state == State::Working);
        QVERIFY(queue->waiting.isEmpty());
    }

    void jobs_areListedInTheirOrder()
    {
        const auto queue = paper::queueFrom(printing + "\tAlerts: none\n" + twoJobs);
        QVERIFY(queue->state == State::Working);
        QCOMPARE(queue->waiting, (QStringList{u"slips-3"_s, u"slips-4"_s}));
    }

    void emptyTray_isTold_amongOtherAlerts()
    {
        for (const char *alerts : {"media-empty", "media-empty-error", "toner-low media-needed"}) {
            const auto queue = paper::queueFrom(printing + "\tAlerts: " + alerts + '\n' + twoJobs);
            QVERIFY2(queue->state == State::OutOfPaper, alerts);
        }
        const auto low = paper::queueFrom(printing + "\tAlerts: media-low-report\n" + twoJobs);
        QVERIFY(low->state == State::Working);
    }

    // Putting paper in would not start it again.
    void stoppedQueue_isStopped_alsoWithoutPaper()
    {
        const auto queue =
            paper::queueFrom("printer slips disabled since Mon Nov 30 07:59:36 2026 -\n"
                             "\tdoor open\n\tAlerts: paused media-empty-error\n");
        QVERIFY(queue->state == State::Stopped);
    }

    void otherOutput_isNoQueue()
    {
        QVERIFY(!paper::queueFrom({}));
        QVERIFY(!paper::queueFrom("lpstat: Bad file descriptor\n"));
        QVERIFY(!paper::queueFrom(QByteArray(100'000, '\t')));
        QVERIFY(paper::queueFrom("printer ")); // cut off: the next look says more
    }

    void endedJob_isPrinted_unlessItWasGivenUp()
    {
        const QByteArray ended = "slips-4   desk   1024   Mon Nov 30 07:59:31 2026\n"
                                 "\tStatus: \n\tAlerts: job-canceled-by-user\n"
                                 "slips-3   desk   1024   Mon Nov 30 07:59:29 2026\n"
                                 "\tStatus: \n\tAlerts: processing-to-stop-point\n"
                                 "slips-2   desk   1024   Mon Nov 30 07:59:26 2026\n"
                                 "\tStatus: \n\tAlerts: job-aborted-by-system\n";
        QVERIFY(paper::wasGivenUp(u"slips-4"_s, ended));
        QVERIFY(!paper::wasGivenUp(u"slips-3"_s, ended));
        QVERIFY(paper::wasGivenUp(u"slips-2"_s, ended));
        // The queue keeps no history.
        QVERIFY(!paper::wasGivenUp(u"slips-1"_s, ended));
        QVERIFY(!paper::wasGivenUp(u"slips"_s, ended));
    }
};

QTEST_APPLESS_MAIN(TestCupsAnswers)
#include "tst_CupsAnswers.moc"
