// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/AskingDesk.h"
#include "tests/hq/MovedClock.h"
#include "tests/hq/OfficeVisitor.h"
#include "tests/hq/TestDesk.h"
#include "web/PublicKeyHash.h"

#include <QTest>

using namespace hqtest;
using State = wire::EnrolmentState;

// A desk without a network is let in by a stick, at the real headquarters' pages.
class CarriedDesksTest : public QObject
{
    Q_OBJECT

    HqProcess m_hq;
    std::unique_ptr<OfficeVisitor> m_visitor;

    [[nodiscard]] QString token() { return m_visitor->get(u"/hq/desks"_s).formToken(); }
    [[nodiscard]] PageAnswer upload(const QByteArray &file)
    {
        return m_visitor->upload(u"/hq/desks/carried"_s, token(), file);
    }
    [[nodiscard]] PageAnswer decide(const QString &what, const AskingDesk &desk)
    {
        return m_visitor->post(u"/hq/desks/"_s + what,
                               {{u"form"_s, token()}, {u"desk"_s, desk.kiosk().text()}});
    }
    [[nodiscard]] PageAnswer download(const AskingDesk &desk)
    {
        return m_visitor->get(u"/hq/desks/answer?desk="_s + desk.kiosk().text());
    }
    [[nodiscard]] PageAnswer makeCode(const QString &way)
    {
        return m_visitor->post(u"/hq/desks/code"_s,
                               {{u"form"_s, token()}, {u"shelter"_s, school}, {u"way"_s, way}});
    }
    [[nodiscard]] static wire::EnrolmentTicket ticketIn(const PageAnswer &page)
    {
        const QString link = page.find(u"href=\"data:text/plain,([^\"]+)\""_s);
        return std::move(
            *wire::EnrolmentTicket::fromText(QByteArray::fromPercentEncoding(link.toLatin1())));
    }
    [[nodiscard]] wire::EnrolmentTicket ticket() { return ticketIn(makeCode(u"stick"_s)); }
    // What the page says about a file that it does not take.
    void compareRefusal(const QByteArray &file, const QString &sentence)
    {
        const PageAnswer page = upload(file);
        QCOMPARE(page.status, 409);
        QVERIFY2(page.html.contains(sentence), qPrintable(page.html));
        QVERIFY(page.html.contains(u"href=\"/hq/desks\""_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_hq.start());
        m_visitor = std::make_unique<OfficeVisitor>(m_hq);
        QVERIFY(signInAsAdministrator(*m_visitor, m_hq.data()));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { QCOMPARE(m_hq.stop(), 0); }

    void page_offersBothWays()
    {
        const QString page = m_visitor->get(u"/hq/desks"_s).html;
        QVERIFY(page.contains(u"value=\"network\" checked"_s));
        QVERIFY(page.contains(u"enctype=\"multipart/form-data\""_s));
        QVERIFY(page.contains(u"type=\"file\""_s));
        QVERIFY(!page.contains(u"<script"_s));
        const PageAnswer code = makeCode(u"stick"_s);
        QVERIFY(code.html.contains(u"24時間以内"_s));
        QVERIFY(!code.html.contains(ticketIn(code).code.text()));
        QVERIFY(code.header("Cache-Control").contains("no-store"));
        QVERIFY(makeCode(u"network"_s).html.contains(u"30分以内"_s));
    }

    void desk_isLetInByAStick()
    {
        const auto ticket = this->ticket();
        AskingDesk desk(ticket);
        QCOMPARE(download(desk).status, 409);
        QCOMPARE(upload(desk.requestFile()).location, "/hq/desks");
        QVERIFY(m_visitor->get(u"/hq/desks"_s).html.contains(desk.digits(ticket)));
        QCOMPARE(download(desk).status, 409); // nobody has compared
        // Whoever is not sure does it again.
        QCOMPARE(upload(desk.requestFile()).location, "/hq/desks");
        QCOMPARE(decide(u"approve"_s, desk).location, "/hq/desks");
        const PageAnswer list = m_visitor->get(u"/hq/desks"_s);
        QVERIFY(!list.html.contains(desk.digits(ticket)));
        const QString link =
            list.find(u"href=\"(/hq/desks/answer\\?desk=%1[^\"]*)\""_s.arg(desk.kiosk().text()));
        const PageAnswer file = m_visitor->get(QString(link).replace(u"&amp;"_s, u"&"_s));
        QCOMPARE(file.status, 200);
        QCOMPARE(file.header("Content-Disposition"),
                 "attachment; filename=\"uketsuke-answer.txt\"");
        QVERIFY(file.header("Cache-Control").contains("no-store"));
        const auto answer = desk.answerIn(file.html.toLatin1());
        QVERIFY(answer && answer->state == State::Approved);
        QVERIFY(answer->signing == m_hq.key());
        QCOMPARE(web::publicKeyHash(answer->authority), ticket.authority);
        const auto bundle = AskingDesk::bundleOf(m_hq, answer);
        QVERIFY(bundle);
        QCOMPARE(bundle->kiosk.text(), desk.kiosk().text());
        QVERIFY(bundle->kioskKey == desk.signer().publicKey());
        QCOMPARE(bundle->shelter, school);
        QCOMPARE(wire::hashOfKeys(bundle->keys), ticket.keys);
        // It is no secret, but nobody who does not hold the code could have made it.
        QVERIFY(!AskingDesk(this->ticket()).answerIn(file.html.toLatin1()));
        // Lost, and fetched again: the same desk, let in once.
        const auto again =
            AskingDesk::bundleOf(m_hq, desk.answerIn(download(desk).html.toLatin1()));
        QVERIFY(again && again->version == bundle->version && again->kiosk == bundle->kiosk);
        compareRefusal(desk.requestFile(), u"もう承認してあります"_s);
        // Once the desk is heard of nobody has to carry anything.
        const auto done =
            desk.confirm(m_hq,
                         {desk.kiosk(),
                          bundle->version,
                          wire::Enrolled::ShelterKey{vault::BoxKeyPair::generate().publicKey,
                                                     QByteArray(wire::escrowSize, 'e')}});
        QVERIFY(done.receipt && done.receipt->verdict == wire::Verdict::Accepted);
        QVERIFY(!m_visitor->get(u"/hq/desks"_s).html.contains(u"data-answer"_s));
        QCOMPARE(download(desk).status, 200);
        // Revoked: no more of it.
        QCOMPARE(command(m_hq, {u"--revoke"_s, desk.kiosk().text()}).status, 0);
        QCOMPARE(download(desk).status, 409);
    }

    void secondDeskWithTheCode_isToldSo()
    {
        const auto ticket = this->ticket();
        AskingDesk first(ticket);
        AskingDesk second(ticket);
        QCOMPARE(upload(first.requestFile()).status, 303);
        compareRefusal(second.requestFile(), u"ほかの受付機が使いました"_s);
        QVERIFY(second.askToBegin(m_hq)->state == State::Taken);
        QCOMPARE(decide(u"approve"_s, second).status, 409);
        QCOMPARE(download(second).status, 409);
        QCOMPARE(decide(u"refuse"_s, first).status, 303);
        compareRefusal(first.requestFile(), u"前に承認しませんでした"_s);
        QVERIFY(first.askToBegin(m_hq)->state == State::Refused);
    }

    void requestMadeWithoutTheCode_isCounted()
    {
        const auto ticket = this->ticket();
        AskingDesk desk(ticket);
        const auto other = vault::EnrolmentCode::random(core::Mode::Practice);
        const QByteArray forged = wire::requestText(wire::seal(
            {wire::EnrolmentMessageType::Carried, ticket.code.name(), desk.begin()}, other.key()));
        for (int i = 0; i < 5; ++i) {
            compareRefusal(forged, u"コードを知らない人"_s);
        }
        compareRefusal(desk.requestFile(), u"間違いが多すぎた"_s);
        const QByteArray unknown = wire::requestText(wire::seal(
            {wire::EnrolmentMessageType::Carried, other.name(), desk.begin()}, other.key()));
        compareRefusal(unknown, u"この本部にありません"_s);
    }

    void whatIsNoRequest_isRefused()
    {
        const auto ticket = this->ticket();
        AskingDesk desk(ticket);
        const QString sentence = u"受付機の依頼ではありません"_s;
        for (const QByteArray &file :
             {QByteArray(),
              QByteArray("hello"),
              ticket.text(), // the wrong file of the stick
              desk.requestFile().chopped(9),
              desk.requestFile() + QByteArray(10'000, 'x'),
              wire::requestText(desk.message(wire::EnrolmentMessageType::Begin, desk.begin())),
              wire::requestText(desk.message(wire::EnrolmentMessageType::Carried, "nonsense"))}) {
            compareRefusal(file, sentence);
        }
        QCOMPARE(upload(QByteArray(100'000, 'x')).status, 400);
        // Nor is a carried message a question by the network.
        const QByteArray carried = desk.message(wire::EnrolmentMessageType::Carried, desk.begin());
        QCOMPARE(m_hq.post(u"/v1/enrol/begin"_s, carried).status, 400);
        QCOMPARE(m_hq.post(u"/v1/enrol/poll"_s, carried).status, 400);
        AskingDesk real(ticket, core::Mode::Real);
        compareRefusal(real.requestFile(), u"練習と本番"_s);
        QCOMPARE(upload(desk.requestFile()).status, 303); // none of it took the code
    }

    // The network comes back, or goes, while the desk waits: it is the same desk.
    void sameDesk_mayChangeItsWay()
    {
        const auto ticket = this->ticket();
        AskingDesk desk(ticket);
        QVERIFY(desk.askToBegin(m_hq)->state == State::Begun); // the answer gets lost
        QCOMPARE(upload(desk.requestFile()).status, 303);
        QVERIFY(m_visitor->get(u"/hq/desks"_s).html.contains(desk.digits(ticket)));
        QVERIFY(desk.askToBegin(m_hq)->state == State::Begun);
        QVERIFY(!m_visitor->get(u"/hq/desks"_s).html.contains(desk.digits(ticket)));
        QVERIFY(desk.poll(m_hq)->state == State::Waiting);
        QVERIFY(m_visitor->get(u"/hq/desks"_s).html.contains(desk.digits()));
        QCOMPARE(upload(desk.requestFile()).status, 303);
        QVERIFY(m_visitor->get(u"/hq/desks"_s).html.contains(desk.digits(ticket)));
        QCOMPARE(command(m_hq, {u"--approve"_s, desk.kiosk().text()}).status, 0);
        QCOMPARE(download(desk).status, 200);
        QVERIFY(desk.askToBegin(m_hq)->state == State::Begun);
        QVERIFY(AskingDesk::bundleOf(m_hq, desk.poll(m_hq)));
        QCOMPARE(download(desk).status, 200);
        QCOMPARE(command(m_hq, {u"--revoke"_s, desk.kiosk().text()}).status, 0);
    }

    void strangersAndOfficers_takeAndGiveNothing()
    {
        const auto ticket = this->ticket();
        AskingDesk desk(ticket);
        // Somebody else's page, and a form without the token.
        QCOMPARE(m_visitor->upload(u"/hq/desks/carried"_s, {}, desk.requestFile()).status, 403);
        m_visitor->fetchSite = "cross-site";
        QCOMPARE(upload(desk.requestFile()).status, 403);
        m_visitor->fetchSite = "same-origin";
        const QString answer = u"/hq/desks/answer?desk="_s + desk.kiosk().text();
        OfficeVisitor stranger(m_hq);
        QCOMPARE(stranger.upload(u"/hq/desks/carried"_s, token(), desk.requestFile()).location,
                 "/hq/sign-in");
        QVERIFY(!m_visitor->get(u"/hq/desks"_s).html.contains(desk.digits(ticket)));
        QCOMPARE(upload(desk.requestFile()).status, 303);
        QCOMPARE(decide(u"approve"_s, desk).status, 303);
        QCOMPARE(stranger.get(answer).location, "/hq/sign-in");
        const QString code =
            m_visitor
                ->post(u"/hq/accounts/invite"_s,
                       {{u"form"_s, token()}, {u"name"_s, u"clerk"_s}, {u"role"_s, u"officer"_s}})
                .find(u"([0-9A-Z]{5}(?:-[0-9A-Z]{1,5}){5})"_s);
        OfficeVisitor officer(m_hq);
        const QString passphrase = u"hokuma tenire sayobu"_s;
        qint64 used = 0;
        const auto phone = officer.setUp(code, passphrase, &used);
        QVERIFY(!phone.isEmpty());
        QCOMPARE(
            officer.signIn(u"clerk"_s, passphrase, OfficeVisitor::digitsAt(phone, used + 1)).status,
            303);
        const QString own = officer.get(u"/hq"_s).formToken();
        QVERIFY(!own.isEmpty());
        QCOMPARE(officer.upload(u"/hq/desks/carried"_s, own, desk.requestFile()).status, 403);
        QCOMPARE(officer.get(answer).status, 403);
        QCOMPARE(download(desk).status, 200);
        QCOMPARE(m_visitor->get(u"/hq/desks/answer"_s).status, 409);
        QCOMPARE(m_visitor->get(u"/hq/desks/carried"_s).location, "/hq/desks");
        QCOMPARE(command(m_hq, {u"--revoke"_s, desk.kiosk().text()}).status, 0);
    }

    // A road may be closed: the code lives a day, and then its answer another.
    void carriedCodes_liveADay()
    {
        if (qEnvironmentVariableIsSet("UKETSUKE_HQ_PROGRAM")) { // scripts/tsan
            QSKIP("under the thread sanitizer no program starts with another clock");
        }
        HqProcess hq;
        MovedClock clock(hq);
        QVERIFY(hq.start());
        auto visitor = std::make_unique<OfficeVisitor>(hq);
        QVERIFY(signInAsAdministrator(*visitor, hq.data()));
        std::swap(m_visitor, visitor);
        const auto swapBack = qScopeGuard([&] { std::swap(m_visitor, visitor); });
        const auto network = ticketIn(makeCode(u"network"_s));
        const auto byStick = ticket();
        const auto tooLate = ticket();
        AskingDesk short30(network);
        AskingDesk desk(byStick);
        AskingDesk late(tooLate);
        clock.moveTo("+31m");
        compareRefusal(short30.requestFile(), u"期限が切れました"_s);
        clock.moveTo("+23h");
        QCOMPARE(upload(desk.requestFile()).status, 303);
        clock.moveTo("+25h");
        compareRefusal(late.requestFile(), u"期限が切れました"_s);
        QVERIFY(late.askToBegin(hq)->state == State::Expired);
        // A day to be used, and a day to be approved.
        clock.moveTo("+46h");
        QVERIFY(m_visitor->get(u"/hq/desks"_s).html.contains(desk.digits(byStick)));
        QCOMPARE(decide(u"approve"_s, desk).status, 303);
        clock.moveTo("+69h");
        QVERIFY(makeCode(u"network"_s).html.contains(u"30分以内"_s)); // old ones are forgotten
        QCOMPARE(download(desk).status, 200);
        clock.moveTo("+72h");
        QVERIFY(makeCode(u"network"_s).html.contains(u"30分以内"_s));
        QCOMPARE(download(desk).status, 409);
    }
};

QTEST_GUILESS_MAIN(CarriedDesksTest)
#include "tst_CarriedDesks.moc"
