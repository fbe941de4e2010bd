// SPDX-License-Identifier: Apache-2.0
#include "hq/EnrolmentBook.h"
#include "tests/hq/AskingDesk.h"
#include "tests/hq/LettersIn.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace hqtest;

// Abuse kind 6 of the security plan: a desk that was taken out, also in an open TLS session.
class RevocationTest : public QObject
{
    Q_OBJECT

    static Answer announceTaken(const TestDesk &desk, HqProcess &hq, quint64 taken)
    {
        core::Announcement announcement = desk.announcement();
        announcement.lettersTaken = taken;
        return hq.post(u"/v1/announce"_s,
                       desk.signedBy(wire::PayloadType::Announcement, wire::encode(announcement)));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void revokedDesk_isKeptAndNotCounted_inTheSameConnection()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(hq.people(school), 1);
        const QString id = desk.stream().kiosk.text();
        QCOMPARE(command(hq, {u"--revoke"_s, id}).status, 0);
        QVERIFY(command(hq, {u"--desks"_s}).out.contains("revoked   " + id.toLatin1()));
        desk.arrive();
        desk.arrive();
        const Answer announced = desk.announce(hq);
        QCOMPARE(announced.status, 403);
        QVERIFY(announced.receipt->verdict == wire::Verdict::Revoked);
        const Answer sent = desk.upload(hq, 3, 4);
        QVERIFY(sent.receipt->verdict == wire::Verdict::Revoked);
        QCOMPARE(sent.receipt->expectedNext, 5ULL); // kept
        QCOMPARE(hq.people(school), 1);
        QVERIFY(hq.alarms().contains(u"revoked_sends"_s));
        // And after headquarters was killed.
        hq.kill();
        QVERIFY(hq.start());
        QCOMPARE(hq.people(school), 1);
        desk.arrive();
        QVERIFY(desk.upload(hq, 5, 5).receipt->verdict == wire::Verdict::Revoked);
        QCOMPARE(hq.people(school), 1);
    }

