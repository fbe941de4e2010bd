// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/TestDesk.h"
#include "wire/Fetch.h"
#include "wire/HeldLines.h"

#include <QTest>

using namespace hqtest;

// What headquarters gives back, to whom, and to whom not.
class HandBackTest : public QObject
{
    Q_OBJECT

    HqProcess m_hq;

    static QByteArray nonce() { return QByteArray(wire::nonceSize, 'n'); }

    static QByteArray question(const TestDesk &signer, const core::KioskId &about)
    {
        return signer.signedBy(wire::PayloadType::LinesQuestion,
                               wire::encode(wire::LinesQuestion{about, nonce()}));
    }
    std::optional<wire::LinesAnswer> linesOf(const TestDesk &desk)
    {
        const QByteArray asked = question(desk, desk.stream().kiosk);
        const auto envelope =
            wire::open(m_hq.post(u"/v1/lines"_s, asked).body, wire::verifyOnly({}, m_hq.key()));
        if (!envelope || envelope->type != wire::PayloadType::LinesAnswer) {
            return std::nullopt;
        }
        const auto answer = wire::linesAnswerFrom(envelope->payload);
        return answer && answer->answers == core::hashOf(asked) ? answer : std::nullopt;
    }
    Answer ask(const TestDesk &signer, const wire::FetchRequest &request)
    {
        return m_hq.post(u"/v1/fetch"_s,
                         signer.signedBy(wire::PayloadType::FetchRequest, wire::encode(request)));
    }
    std::optional<wire::Batch> fetch(const TestDesk &desk, const QByteArray &branch, quint64 from)
    {
        const Answer answer = ask(desk, {desk.stream(), branch, from, nonce()});
        const auto envelope = wire::open(answer.body, wire::verifyOnly({}, m_hq.key()));
        const auto fetched = envelope && envelope->type == wire::PayloadType::FetchAnswer
                                 ? wire::fetchAnswerFrom(envelope->payload)
                                 : std::nullopt;
        return fetched ? fetched->batch : std::nullopt;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_hq.start()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { QCOMPARE(m_hq.stop(), 0); }

    void aKiosk_getsItsOwnBytesBack()
    {
        TestDesk desk;
        desk.admitTo(m_hq);
        for (int i = 0; i < 6; ++i) {
            desk.arrive();
        }
        QCOMPARE(desk.uploadAll(m_hq).status, 200);
        const auto answer = linesOf(desk);
        QVERIFY(answer);
        QCOMPARE(answer->kiosk, desk.stream().kiosk);
        QCOMPARE(answer->lines.size(), std::size_t{1});
        QVERIFY((answer->lines.front() ==
                 wire::HeldLine{
                     desk.stream().incarnation, {}, 1, 8, core::hashOf(desk.records().back())}));
        QVERIFY(fetch(desk, {}, 1) == desk.batch(1, 7));
        QVERIFY(fetch(desk, {}, 5) == desk.batch(5, 7));
        QVERIFY(!fetch(desk, {}, 8));
        QVERIFY(!fetch(desk, QByteArray(32, 'x'), 1));
    }

    void manyRecords_comeInBatches()
    {
        TestDesk desk(u"999999-003"_s);
        desk.admitTo(m_hq);
        for (int i = 0; i < 1'200; ++i) {
            desk.arrive();
        }
        for (quint64 first = 1; first <= desk.head(); first += 400) {
            QCOMPARE(desk.upload(m_hq, first, std::min(first + 399, desk.head())).status, 200);
        }
        quint64 next = 1;
        int batches = 0;
        while (const auto batch = fetch(desk, {}, next)) {
            QCOMPARE(batch->first, next);
            QVERIFY(batch->records == desk.batch(next, next + batch->records.size() - 1).records);
            next += batch->records.size();
            ++batches;
        }
        QCOMPARE(next, desk.head() + 1);
        QCOMPARE(batches, 3);
    }

    void aBranch_isFetchedFromWhereItGrew()
    {
        TestDesk desk(u"999999-004"_s);
        desk.admitTo(m_hq);
        desk.arrive();
        desk.arrive();
        TestDesk clone = desk;
        desk.arrive();
        clone.arrive();
        clone.arrive();
        QCOMPARE(desk.uploadAll(m_hq).status, 200);
        QCOMPARE(clone.uploadAll(m_hq).receipt->verdict, wire::Verdict::Branched);
        const auto answer = linesOf(desk);
        QVERIFY(answer);
        QCOMPARE(answer->lines.size(), std::size_t{2});
        const wire::HeldLine &branch = answer->lines.back();
        QCOMPARE(branch.branch, core::hashOf(clone.records()[3]));
        QCOMPARE(branch.first, quint64{4});
        QVERIFY(fetch(desk, branch.branch, branch.first) == clone.batch(4, 5));
        // What lies before a branch is the trunk's.
        QVERIFY(fetch(desk, branch.branch, 1) == clone.batch(4, 5));
        QVERIFY(fetch(desk, {}, 1) == desk.batch(1, 4));
    }

    void nobody_getsAnotherKiosksRecords()
    {
        TestDesk desk;
        TestDesk other;
        TestDesk stranger;
        desk.admitTo(m_hq);
        other.admitTo(m_hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(m_hq).status, 200);
        const Answer lines = m_hq.post(u"/v1/lines"_s, question(other, desk.stream().kiosk));
        QCOMPARE(lines.status, 400);
        QCOMPARE(lines.receipt->verdict, wire::Verdict::Malformed);
        const Answer records = ask(other, {desk.stream(), {}, 1, nonce()});
        QCOMPARE(records.status, 400);
        QCOMPARE(records.receipt->verdict, wire::Verdict::Malformed);
        QCOMPARE(ask(stranger, {stranger.stream(), {}, 1, nonce()}).receipt->verdict,
                 wire::Verdict::UnknownKiosk);
        // Signed for something else, or not at all.
        const QByteArray announcement =
            other.signedBy(wire::PayloadType::Announcement, wire::encode(other.announcement()));
        QCOMPARE(m_hq.post(u"/v1/lines"_s, announcement).receipt->verdict,
                 wire::Verdict::Malformed);
        QCOMPARE(m_hq.post(u"/v1/fetch"_s, "give me all").status, 400);
        QVERIFY(linesOf(other)->lines.empty());
    }
};

QTEST_GUILESS_MAIN(HandBackTest)
#include "tst_HandBack.moc"
