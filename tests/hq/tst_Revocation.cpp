// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/AskingDesk.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace hqtest;

// Abuse kind 6 of the security plan: a desk that was taken out, also in an open TLS session.
class RevocationTest : public QObject
{
    Q_OBJECT

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