    // Also in what it sends, and until it says that it did what it was told.
    void revokedDesk_isToldToDeleteItsSlots_untilItSaysThatItDid()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        TestDesk other;
        desk.admitTo(hq);
        other.admitTo(hq);
        QVERIFY(desk.uploadAll(hq).receipt->inbox.empty());
        QVERIFY(lettersIn(desk.announce(hq), hq).empty());
        QCOMPARE(command(hq, {u"--revoke"_s, desk.stream().kiosk.text()}).status, 0);
        desk.arrive();
        const auto letters = lettersIn(desk.upload(hq, 2, 2), hq);
        QCOMPARE(letters.size(), std::size_t{1});
        QVERIFY(letters.front().kiosk == desk.stream().kiosk);
        QCOMPARE(letters.front().number, quint64{1});
        QVERIFY(letters.front().kind == wire::LetterKind::Lock);
        QVERIFY(lettersIn(desk.announce(hq), hq) == letters);
        QVERIFY(other.uploadAll(hq).receipt->inbox.empty());
        hq.kill();
        QVERIFY(hq.start());
        QVERIFY(lettersIn(desk.announce(hq), hq) == letters);
        QVERIFY(lettersIn(announceTaken(desk, hq, 1), hq).empty());
        desk.arrive();
        QVERIFY(lettersIn(desk.upload(hq, 3, 3), hq).empty());
        QVERIFY(command(hq, {u"--desks"_s}).out.contains("keys deleted"));
        hq.kill();
        QVERIFY(hq.start());
        desk.arrive();
        QVERIFY(lettersIn(desk.upload(hq, 4, 4), hq).empty());
        // Its disk was put back, and the slots with it.
        QVERIFY(lettersIn(announceTaken(desk, hq, 0), hq) == letters);
    }

    // A book that was put back to before the letter was written does not give its number again.
    void numberThatADeskHasTaken_isNotGivenAgain()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        QCOMPARE(announceTaken(desk, hq, 7).status, 200);
        QCOMPARE(command(hq, {u"--revoke"_s, desk.stream().kiosk.text()}).status, 0);
        const auto letters = lettersIn(announceTaken(desk, hq, 7), hq);
        QCOMPARE(letters.size(), std::size_t{1});
        QCOMPARE(letters.front().number, quint64{8});
    }

    // A headquarters of before there were letters.
    void deskRevokedEarlier_isToldAfterTheUpdate()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"enrolments.db"_s);
        const TestDesk desk;
        {
            QFile sql(QStringLiteral(SOURCE_DIR "/resources/hq/sql/enrolment_0001.sql"));
            QVERIFY(sql.open(QIODevice::ReadOnly));
            auto old = hq::Database::open(path);
            QVERIFY(old && old->execute(sql.readAll()));
            QVERIFY(old->execute("INSERT INTO kiosk VALUES (x'" +
                                 desk.stream().kiosk.bytes().toHex() + "', x'" +
                                 vault::KioskSigner::generate().publicKey().toBytes().toHex() +
                                 "', x'', '', 2, 123, 0, 0, 0)"));
            QVERIFY(old->execute("PRAGMA user_version = 1"));
        }
        const auto book = hq::EnrolmentBook::open(path, [] { return qint64{456}; });
        QVERIFY(book);
        const auto locks = (*book)->locks();
        QVERIFY(locks && locks->size() == 1);
        QCOMPARE(locks->at(desk.stream().kiosk), qint64{0});
        QVERIFY((*book)->noteLettersTaken(desk.stream().kiosk, 1));
        QCOMPARE((*book)->locks()->at(desk.stream().kiosk), qint64{456});
    }

    void newStreamOfARevokedDesk_opensNoShelter()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk(hall);
        desk.admitTo(hq);
        QCOMPARE(command(hq, {u"--revoke"_s, desk.stream().kiosk.text()}).status, 0);
        desk.arrive();
        QVERIFY(desk.uploadAll(hq).receipt->verdict == wire::Verdict::Revoked);
        QVERIFY(desk.announce(hq).receipt->verdict == wire::Verdict::Revoked);
        QVERIFY(hq.figure(hall, u"people"_s).isNull());
    }

    void revokedDesk_isHandedNothingBack()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(hq).status, 200);
        const wire::LinesQuestion question{desk.stream().kiosk, QByteArray(wire::nonceSize, 'n')};
        const QByteArray envelope =
            desk.signedBy(wire::PayloadType::LinesQuestion, wire::encode(question));
        QCOMPARE(hq.post(u"/v1/lines"_s, envelope).status, 200);
        QCOMPARE(command(hq, {u"--revoke"_s, desk.stream().kiosk.text()}).status, 0);
        const Answer refused = hq.post(u"/v1/lines"_s, envelope);
        QCOMPARE(refused.status, 403);
        QVERIFY(refused.receipt->verdict == wire::Verdict::Revoked);
        QCOMPARE(lettersIn(refused, hq).size(), std::size_t{1});
    }

    void enrolledDesk_isCounted_untilItIsRevoked()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        AskingDesk asking(*ticketFor(hq, school));
        QVERIFY(asking.letIn(hq));
        QCOMPARE(command(hq, {u"--revoke"_s, asking.kiosk().text()}).status, 0);
        QVERIFY(asking.poll(hq)->state == wire::EnrolmentState::Refused);
        QCOMPARE(command(hq, {u"--revoke"_s, asking.kiosk().text()}).status, 1);
        QCOMPARE(command(hq, {u"--revoke"_s, u"P-nonsense"_s}).status, 1);
    }

    // Who has not been let in is a stranger, with a good code in the hand.
    void deskThatWaits_isNotYetAdmitted()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        AskingDesk asking(*ticketFor(hq, school));
        QVERIFY(asking.askToBegin(hq));
        QVERIFY(asking.poll(hq));
        const Answer answer = asking.confirm(hq, {asking.kiosk(), 1, {}});
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.receipt->verdict == wire::Verdict::UnknownKiosk);
    }
};

QTEST_GUILESS_MAIN(RevocationTest)
#include "tst_Revocation.moc"
