// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/TestDesk.h"

#include <QTest>

#include <algorithm>

using namespace hqtest;

class DurabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // What a power loss leaves of the first start's keys.
    void firstStartCutShort_startsAgain()
    {
        HqProcess hq;
        QVERIFY(QDir().mkpath(hq.data() + u"/keys.new/offline"_s));
        QFile secret(hq.data() + u"/keys.new/offline/recovery.secret"_s);
        QVERIFY(secret.open(QIODevice::WriteOnly));
        QCOMPARE(secret.write("half"), 4);
        secret.close();
        QVERIFY(hq.start());
        QVERIFY(!QFile::exists(hq.data() + u"/keys.new"_s));
        QVERIFY(QFile::exists(hq.data() + u"/keys/offline/recovery.secret"_s));
    }

    void restart_knowsTheSame()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        TestDesk silent(hall);
        desk.admitTo(hq);
        silent.admitTo(hq);
        const auto first = desk.arrive();
        desk.suspect(first, desk.arrive());
        desk.arrive(oldMan);
        TestDesk clone = desk;
        desk.arrive();
        clone.leave(first);
        silent.arrive();
        QCOMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(clone.uploadAll(hq).status, 200);
        QCOMPARE(clone.announce(hq).status, 200);
        const Answer before = silent.announce(hq);
        QJsonObject shelters;
        const auto figures = [&hq](const QString &code) {
            return hq.shelter(code).value(u"figures"_s).toObject();
        };
        const QJsonObject schoolBefore = figures(school);
        const QJsonObject hallBefore = figures(hall);
        const QStringList alarms = hq.alarms();
        QCOMPARE(alarms, QStringList{u"branched"_s});
        QCOMPARE(hq.stop(), 0);
        QVERIFY(hq.start());
        QCOMPARE(figures(school), schoolBefore);
        QCOMPARE(figures(hall), hallBefore);
        QCOMPARE(hq.alarms(), alarms);
        const Answer after = silent.announce(hq);
        QVERIFY(before.receipt && after.receipt);
        QCOMPARE(after.receipt->serverIncarnation, before.receipt->serverIncarnation);
        QCOMPARE(hq.stop(), 0);
    }

    // Killed while many uploads are under way: what was acknowledged is there, and repeating the
    // rest leads to the same count as if nothing had happened.
    void killedAtAnyMoment_losesNothingAcknowledged()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        std::vector<TestDesk> desks(4);
        std::vector<quint64> acknowledged(desks.size(), 1);
        std::mt19937 random(20'261'123);
        for (const TestDesk &desk : desks) {
            desk.admitTo(hq);
        }
        int expected = 0;
        for (int round = 0; round < 6; ++round) {
            std::vector<std::pair<std::size_t, QNetworkReply *>> replies;
            for (std::size_t i = 0; i < desks.size(); ++i) {
                for (int n = 0; n < 30; ++n) {
                    desks[i].arrive();
                    ++expected;
                }
                for (quint64 from = acknowledged[i]; from <= desks[i].head(); from += 10) {
                    const quint64 to = std::min(from + 9, desks[i].head());
                    replies.emplace_back(i,
                                         hq.postAsync(desks[i].logPath(),
                                                      desks[i].envelope(desks[i].batch(from, to))));
                }
            }
            const std::size_t heard = random() % replies.size();
            for (std::size_t n = 0; n < replies.size(); ++n) {
                if (n == heard) {
                    hq.kill();
                }
                const auto [i, reply] = replies[n];
                const Answer answer = hq.answerOf(reply);
                if (answer.receipt && answer.status == 200) {
                    acknowledged[i] = std::max(acknowledged[i], answer.receipt->expectedNext);
                }
            }
            QVERIFY(hq.start());
            for (std::size_t i = 0; i < desks.size(); ++i) {
                const Answer answer = desks[i].announce(hq);
                QVERIFY(answer.receipt);
                QVERIFY2(answer.receipt->expectedNext >= acknowledged[i],
                         "an acknowledged record is gone");
                acknowledged[i] = answer.receipt->expectedNext;
            }
        }
        for (std::size_t i = 0; i < desks.size(); ++i) {
            if (acknowledged[i] <= desks[i].head()) {
                QCOMPARE(desks[i].upload(hq, acknowledged[i], desks[i].head()).status, 200);
            }
        }
        QCOMPARE(hq.people(school), expected);
        QCOMPARE(hq.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(DurabilityTest)
#include "tst_Durability.moc"
