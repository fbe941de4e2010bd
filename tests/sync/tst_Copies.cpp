// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/RealDesk.h"

#include <QDir>

using namespace synctest;

// Disks that were copied, put back, cloned or lost, on either side: in the end everything is on
// both sides, once.
class TestCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq);
        m_desk->admit();
        m_desk->settings().askAgain = std::chrono::seconds(1); // an hour, in a test's time
        m_desk->open();
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    void registerCopiedBack_goesOnInANewStream_andGetsTheLostHourBack()
    {
        m_desk->arrive(5);
        sendAll();
        const auto image = imageOf(u"desk"_s); // the marker outside stays as it is
        m_desk->open();
        m_desk->arrive(7);
        sendAll();
        putBack(u"desk"_s, image);
        m_desk->open();
        QCOMPARE(m_desk->present(), 5);
        m_desk->arrive(2);
        m_desk->start();
        expectEverywhere(14);
        QCOMPARE(m_desk->reg().ownStreams().size(), std::size_t{2});
        QCOMPARE(m_desk->reg().ownStreams().front().seq, quint64{13});
        QVERIFY(!m_hq->alarms().contains(u"branched"_s));
    }

    void wholeDiskPutBack_isNoticedByHeadquartersCursor()
    {
        m_desk->arrive(5);
        sendAll();
        const Disk disk = diskOf(u"desk"_s);
        m_desk->open();
        m_desk->arrive(7);
        sendAll();
        putBackDisk(u"desk"_s, disk);
        m_desk->open();
        const auto stream = m_desk->reg().head()->stream; // nothing on this disk can tell
        m_desk->start();
        expectEverywhere(12);
        QVERIFY(m_desk->reg().head()->stream != stream);
        QVERIFY(!m_hq->alarms().contains(u"branched"_s));
        m_desk->arrive(1);
        m_desk->uplink().wake();
        expectEverywhere(13);
    }

    // Somebody comes between the desk's first word and the answer that tells it where it stands.
    void arrivalWhileTheAnnouncementIsOnItsWay_isNotTakenForSent()
    {
        m_desk->settings().askAgain = std::chrono::hours(1);
        m_desk->arrive(5);
        sendAll();
        const Disk disk = diskOf(u"desk"_s);
        m_desk->open();
        m_desk->arrive(7);
        sendAll();
        putBackDisk(u"desk"_s, disk);
        m_desk->open();
        m_desk->start();
        m_desk->arrive(2);
        expectEverywhere(14);
    }

    void wholeDiskPutBackAndWrittenOn_keepsBothHistories_data()
    {
        QTest::addColumn<int>("lost");
        QTest::addColumn<int>("written");
        QTest::newRow("less than was lost") << 7 << 2;
        QTest::newRow("as much") << 3 << 3;
        QTest::newRow("more than was lost") << 2 << 9;
        QTest::newRow("more than a batch") << 40 << 620;
    }

    void wholeDiskPutBackAndWrittenOn_keepsBothHistories()
    {
        QFETCH(int, lost);
        QFETCH(int, written);
        // Without waiting for the hourly look at everything, which hides what was forgotten.
        m_desk->settings().askAgain = std::chrono::hours(1);
        m_desk->arrive(5);
        sendAll();
        const Disk disk = diskOf(u"desk"_s);
        m_desk->open();
        m_desk->arrive(lost);
        sendAll();
        putBackDisk(u"desk"_s, disk);
        m_desk->open();
        m_desk->arrive(written);
        m_desk->start();
        expectEverywhere(5 + lost + written);
        QVERIFY(m_hq->alarms().contains(u"branched"_s));
        // And so it stays, also in the eyes of who checks both sides.
        m_desk->close();
        QProcess verify;
        verify.start(
            QStringLiteral(PROGRAM_DIR "/uketsukectl"),
            {u"verify"_s, u"--data"_s, m_hq->data(), u"--desk"_s, m_desk->path(u"desk"_s)});
        QVERIFY(verify.waitForFinished());
        QVERIFY2(verify.exitCode() == 0, verify.readAll() + verify.readAllStandardError());
        m_desk->open();
        QCOMPARE(m_desk->present(), 5 + lost + written);
        m_desk->start();
        expectEverywhere(5 + lost + written);
    }

    // Headquarters' cursor fits the image exactly: only the announcement tells.
    void wholeDiskPutBackBehindItsAnnouncement_goesOnInANewStream_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::newRow("asked first") << 0 << 2;
        QTest::newRow("written on first") << 1 << 2;
    }

    void wholeDiskPutBackBehindItsAnnouncement_goesOnInANewStream()
    {
        QFETCH(int, before);
        QFETCH(int, after);
        faulttest::FaultProxy line(faulttest::TlsIdentity::ofHeadquarters(m_hq->data()),
                                   {},
                                   m_hq->municipality().value(u"ca"_s).toString().toLatin1());
        QVERIFY(line.start());
        line.setTarget(m_hq->url());
        m_desk->arrive(5);
        sendAll();
        const Disk disk = diskOf(u"desk"_s);
        m_desk->open();
        m_desk->arrive(4);
        line.setConcerned("/v1/log");
        line.setFault(faulttest::Fault::LoseRequest);
        m_desk->start(line.url());
        QTRY_COMPARE_WITH_TIMEOUT(m_hq->people(here), 9, 20'000);
        QCOMPARE(m_hq->figure(here, u"outstanding"_s).toInt(), 4);
        m_desk->close();
        putBackDisk(u"desk"_s, disk);

        m_desk->open();
        const auto stream = m_desk->reg().head()->stream;
        m_desk->arrive(before);
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->reg().head()->stream != stream, 20'000);
        m_desk->arrive(after);
        m_desk->uplink().wake();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent() && m_desk->uplink().hasTakenBack(), 20'000);
        // What took the place of a lost record cannot be told from it.
        const int lost = 4 - before;
        QTRY_COMPARE(m_hq->people(here), 5 + before + after + lost);
        QCOMPARE(m_hq->figure(here, u"outstanding"_s).toInt(), lost);
        QCOMPARE(m_desk->present(), 5 + before + after);
        // And so it stays, whatever is said again.
        m_desk->close();
        m_desk->open();
        m_desk->arrive(9);
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent() && m_desk->uplink().hasTakenBack(), 20'000);
        QTRY_COMPARE(m_hq->people(here), 5 + before + after + lost + 9);
        QCOMPARE(m_desk->reg().ownStreams().size(), std::size_t{2});
        QCOMPARE(m_hq->alarms(), QStringList());
    }

    void lostDisk_comesBackWhole()
    {
        m_desk->arrive(30);
        sendAll();
        m_desk->close();
        QVERIFY(QDir(m_desk->path(u"desk"_s)).removeRecursively());
        QVERIFY(QFile::remove(m_desk->path(u"desk.instance"_s)));
        m_desk->open();
        QCOMPARE(m_desk->present(), 0);
        m_desk->arrive(1);
        m_desk->start();
        expectEverywhere(31);
        QVERIFY(m_hq->alarms().isEmpty());
    }

    void cloneInASecondFolder_bothWriteOn_andBothHaveAll()
    {
        m_desk->arrive(4);
        sendAll();
        const Disk disk = diskOf(u"desk"_s);
        m_desk->useFolder(u"clone"_s);
        QVERIFY(QDir().mkpath(m_desk->path(u"clone"_s)));
        putBackDisk(u"clone"_s, disk);
        m_desk->open();
        m_desk->arrive(3);
        sendAll(); // the clone was first
        m_desk->useFolder(u"desk"_s);
        m_desk->open();
        m_desk->arrive(2);
        m_desk->start();
        expectEverywhere(9);
        m_desk->close();
        m_desk->useFolder(u"clone"_s);
        m_desk->open();
        m_desk->arrive(1);
        m_desk->start();
        expectEverywhere(10);
        QVERIFY(m_hq->alarms().contains(u"branched"_s));
        m_desk->close();
        m_desk->useFolder(u"desk"_s);
        m_desk->open();
        m_desk->start();
        expectEverywhere(10);
    }

    void headquartersPutBack_getsOlderStreamsToo_data() { rowsOfPuttingBack(); }
    void headquartersPutBack_getsOlderStreamsToo()
    {
        QFETCH(const bool, withMarker);
        QFETCH(const QStringList, alarms);
        m_desk->settings().askAgain = std::chrono::hours(1);
        m_desk->arrive(3);
        sendAll();
        const Disk disk = diskOfHeadquarters();
        m_desk->open();
        m_desk->arrive(4);
        sendAll();
        m_desk->open();
        QVERIFY(m_desk->reg().startNewIncarnation()); // an older stream is complete there
        m_desk->arrive(2);
        sendAll();
        QCOMPARE(m_hq->people(here), 9);
        putBackHeadquarters(disk, withMarker);
        QCOMPARE(m_hq->people(here), 3);
        QCOMPARE(m_hq->alarms(), alarms);
        m_desk->open();
        m_desk->start();
        expectEverywhere(9);
        QCOMPARE(m_hq->alarms(), alarms);
    }

    // The desk is never restarted: it learns of it by a cursor that fell.
    void headquartersPutBackUnderARunningDesk_getsOlderStreamsToo_data() { rowsOfPuttingBack(); }
    void headquartersPutBackUnderARunningDesk_getsOlderStreamsToo()
    {
        QFETCH(const bool, withMarker);
        QFETCH(const QStringList, alarms);
        faulttest::FaultProxy line(faulttest::TlsIdentity::ofHeadquarters(m_hq->data()),
                                   {},
                                   m_hq->municipality().value(u"ca"_s).toString().toLatin1());
        QVERIFY(line.start());
        m_desk->settings().askAgain = std::chrono::hours(1);
        line.setTarget(m_hq->url());
        m_desk->arrive(3);
        m_desk->start(line.url());
        QTRY_VERIFY(m_desk->isSent());
        const Disk disk = diskOfHeadquarters();
        line.setTarget(m_hq->url());
        m_desk->arrive(4);
        QVERIFY(m_desk->reg().startNewIncarnation());
        m_desk->arrive(2);
        m_desk->uplink().wake();
        QTRY_COMPARE_WITH_TIMEOUT(m_hq->people(here), 9, 20'000);
        putBackHeadquarters(disk, withMarker);
        line.setTarget(m_hq->url());
        m_desk->arrive(1);
        m_desk->uplink().wake();
        expectEverywhere(10);
        QCOMPARE(m_hq->alarms(), alarms);
    }

    void headquartersWithNothingLeft_getsBothHistoriesAgain()
    {
        m_desk->arrive(5);
        sendAll();
        const Disk disk = diskOf(u"desk"_s);
        m_desk->open();
        m_desk->arrive(3);
        sendAll();
        putBackDisk(u"desk"_s, disk);
        m_desk->open();
        m_desk->arrive(2);
        m_desk->start();
        expectEverywhere(10);
        m_desk->close();
        m_hq->stop();
        QVERIFY(QFile::remove(m_hq->data() + u"/hq.db"_s));
        QVERIFY(m_hq->start());
        m_desk->open();
        m_desk->start();
        expectEverywhere(10);
    }

private:
    struct Disk
    {
        QByteArray database;
        QByteArray marker;
    };

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }
    QByteArray imageOf(const QString &folder)
    {
        return contentOf(m_desk->path(folder + u"/register.db"_s));
    }
    void putBack(const QString &folder, const QByteArray &image)
    {
        write(m_desk->path(folder + u"/register.db"_s), image);
    }
    Disk diskOf(const QString &folder)
    {
        return {imageOf(folder), contentOf(m_desk->path(folder + u".instance"_s))};
    }
    void putBackDisk(const QString &folder, const Disk &disk)
    {
        putBack(folder, disk.database);
        write(m_desk->path(folder + u".instance"_s), disk.marker);
    }

    Disk diskOfHeadquarters()
    {
        m_hq->stop();
        const Disk disk{contentOf(m_hq->data() + u"/hq.db"_s),
                        contentOf(m_hq->data() + u".instance"_s)};
        if (disk.marker.isEmpty() || !m_hq->start()) {
            qFatal("headquarters does not start again");
        }
        return disk;
    }
    void putBackHeadquarters(const Disk &disk, bool withMarker)
    {
        m_hq->stop();
        write(m_hq->data() + u"/hq.db"_s, disk.database);
        if (withMarker) {
            write(m_hq->data() + u".instance"_s, disk.marker);
        }
        QVERIFY(m_hq->start());
    }
    // With its marker, as a snapshot of the whole machine does, headquarters cannot know; the desks
    // do by their cursors.
    static void rowsOfPuttingBack()
    {
        QTest::addColumn<bool>("withMarker");
        QTest::addColumn<QStringList>("alarms");
        QTest::newRow("the database alone") << false << QStringList{u"server_restored"_s};
        QTest::newRow("with its marker") << true << QStringList();
    }

    // Until headquarters has everything; then the desk is closed.
    void sendAll()
    {
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent() && m_desk->uplink().hasTakenBack(), 20'000);
        m_desk->close();
    }

    // On the desk and at headquarters, each once, with nothing left to send or to fetch.
    void expectEverywhere(int people)
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->present(), people, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent() && m_desk->uplink().hasTakenBack(), 20'000);
        QTRY_COMPARE(m_hq->people(here), people);
        QCOMPARE(m_hq->figure(here, u"outstanding"_s).toInt(-1), 0);
        QVERIFY(!m_hq->alarms().contains(u"contradicts"_s));
        // Every stream has its opening, branches have none, and nobody is there twice.
        const auto own = m_desk->reg().ownStreams();
        const auto openings = std::count_if(
            own.begin(), own.end(), [](const auto &stream) { return stream.first == 1; });
        const auto events = m_desk->reg().events();
        QVERIFY(events);
        QCOMPARE(std::set(events->begin(), events->end()).size(), events->size());
        QCOMPARE(static_cast<std::ptrdiff_t>(events->size()), people + openings);
    }

    std::optional<hqtest::HqProcess> m_hq;
    std::optional<RealDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_Copies.moc"
