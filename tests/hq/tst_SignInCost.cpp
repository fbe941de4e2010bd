// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/OfficeVisitor.h"

#include <QTest>

#include <algorithm>

using namespace hqtest;

// With the real Argon2id, 256 MiB and half a second a try: it tells nothing by its time, and who
// tries much keeps nobody from anything.
class SignInCostTest : public QObject
{
    Q_OBJECT

    HqProcess m_hq{QStringList()};

    [[nodiscard]] static QByteArray tryOf(const QByteArray &name)
    {
        return "name=" + name + "&passphrase=hokuma+tenira&digits=123456";
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY(m_hq.start());
        OfficeVisitor visitor(m_hq);
        const auto invited = addAdministrator(m_hq.data(), u"chief"_s);
        QVERIFY(!visitor.setUp(invited.code(), u"hokuma tenire"_s).isEmpty());
    }
    void cleanupTestCase() { QCOMPARE(m_hq.stop(), 0); }

    void unknownName_takesAsLong()
    {
        OfficeVisitor visitor(m_hq);
        const auto once = [&visitor](const QByteArray &name) {
            const auto answer = visitor.postBody(u"/hq/sign-in"_s, tryOf(name));
            return answer.status == 403 ? answer.milliseconds : -1;
        };
        // The best of some and in turns, as other work goes on beside it.
        int known = std::numeric_limits<int>::max();
        int unknown = known;
        for (int i = 0; i < 3; ++i) {
            known = std::min(known, once("chief"));
            unknown = std::min(unknown, once("nobody"));
        }
        qInfo("known %d ms, unknown %d ms", known, unknown);
        QVERIFY(known > 50 && unknown > 50);
        // Without the same work for both it would be a hundred times. Under the thread sanitizer
        // (scripts/tsan) chance moves them more than three times.
        const int apart = qEnvironmentVariableIsSet("UKETSUKE_HQ_PROGRAM") ? 10 : 3;
        QVERIFY(known < apart * unknown && unknown < apart * known);
    }

    void manyAtOnce_waitBoundedly_andTheBoardAnswers()
    {
        OfficeVisitor visitor(m_hq);
        std::vector<QNetworkReply *> replies;
        // Fewer than what an address has free, with those before.
        // Each from a connection of its own: a browser's six would wait for each other.
        std::vector<std::unique_ptr<OfficeVisitor>> crowd;
        for (int i = 0; i < 11; ++i) {
            crowd.push_back(std::make_unique<OfficeVisitor>(m_hq));
            // Or the handshakes, one after the other, would spread the tries.
            QCOMPARE(crowd.back()->get(u"/hq/sign-in"_s).status, 200);
        }
        for (const auto &one : crowd) {
            replies.push_back(one->postAsync(u"/hq/sign-in"_s,
                                             tryOf("name" + QByteArray::number(replies.size()))));
        }
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!m_hq.boardJson().isEmpty());
        QCOMPARE(visitor.get(u"/hq/sign-in"_s).status, 200);
        const qint64 boardTook = clock.elapsed();
        int busy = 0;
        for (QNetworkReply *reply : replies) {
            const auto answer = OfficeVisitor::answerOf(reply);
            if (answer.status == 503) {
                ++busy;
                QVERIFY(answer.header("Retry-After").toInt() > 0);
            } else {
                QCOMPARE(answer.status, 403);
            }
        }
        qInfo("board and page %lld ms, all tries %lld ms, %d turned away",
              static_cast<long long>(boardTook),
              static_cast<long long>(clock.elapsed()),
              busy);
        QVERIFY(busy >= 1); // one is looked at, eight wait
        QVERIFY(boardTook < clock.elapsed());
    }
};

QTEST_GUILESS_MAIN(SignInCostTest)
#include "tst_SignInCost.moc"
