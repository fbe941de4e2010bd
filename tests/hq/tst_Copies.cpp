// SPDX-License-Identifier: Apache-2.0
#include "hq/Sqlite.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace hqtest;

namespace {

const QStringList databaseFiles{u"hq.db"_s, u"hq.db-wal"_s, u"hq.db-shm"_s};

void copyDatabase(const QString &from, const QString &to)
{
    for (const QString &name : databaseFiles) {
        QFile::remove(to + u'/' + name);
        QFile::copy(from + u'/' + name, to + u'/' + name);
    }
}

// What a desk does when it hears of a server incarnation that it does not know.
void sendAgain(HqProcess &hq, const TestDesk &desk)
{
    const Answer where = desk.announce(hq);
    QVERIFY(where.receipt);
    if (where.receipt->expectedNext <= desk.head()) {
        QCOMPARE(desk.upload(hq, where.receipt->expectedNext, desk.head()).status, 200);
    }
}

} // namespace

// Databases copied back and disks cloned, on either side: noticed, and everything present at the
// end.
class CopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void databaseFromEarlier_isNoticedAndFilledUpAgain()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        TestDesk other(hall);
        desk.admitTo(hq);
        other.admitTo(hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(hq.stop(), 0);
        QTemporaryDir earlier;
        copyDatabase(hq.data(), earlier.path());

        QVERIFY(hq.start());
        desk.arrive();
        desk.arrive();
        other.arrive();
        QCOMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(other.uploadAll(hq).status, 200);
        const auto before = desk.announce(hq).receipt;
        QVERIFY(before);
        QVERIFY(hq.alarms().isEmpty());
        QCOMPARE(hq.stop(), 0);
        copyDatabase(earlier.path(), hq.data());

        QVERIFY(hq.start());
        QCOMPARE(hq.alarms(), QStringList{u"server_restored"_s});
        QVERIFY(hq.log().contains("database_restored_or_cloned"));
        const auto after = desk.announce(hq).receipt;
        QVERIFY(after);
        QVERIFY(after->serverIncarnation != before->serverIncarnation);
        QCOMPARE(after->expectedNext, quint64{3});
        sendAgain(hq, desk);
        sendAgain(hq, other);
        QCOMPARE(hq.people(school), 3);
        QCOMPARE(hq.people(hall), 1);
        QCOMPARE(hq.figure(school, u"outstanding"_s).toInt(), 0);
        // The page says it too, without a desk's number.
        QVERIFY(QString::fromUtf8(hq.get(u"?lang=en"_s)).contains(u", headquarters<"_s));
        QCOMPARE(hq.stop(), 0);
        // Noticed once, not at every start.
        QVERIFY(hq.start());
        QCOMPARE(hq.alarms(), QStringList{u"server_restored"_s});
        QCOMPARE(desk.announce(hq).receipt->serverIncarnation, after->serverIncarnation);
        QCOMPARE(hq.stop(), 0);
    }

    void lostDatabase_isNoticedAndFilledUpAgain()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(hq).status, 200);
        hq.kill();
        for (const QString &name : databaseFiles) {
            QFile::remove(hq.data() + u'/' + name);
        }
        QVERIFY(hq.start());
        QCOMPARE(hq.alarms(), QStringList{u"server_restored"_s});
        sendAgain(hq, desk);
        QCOMPARE(hq.people(school), 1);
        QCOMPARE(hq.stop(), 0);
    }

    void clonedHeadquarters_isNoticedByTheCopy()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        QCOMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(hq.stop(), 0);
        // The marker lies outside what was copied.
        QVERIFY(QFile::rename(hq.data() + u".instance"_s, hq.data() + u".elsewhere"_s));
        QVERIFY(hq.start());
        QCOMPARE(hq.alarms(), QStringList{u"server_restored"_s});
        QCOMPARE(hq.stop(), 0);
    }

    void databaseOfAnEarlierVersion_isNoRestore()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        QCOMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(hq.stop(), 0);
        {
            auto database = hq::Database::open(hq.data() + u"/hq.db"_s);
            QVERIFY(database);
            QVERIFY(database->execute("DELETE FROM meta WHERE name = 'commits'"));
        }
        QVERIFY(QFile::remove(hq.data() + u".instance"_s));
        QVERIFY(hq.start());
        QVERIFY(hq.alarms().isEmpty());
        QCOMPARE(hq.stop(), 0);
    }

    void killedHeadquarters_isNoRestore()
    {
        HqProcess hq;
        TestDesk desk;
        for (int i = 0; i < 4; ++i) {
            QVERIFY(hq.start());
            desk.admitTo(hq);
            desk.arrive();
            QCOMPARE(desk.uploadAll(hq).status, 200);
            hq.kill();
        }
        QVERIFY(hq.start());
        QVERIFY(hq.alarms().isEmpty());
        QCOMPARE(hq.people(school), 4);
        QCOMPARE(hq.stop(), 0);
    }

    void restoredDesk_isNoticedAndLosesNothing()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        for (int i = 0; i < 5; ++i) {
            desk.arrive();
        }
        QCOMPARE(desk.uploadAll(hq).status, 200);
        TestDesk restored = desk.restoredTo(3);
        restored.arrive();
        QCOMPARE(restored.uploadAll(hq).receipt->verdict, wire::Verdict::Accepted);
        QCOMPARE(hq.alarms(), QStringList{u"restored"_s});
        QCOMPARE(hq.people(school), 6);
        QCOMPARE(restored.announce(hq).status, 200);
        QCOMPARE(hq.people(school), 6);
        QCOMPARE(hq.stop(), 0);
    }

    void newIncarnationAtTheHead_isNoAlarm()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        desk.arrive();
        TestDesk next = desk.restoredTo(desk.head());
        QCOMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(next.uploadAll(hq).status, 200);
        // Its older stream once more, as after a lost receipt.
        QCOMPARE(desk.uploadAll(hq).receipt->verdict, wire::Verdict::Duplicate);
        QVERIFY(hq.alarms().isEmpty());
        QCOMPARE(hq.stop(), 0);
    }

    // The copy drew a new stream because it has no marker; the original writes on.
    void clonedDesk_isNoticedWhenBothWrite()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(hq).status, 200);
        TestDesk clone = desk.restoredTo(desk.head());
        clone.arrive();
        QCOMPARE(clone.uploadAll(hq).status, 200);
        QVERIFY(hq.alarms().isEmpty());
        desk.arrive();
        // Also when headquarters was restarted meanwhile.
        QCOMPARE(hq.stop(), 0);
        QVERIFY(hq.start());
        QCOMPARE(desk.upload(hq, 3, 3).receipt->verdict, wire::Verdict::Accepted);
        QCOMPARE(hq.alarms(), QStringList{u"cloned"_s});
        desk.arrive();
        QCOMPARE(desk.upload(hq, 4, 4).receipt->verdict, wire::Verdict::Accepted);
        QCOMPARE(hq.alarms(), QStringList{u"cloned"_s});
        QCOMPARE(hq.people(school), 4);
        QCOMPARE(hq.stop(), 0);
    }

    // Whose marker was copied with the disk: told by the cursor, and the new stream that it goes on
    // in is no second alarm.
    void branchedDesk_goesOnWithoutAnotherAlarm()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        desk.arrive();
        TestDesk clone = desk;
        desk.arrive();
        clone.arrive();
        QCOMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(clone.uploadAll(hq).receipt->verdict, wire::Verdict::Branched);
        TestDesk next = clone.restoredTo(clone.head());
        next.arrive();
        QCOMPARE(next.uploadAll(hq).status, 200);
        desk.arrive();
        QCOMPARE(desk.upload(hq, desk.head(), desk.head()).status, 200);
        QCOMPARE(hq.alarms(), QStringList{u"branched"_s});
        QCOMPARE(hq.people(school), 5);
        QCOMPARE(hq.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(CopiesTest)
#include "tst_Copies.moc"
