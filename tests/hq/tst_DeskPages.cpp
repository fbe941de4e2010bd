// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/AskingDesk.h"
#include "tests/hq/OfficeVisitor.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace hqtest;

// What an administrator does about desks, at the real headquarters' pages.
class DeskPagesTest : public QObject
{
    Q_OBJECT

    HqProcess m_hq;
    std::optional<OfficeVisitor> m_visitor;

    [[nodiscard]] PageAnswer decide(const QString &path, const core::KioskId &kiosk)
    {
        const QString token = m_visitor->get(u"/hq/desks"_s).formToken();
        return m_visitor->post(path, {{u"form"_s, token}, {u"desk"_s, kiosk.text()}});
    }
    [[nodiscard]] PageAnswer makeCode(const QString &shelter)
    {
        const QString token = m_visitor->get(u"/hq/desks"_s).formToken();
        return m_visitor->post(u"/hq/desks/code"_s, {{u"form"_s, token}, {u"shelter"_s, shelter}});
    }
    // Both questions: the list's button, then the page that it leads to.
    [[nodiscard]] PageAnswer revoke(const core::KioskId &kiosk)
    {
        const PageAnswer asked = decide(u"/hq/desks/revoke"_s, kiosk);
        return asked.status == 200
                   ? m_visitor->post(
                         u"/hq/desks/revoke"_s,
                         {{u"form"_s, asked.formToken()},
                          {u"desk"_s, asked.find(u"name=\"desk\" value=\"([^\"]+)\""_s)},
                          {u"sure"_s, asked.find(u"name=\"sure\" value=\"([^\"]+)\""_s)}})
                   : asked;
    }
    static std::optional<wire::EnrolmentTicket> ticketIn(const PageAnswer &page)
    {
        const QString link = page.find(u"href=\"data:text/plain,([^\"]+)\""_s);
        return wire::EnrolmentTicket::fromText(QByteArray::fromPercentEncoding(link.toLatin1()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_hq.start());
        m_visitor.emplace(m_hq);
        QVERIFY(signInAsAdministrator(*m_visitor, m_hq.data()));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { QCOMPARE(m_hq.stop(), 0); }

    void code_isShownOnce_asLettersQrAndFile()
    {
        const PageAnswer page = makeCode(school);
        QCOMPARE(page.status, 200);
        const auto ticket = ticketIn(page);
        QVERIFY(ticket);
        QVERIFY(page.html.contains(ticket->code.text()));
        QVERIFY(page.html.contains(u"<svg"_s));
        QVERIFY(page.header("Cache-Control").contains("no-store"));
        QVERIFY(!m_visitor->get(u"/hq/desks"_s).html.contains(ticket->code.text()));
        QVERIFY(!m_hq.log().contains(ticket->code.text().toLatin1()));
        QCOMPARE(makeCode(u"no-such-shelter"_s).status, 409);
    }

    void desk_isComparedApprovedAndRevoked()
    {
        AskingDesk desk(*ticketIn(makeCode(school)));
        QVERIFY(desk.askToBegin(m_hq));
        QVERIFY(desk.poll(m_hq));
        QVERIFY(m_visitor->get(u"/hq/desks"_s).html.contains(desk.digits()));
        QCOMPARE(decide(u"/hq/desks/approve"_s, desk.kiosk()).location, "/hq/desks");
        QVERIFY(AskingDesk::bundleOf(m_hq, desk.poll(m_hq)));
        QCOMPARE(decide(u"/hq/desks/approve"_s, desk.kiosk()).status, 409);
        QCOMPARE(revoke(desk.kiosk()).location, "/hq/desks");
        QCOMPARE(revoke(desk.kiosk()).status, 409);
        QVERIFY(m_visitor->get(u"/hq/desks"_s).html.contains(u"取り消しました"_s));
        QVERIFY(desk.poll(m_hq)->state == wire::EnrolmentState::Refused);
    }

    // Which one, where, and what will happen; nothing has happened until the second yes.
    void revoking_asksOnceMore()
    {
        AskingDesk desk(*ticketIn(makeCode(hall)));
        QVERIFY(desk.askToBegin(m_hq));
        QVERIFY(desk.poll(m_hq));
        QCOMPARE(decide(u"/hq/desks/approve"_s, desk.kiosk()).status, 303);
        const PageAnswer asked = decide(u"/hq/desks/revoke"_s, desk.kiosk());
        QCOMPARE(asked.status, 200);
        for (const auto &said : {desk.kiosk().text(),
                                 u"中央公民館"_s,
                                 u"鍵を消します"_s,
                                 u"人数に入れません"_s,
                                 u"href=\"/hq/desks\""_s}) {
            QVERIFY2(asked.html.contains(said), qPrintable(said));
        }
        QVERIFY(!asked.html.contains(u"<script"_s));
        QVERIFY(AskingDesk::bundleOf(m_hq, desk.poll(m_hq))); // still admitted
        const QString english = u"/hq/desks/revoke?lang=en"_s;
        QCOMPARE(m_visitor->get(english).location,
                 "/hq/desks?lang=en"); // the other language's link
        QCOMPARE(revoke(desk.kiosk()).status, 303);
        QVERIFY(desk.poll(m_hq)->state == wire::EnrolmentState::Refused);
        QCOMPARE(decide(u"/hq/desks/revoke"_s, TestDesk().stream().kiosk).status, 409);
    }

    void movingADesk_asksWhereTo()
    {
        AskingDesk desk(*ticketIn(makeCode(hall)));
        QVERIFY(desk.askToBegin(m_hq));
        QVERIFY(desk.poll(m_hq));
        QCOMPARE(decide(u"/hq/desks/approve"_s, desk.kiosk()).status, 303);
        const PageAnswer asked = decide(u"/hq/desks/move"_s, desk.kiosk());
        QCOMPARE(asked.status, 200);
        QVERIFY(asked.html.contains(u"中央公民館"_s));
        QVERIFY(asked.html.contains(u"<option value=\"%1\">"_s.arg(school)));
        QVERIFY(!asked.html.contains(u"<option value=\"%1\">"_s.arg(hall))); // it is there
        const auto moveTo = [&](const QString &shelter) {
            return m_visitor->post(u"/hq/desks/move"_s,
                                   {{u"form"_s, asked.formToken()},
                                    {u"desk"_s, desk.kiosk().text()},
                                    {u"shelter"_s, shelter}});
        };
        QCOMPARE(moveTo(u"no-such-shelter"_s).status, 409);
        QCOMPARE(moveTo(school).location, "/hq/desks");
        QCOMPARE(moveTo(school).location, "/hq/desks"); // twice is once
        QCOMPARE(AskingDesk::bundleOf(m_hq, desk.poll(m_hq))->shelter, school);
        QCOMPARE(decide(u"/hq/desks/move"_s, TestDesk().stream().kiosk).status, 409);
        QCOMPARE(revoke(desk.kiosk()).status, 303);
        QCOMPARE(moveTo(hall).status, 409);
    }

    void refusedDesk_isTold()
    {
        AskingDesk desk(*ticketIn(makeCode(hall)));
        QVERIFY(desk.askToBegin(m_hq));
        QVERIFY(desk.poll(m_hq));
        QCOMPARE(decide(u"/hq/desks/refuse"_s, desk.kiosk()).location, "/hq/desks");
        QVERIFY(desk.poll(m_hq)->state == wire::EnrolmentState::Refused);
    }

    void deskAdmittedByFile_isListedAndRevoked()
    {
        TestDesk desk(hall);
        desk.admitTo(m_hq);
        QCOMPARE(desk.uploadAll(m_hq).status, 200);
        QVERIFY(m_visitor->get(u"/hq/desks"_s).html.contains(desk.stream().kiosk.text()));
        QCOMPARE(revoke(desk.stream().kiosk).status, 303);
        desk.arrive();
        QVERIFY(desk.upload(m_hq, 2, 2).receipt->verdict == wire::Verdict::Revoked);
        // Until the desk says so its keys are not gone.
        QVERIFY(m_visitor->get(u"/hq/desks"_s).html.contains(u"まだ届いていません"_s));
        QVERIFY(!m_visitor->get(u"/hq/desks"_s).html.contains(u"鍵を消しました"_s));
        core::Announcement announcement = desk.announcement();
        announcement.lettersTaken = 1;
        const QByteArray envelope =
            desk.signedBy(wire::PayloadType::Announcement, wire::encode(announcement));
        QCOMPARE(m_hq.post(u"/v1/announce"_s, envelope).status, 403);
        QVERIFY(m_visitor->get(u"/hq/desks"_s).html.contains(u"鍵を消しました"_s));
    }

    void strangers_seeAndDoNothing()
    {
        OfficeVisitor stranger(m_hq);
        QCOMPARE(stranger.get(u"/hq/desks"_s).location, "/hq/sign-in");
        const auto before = makeCode(school);
        QVERIFY(ticketIn(before));
        for (const auto &path : {u"/hq/desks/code"_s,
                                 u"/hq/desks/approve"_s,
                                 u"/hq/desks/revoke"_s,
                                 u"/hq/desks/count"_s,
                                 u"/hq/desks/leave-out"_s}) {
            QVERIFY(stranger.post(path, {{u"shelter"_s, school}}).status != 200);
            // Nor does somebody else's page make an administrator's browser do it.
            const auto forged = m_visitor->post(path, {{u"shelter"_s, school}});
            QVERIFY2(forged.status == 403, qPrintable(QString::number(forged.status)));
        }
    }
};

QTEST_GUILESS_MAIN(DeskPagesTest)
#include "tst_DeskPages.moc"
