// SPDX-License-Identifier: Apache-2.0
#include "sync/Enroller.h"
#include "tests/hq/AskingDesk.h"
#include "tests/hq/TestDesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace hqtest;
using Reason = core::screen::EnrolTrouble::Reason;

// The real kiosk's side against the real headquarters process.
class EnrollerTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(uplink::EnrolmentCall call, qint64 clockOffset = 0)
            : enroller(std::move(call),
                       [clockOffset] { return QDateTime::currentMSecsSinceEpoch() + clockOffset; },
                       {std::chrono::milliseconds(50), std::chrono::milliseconds(5'000)})
        {
            QObject::connect(&enroller, &uplink::Enroller::digits, [this](const QString &shown) {
                digits = shown;
            });
            QObject::connect(
                &enroller, &uplink::Enroller::failed, [this](Reason why) { failure = why; });
            QObject::connect(
                &enroller, &uplink::Enroller::clockWrong, [this] { isClockWrong = true; });
            QObject::connect(
                &enroller, &uplink::Enroller::lineChanged, [this](auto now) { line = now; });
            QObject::connect(&enroller, &uplink::Enroller::approved, [this] { isApproved = true; });
        }
        uplink::Enroller enroller;
        QString digits;
        std::optional<Reason> failure;
        core::screen::EnrolWait::Line line = core::screen::EnrolWait::Line::Reached;
        bool isClockWrong = false;
        bool isApproved = false;
    };

    static uplink::EnrolmentCall callOf(wire::EnrolmentTicket ticket)
    {
        return {QUrl(ticket.url), std::move(ticket.code), ticket.authority, ticket.keys};
    }
    static uplink::EnrolmentCall callTo(const HqProcess &hq)
    {
        return callOf(*ticketFor(hq, school));
    }

    // The line of --desks that waits.
    static QByteArray waitingId(const HqProcess &hq, const QString &digits)
    {
        for (const QByteArray &line : command(hq, {u"--desks"_s}).out.split('\n')) {
            if (line.startsWith("waiting") && line.endsWith("digits " + digits.toLatin1())) {
                return line.simplified().split(' ').value(1);
            }
        }
        return {};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bothScreensShowTheSameDigits_andTheBundleComes_data()
    {
        QTest::addColumn<bool>("isTapped");
        QTest::newRow("from a stick") << false;
        QTest::newRow("tapped") << true;
    }
    void bothScreensShowTheSameDigits_andTheBundleComes()
    {
        QFETCH(bool, isTapped);
        HqProcess hq;
        QVERIFY(hq.start());
        auto call = callTo(hq);
        if (isTapped) {
            call.authority.clear();
            call.keys.clear();
        }
        Desk desk(std::move(call));
        desk.enroller.start();
        QTRY_VERIFY(!desk.digits.isEmpty());
        QTRY_VERIFY(!waitingId(hq, desk.digits).isEmpty());
        QVERIFY(!desk.isApproved);
        QCOMPARE(
            command(hq, {u"--approve"_s, QString::fromLatin1(waitingId(hq, desk.digits))}).status,
            0);
        QTRY_VERIFY(desk.isApproved);
        const auto made = desk.enroller.take();
        QCOMPARE(made.bundle.shelter, school);
        QCOMPARE(made.bundle.url, hq.url());
        QVERIFY(!desk.isClockWrong);
        QVERIFY(!desk.failure);
    }

    // Headquarters goes away and comes back while a desk waits: it goes on by itself.
    void outageWhileWaiting_isWaitedFor()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        Desk desk(callTo(hq));
        desk.enroller.start();
        QTRY_VERIFY(!desk.digits.isEmpty());
        hq.kill();
        QTRY_VERIFY(desk.line == core::screen::EnrolWait::Line::Away);
        QVERIFY(!desk.failure);
    }

    void nobodyThere_isSaid()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        auto call = callTo(hq);
        hq.kill();
        Desk desk(std::move(call));
        desk.enroller.start();
        QTRY_COMPARE(desk.failure, std::optional(Reason::NoAnswer));
    }

    void otherAuthorityThanTheTickets_isNotTrusted()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        auto call = callTo(hq);
        call.authority[0] = static_cast<char>(call.authority.at(0) ^ 1);
        Desk desk(std::move(call));
        desk.enroller.start();
        QTRY_COMPARE(desk.failure, std::optional(Reason::Foreign));
        QVERIFY(desk.digits.isEmpty());
    }

    void otherKeysThanTheTickets_areNotTaken()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        auto call = callTo(hq);
        call.keys[0] = static_cast<char>(call.keys.at(0) ^ 1);
        Desk desk(std::move(call));
        desk.enroller.start();
        QTRY_VERIFY(!waitingId(hq, desk.digits).isEmpty());
        QCOMPARE(
            command(hq, {u"--approve"_s, QString::fromLatin1(waitingId(hq, desk.digits))}).status,
            0);
        QTRY_COMPARE(desk.failure, std::optional(Reason::Foreign));
        QVERIFY(!desk.isApproved);
    }

    // Another headquarters has the address: it does not know the code.
    void codeOfAnotherHeadquarters_isUnknown()
    {
        HqProcess hq;
        HqProcess other;
        QVERIFY(hq.start());
        QVERIFY(other.start());
        auto call = callTo(hq);
        call.headquarters = QUrl(other.url());
        Desk desk(std::move(call));
        desk.enroller.start();
        QTRY_COMPARE(desk.failure, std::optional(Reason::WrongCode));
    }

    void usedCode_andRefusal_areSaid()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        auto ticket = ticketFor(hq, school);
        AskingDesk first(*ticket);
        QVERIFY(first.askToBegin(hq));
        Desk late(callOf(std::move(*ticket)));
        late.enroller.start();
        QTRY_COMPARE(late.failure, std::optional(Reason::Taken));
        Desk refused(callTo(hq));
        refused.enroller.start();
        QTRY_VERIFY(!waitingId(hq, refused.digits).isEmpty());
        QCOMPARE(
            command(hq, {u"--refuse"_s, QString::fromLatin1(waitingId(hq, refused.digits))}).status,
            0);
        QTRY_COMPARE(refused.failure, std::optional(Reason::Refused));
    }

    // A dead clock stops nobody; it is said.
    void wrongClock_isSaid_andStopsNothing()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        Desk desk(callTo(hq), -qint64{400} * 24 * 60 * 60 * 1000);
        desk.enroller.start();
        QTRY_VERIFY(!desk.digits.isEmpty());
        QVERIFY(desk.isClockWrong);
        QVERIFY(!desk.failure);
    }
};

QTEST_GUILESS_MAIN(EnrollerTest)
#include "tst_Enroller.moc"
