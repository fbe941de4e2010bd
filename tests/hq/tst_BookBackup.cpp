// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/AskingDesk.h"
#include "tests/hq/Damage.h"
#include "tests/hq/Medium.h"
#include "tests/hq/OfficeVisitor.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace hqtest;

// Who may send and who may sign in, lost and put back at a real headquarters.
class BookBackupTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] static QFileInfoList copiesOf(const QString &book, const QTemporaryDir &medium)
    {
        return QDir(medium.path())
            .entryInfoList({book + u"-*.db.??????"_s}, QDir::Files, QDir::Name);
    }
    static void lose(const HqProcess &hq, const QString &book)
    {
        for (const auto &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(hq.data() + u'/' + book + u".db"_s + end);
        }
    }
    static void damage(const QString &path)
    {
        QFile::remove(path + u"-wal"_s);
        overwrite(path, 4096, QByteArray(8'000, 'x'));
    }
    [[nodiscard]] static bool isKnown(HqProcess &hq, const AskingDesk &desk)
    {
        return desk.confirm(hq, {desk.kiosk(), 1, {}}).receipt->verdict !=
               wire::Verdict::UnknownKiosk;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void books_areCopied_whenThereIsNews()
    {
        QTemporaryDir medium;
        // Where it was: another address would be news for the desks.
        HqProcess hq(backedUpTo(medium) + QStringList{u"--port"_s, HqProcess::freePort()});
        QVERIFY(hq.start());
        QVERIFY(ticketFor(hq, school));
        QCOMPARE(addAdministrator(hq.data(), u"chief"_s).exitCode, 0);
        QCOMPARE(hq.stop(), 0);
        for (const auto &book : {u"enrolments"_s, u"accounts"_s}) {
            QVERIFY(!copiesOf(book, medium).isEmpty());
            QVERIFY(!copiesOf(book, medium).back().permission(QFile::ReadGroup));
            QVERIFY(copiesOf(book, medium).size() <= 2);
        }
        const QFileInfoList before = copiesOf(u"enrolments"_s, medium);
        QVERIFY(hq.start());
        QCOMPARE(hq.stop(), 0);
        QCOMPARE(copiesOf(u"enrolments"_s, medium), before); // nothing new, nothing made
        QVERIFY(hq.start());
        QVERIFY(ticketFor(hq, school));
        QCOMPARE(hq.stop(), 0);
        QVERIFY(copiesOf(u"enrolments"_s, medium) != before);
        QVERIFY(copiesOf(u"enrolments"_s, medium).size() <= 2);
        QVERIFY(QDir(medium.path()).entryList({u"*.new*"_s}, QDir::Files).isEmpty());
        QVERIFY(!hq.log().contains("backup_failed"));
    }

    void lostBooks_arePutBack_data()
    {
        QTest::addColumn<bool>("isDamaged");
        QTest::newRow("deleted") << false;
        QTest::newRow("pages overwritten") << true;
    }
    void lostBooks_arePutBack()
    {
        QFETCH(const bool, isDamaged);
        QTemporaryDir medium;
        HqProcess hq(backedUpTo(medium));
        QVERIFY(hq.start());
        AskingDesk desk(*ticketFor(hq, school));
        QVERIFY(desk.letIn(hq));
        TestDesk revoked;
        revoked.admitTo(hq);
        QCOMPARE(revoked.uploadAll(hq).status, 200);
        QCOMPARE(command(hq, {u"--revoke"_s, revoked.stream().kiosk.text()}).status, 0);
        OfficeVisitor visitor(hq);
        const QString passphrase = u"hokuma tenire sayobu"_s;
        qint64 used = 0;
        const auto phone =
            visitor.setUp(addAdministrator(hq.data(), u"chief"_s).code(), passphrase, &used);
        QVERIFY(!phone.isEmpty());
        QCOMPARE(hq.stop(), 0);
        for (const auto &book : {u"enrolments"_s, u"accounts"_s}) {
            isDamaged ? damage(hq.data() + u'/' + book + u".db"_s) : lose(hq, book);
        }
        QCOMPARE(restore(hq, medium.path()), 0);
        QCOMPARE(restore(hq, medium.path()), 11); // all is sound
        const auto evidence = QDir(hq.data()).entryList({u"*.broken-*"_s}, QDir::Files);
        QCOMPARE(evidence.filter(u"hq.db"_s).size(), 0);
        QCOMPARE(
            evidence.filter(QRegularExpression(u"^(enrolments|accounts).db.broken-[0-9TZ]+$"_s))
                .size(),
            isDamaged ? 2 : 0);
        QVERIFY(hq.start());
        QVERIFY(hq.alarms().isEmpty()); // the log is the same, and so is the server incarnation
        QVERIFY(isKnown(hq, desk));
        revoked.arrive();
        QVERIFY(revoked.upload(hq, 2, 2).receipt->verdict == wire::Verdict::Revoked);
        OfficeVisitor again(hq);
        QCOMPARE(
            again.signIn(u"chief"_s, passphrase, OfficeVisitor::digitsAt(phone, used + 1)).status,
            303);
        QCOMPARE(hq.stop(), 0);
    }

    void damagedCopy_isPassedOver()
    {
        QTemporaryDir medium;
        HqProcess hq(backedUpTo(medium));
        QVERIFY(hq.start());
        AskingDesk desk(*ticketFor(hq, school));
        QVERIFY(desk.letIn(hq));
        QCOMPARE(hq.stop(), 0);
        QVERIFY(hq.start());
        QVERIFY(ticketFor(hq, school));
        QCOMPARE(hq.stop(), 0);
        const QFileInfoList copies = copiesOf(u"enrolments"_s, medium);
        QCOMPARE(copies.size(), 2);
        damage(copies.back().filePath());
        lose(hq, u"enrolments"_s);
        QCOMPARE(restore(hq, medium.path()), 0);
        QVERIFY(hq.start());
        QVERIFY(isKnown(hq, desk));
        QCOMPARE(hq.stop(), 0);
        // None that is sound: what is there is not touched.
        for (const QFileInfo &copy : copiesOf(u"enrolments"_s, medium)) {
            damage(copy.filePath());
        }
        damage(hq.data() + u"/enrolments.db"_s);
        QCOMPARE(restore(hq, medium.path()), 12);
        QVERIFY(QFile::exists(hq.data() + u"/enrolments.db"_s));
    }

    // Only what city hall's safe has, and the second medium.
    void lostMachine_isBuiltUpAgain()
    {
        QTemporaryDir medium;
        HqProcess hq(backedUpTo(medium));
        QVERIFY(hq.start());
        AskingDesk desk(*ticketFor(hq, school));
        QVERIFY(desk.letIn(hq));
        TestDesk byFile;
        byFile.admitTo(hq);
        byFile.arrive();
        QCOMPARE(byFile.uploadAll(hq).status, 200);
        QCOMPARE(hq.stop(), 0);
        for (const QFileInfo &file : QDir(hq.data()).entryInfoList(QDir::Files)) {
            QVERIFY(QFile::remove(file.filePath()));
        }
        QCOMPARE(restore(hq, medium.path()), 0);
        QVERIFY(hq.start());
        QCOMPARE(hq.people(school), 1);
        QVERIFY(isKnown(hq, desk));
        QCOMPARE(hq.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(BookBackupTest)
#include "tst_BookBackup.moc"
