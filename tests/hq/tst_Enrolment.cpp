// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/AskingDesk.h"
#include "tests/hq/MovedClock.h"
#include "tests/hq/TestDesk.h"
#include "web/PublicKeyHash.h"

#include <QTest>

using namespace hqtest;
using State = wire::EnrolmentState;

// Abuse kind 13 of the security plan, and the whole way of a desk into headquarters.
class EnrolmentTest : public QObject
{
    Q_OBJECT

    static wire::Enrolled made(const AskingDesk &desk, const wire::Bundle &bundle)
    {
        return {desk.kiosk(),
                bundle.version,
                wire::Enrolled::ShelterKey{vault::BoxKeyPair::generate().publicKey,
                                           QByteArray(wire::escrowSize, 'e')}};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void desk_isLetInByCodeDigitsAndApproval()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        const auto ticket = ticketFor(hq, school);
        QVERIFY(ticket);
        QCOMPARE(ticket->url, hq.url());
        const QByteArray ca = hq.municipality().value(u"ca"_s).toString().toLatin1();
        QCOMPARE(ticket->authority, web::publicKeyHash(ca));
        AskingDesk desk(*ticket);
        const auto begun = desk.askToBegin(hq);
        QVERIFY(begun);
        QVERIFY(begun->state == State::Begun);
        QVERIFY(begun->signing == hq.key());
        QCOMPARE(begun->authority, ca);
        // Nobody is listed before the desk has opened its commitment.
        QVERIFY(!command(hq, {u"--desks"_s}).out.contains("waiting"));
        QCOMPARE(command(hq, {u"--approve"_s, desk.kiosk().text()}).status, 1);
        const auto waiting = desk.poll(hq);
        QVERIFY(waiting && waiting->state == State::Waiting);
        const QByteArray list = command(hq, {u"--desks"_s}).out;
        QVERIFY2(list.contains("digits " + desk.digits().toLatin1()), list.constData());
        QCOMPARE(command(hq, {u"--approve"_s, desk.kiosk().text()}).status, 0);
        const auto bundle = AskingDesk::bundleOf(hq, desk.poll(hq));
        QVERIFY(bundle);
        QCOMPARE(bundle->kiosk.text(), desk.kiosk().text());
        QVERIFY(bundle->kioskKey == desk.signer().publicKey());
        QCOMPARE(bundle->shelter, school);
        QVERIFY(!bundle->shelterKey); // the first desk of a shelter makes it
        QCOMPARE(bundle->url, hq.url());
        QCOMPARE(bundle->authority, ca);
        QCOMPARE(bundle->shelters.size(),
                 std::size_t(hq.municipality().value(u"shelters"_s).toArray().size()));
        const auto done = desk.confirm(hq, made(desk, *bundle));
        QVERIFY(done.receipt && done.receipt->verdict == wire::Verdict::Accepted);
    }

    void lostAnswers_areGivenAgain()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        AskingDesk desk(*ticketFor(hq, school));
        const auto first = desk.askToBegin(hq);
        QVERIFY(first && desk.askToBegin(hq) == first);
        QVERIFY(desk.letIn(hq));
        // Also after headquarters was killed.
        hq.kill();
        QVERIFY(hq.start());
        QVERIFY(AskingDesk::bundleOf(hq, desk.poll(hq)));
    }

    void twoDesksWithOneCode_theFirstWins()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        const auto ticket = ticketFor(hq, school);
        AskingDesk first(*ticket);
        AskingDesk second(*ticket);
        QVERIFY(first.askToBegin(hq)->state == State::Begun);
        QVERIFY(second.askToBegin(hq)->state == State::Taken);
        QVERIFY(second.poll(hq)->state == State::Taken);
        QVERIFY(first.letIn(hq));
        QVERIFY(second.poll(hq)->state == State::Taken);
        QCOMPARE(command(hq, {u"--approve"_s, second.kiosk().text()}).status, 1);
        // A used code lets nobody in.
        AskingDesk third(*ticket);
        QVERIFY(third.askToBegin(hq)->state == State::Taken);
    }

    void twoDesksAtTheSameMoment_oneWins()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        const auto ticket = ticketFor(hq, school);
        std::vector<AskingDesk> desks;
        std::vector<QNetworkReply *> replies;
        for (int i = 0; i < 8; ++i) {
            desks.emplace_back(*ticket);
        }
        for (const AskingDesk &desk : desks) {
            replies.push_back(
                hq.postAsync(u"/v1/enrol/begin"_s,
                             desk.message(wire::EnrolmentMessageType::Begin, desk.begin())));
        }
        int begun = 0;
        for (QNetworkReply *reply : replies) {
            const auto opened =
                wire::open(hq.answerOf(reply).body,
                           wire::maxEnrolmentMessage,
                           [&](const QByteArray &) { return std::optional(ticket->code.key()); });
            QVERIFY(opened);
            begun += wire::enrolmentAnswerFrom(opened->payload)->state == State::Begun ? 1 : 0;
        }
        QCOMPARE(begun, 1);
    }

    void guessedCode_isUnknown_andFiveWrongOnesEndTheCode()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        auto ticket = ticketFor(hq, school);
        auto guess = wire::EnrolmentTicket{vault::EnrolmentCode::random(core::Mode::Practice),
                                           ticket->authority,
                                           ticket->keys,
                                           ticket->url};
        AskingDesk guessing(guess);
        QVERIFY(!guessing.askToBegin(hq));
        QCOMPARE(guessing.status, 404);
        // Who has seen the code's name on the way, and not the code.
        AskingDesk desk(*ticket);
        const QByteArray forged =
            wire::seal({wire::EnrolmentMessageType::Begin, ticket->code.name(), desk.begin()},
                       guess.code.key());
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(hq.post(u"/v1/enrol/begin"_s, forged).status, 404);
        }
        QVERIFY(!desk.askToBegin(hq));
        QCOMPARE(desk.status, 429);
    }

    void guessing_isSlowedDownForAnAddress()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        const auto ticket = ticketFor(hq, school);
        int refused = 0;
        for (int i = 0; i < 30; ++i) {
            AskingDesk guessing({vault::EnrolmentCode::random(core::Mode::Practice),
                                 ticket->authority,
                                 ticket->keys,
                                 ticket->url});
            QVERIFY(!guessing.askToBegin(hq));
            refused += guessing.status == 429 ? 1 : 0;
        }
        QVERIFY2(refused >= 5, qPrintable(QString::number(refused)));
    }

    void nonsense_isRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("too long") << QByteArray(5000, 'x');
        QTest::newRow("an array that claims to be huge")
            << QByteArray::fromHex("9b7fffffffffffffff");
    }
    void nonsense_isRefused()
    {
        QFETCH(QByteArray, body);
        HqProcess hq;
        QVERIFY(hq.start());
        for (const auto &path : {u"/v1/enrol/begin"_s, u"/v1/enrol/poll"_s, u"/v1/enrol/done"_s}) {
            QCOMPARE(hq.post(path, body).status, 400);
        }
    }

    void codes_expire()
    {
        if (qEnvironmentVariableIsSet("UKETSUKE_HQ_PROGRAM")) { // scripts/tsan
            QSKIP("under the thread sanitizer no program starts with another clock");
        }
        HqProcess hq;
        MovedClock clock(hq);
        QVERIFY(hq.start());
        AskingDesk early(*ticketFor(hq, school));
        AskingDesk late(*ticketFor(hq, school));
        QVERIFY(early.askToBegin(hq)->state == State::Begun);
        QVERIFY(early.poll(hq)->state == State::Waiting);
        clock.moveTo("+31m");
        QVERIFY(late.askToBegin(hq)->state == State::Expired);
        QVERIFY(early.poll(hq)->state == State::Expired);
    }

    void refusedDesk_isTold()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        AskingDesk desk(*ticketFor(hq, school));
        QVERIFY(desk.askToBegin(hq));
        QVERIFY(desk.poll(hq));
        QCOMPARE(command(hq, {u"--refuse"_s, desk.kiosk().text()}).status, 0);
        QVERIFY(desk.poll(hq)->state == State::Refused);
        QCOMPARE(command(hq, {u"--approve"_s, desk.kiosk().text()}).status, 1);
    }

    void practiceAndReal_neverMix()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        AskingDesk real(*ticketFor(hq, school), core::Mode::Real);
        QVERIFY(real.askToBegin(hq)->state == State::WrongMode);
        const Told wrong = command(hq, {u"--enrol"_s, school}, {});
        QCOMPARE(wrong.status, 1);
        QVERIFY(wrong.out.isEmpty());
        QCOMPARE(command(hq, {u"--enrol"_s, u"no-such-shelter"_s}).status, 1);
    }

    // Two desks that both made it would lock out each other's names.
    void shelterKey_isMadeByOneDeskOnly()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        AskingDesk first(*ticketFor(hq, school));
        const auto bundle = first.letIn(hq);
        QVERIFY(bundle && !bundle->shelterKey);
        AskingDesk second(*ticketFor(hq, school));
        QVERIFY(second.askToBegin(hq));
        QVERIFY(second.poll(hq));
        const Told pending = command(hq, {u"--approve"_s, second.kiosk().text()});
        QCOMPARE(pending.status, 1);
        QVERIFY2(pending.error.contains("key of this shelter"), pending.error.constData());
        const wire::Enrolled enrolled = made(first, *bundle);
        QVERIFY(first.confirm(hq, enrolled).receipt->verdict == wire::Verdict::Accepted);
        QVERIFY(first.confirm(hq, enrolled).receipt->verdict == wire::Verdict::Accepted);
        // Another key than the one that is held.
        QVERIFY(first.confirm(hq, made(first, *bundle)).receipt->verdict ==
                wire::Verdict::Malformed);
        QCOMPARE(command(hq, {u"--approve"_s, second.kiosk().text()}).status, 0);
        const auto later = AskingDesk::bundleOf(hq, second.poll(hq));
        QVERIFY(later);
        QVERIFY(later->shelterKey == enrolled.shelterKey->publicKey);
        QVERIFY(later->version > bundle->version);
        // Nor does the second desk give the shelter a key of its own.
        QVERIFY(second.confirm(hq, made(second, *later)).receipt->verdict ==
                wire::Verdict::Malformed);
        QVERIFY(second.confirm(hq, {second.kiosk(), later->version, {}}).receipt->verdict ==
                wire::Verdict::Accepted);
    }
};

QTEST_GUILESS_MAIN(EnrolmentTest)
#include "tst_Enrolment.moc"
