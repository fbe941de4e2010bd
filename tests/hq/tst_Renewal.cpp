// SPDX-License-Identifier: Apache-2.0
// What changes for all desks while headquarters stands still: its signing key, the list of
// shelters. Desks that were let in hear of it from the next start on, each by the key that it
// knows.
#include "tests/hq/InDesk.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace hqtest;

class RenewalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace(QStringList{u"--practice"_s, u"--port"_s, HqProcess::freePort()});
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq, school);
        QCOMPARE(m_desk->confirm(m_key.publicKey, true), 200);
    }
    void cleanup()
    {
        m_desk.reset();
        QCOMPARE(m_hq->stop(), 0);
        m_hq.reset();
    }

    void rotatedSigningKey_reachesDesksByTheKeyTheyKnow()
    {
        const auto before = m_hq->key();
        rotate();
        QVERIFY(m_hq->key() != before);
        // All that it is told it can believe, and it is told of the new key.
        QVERIFY(kindsOf(m_desk->letters()) == std::vector{wire::LetterKind::Bundle});
        QVERIFY(m_desk->fetch());
        QVERIFY(m_desk->known == m_hq->key() && m_desk->bundle->keys.signing == m_hq->key());
        QCOMPARE(m_desk->confirm(m_key.publicKey), 200);
        QVERIFY(!m_desk->letters().empty()); // signed with the new key, as it asks by that one
        // Nobody whom nothing is new to is told anything.
        restart(*m_hq);
        QCOMPARE(m_desk->letters().size(), std::size_t{1});
    }

    void deskThatWasAwayForTwoRotations_isStillAnswered()
    {
        rotate();
        rotate();
        QVERIFY(m_desk->fetch());
        QVERIFY(m_desk->known == m_hq->key());
    }

    // Of a desk that was admitted by file, and of one that says nothing.
    void records_areReceivedAsBefore()
    {
        TestDesk byFile;
        byFile.admitTo(*m_hq);
        byFile.arrive();
        QCOMPARE(byFile.uploadAll(*m_hq).status, 200);
        const auto before = m_hq->key();
        rotate();
        byFile.arrive();
        const QByteArray batch = byFile.envelope(byFile.batch(1, byFile.head()));
        const auto answer =
            m_hq->answerOf(m_hq->postAsync(byFile.logPath(), batch, before.toBytes().toHex()));
        QCOMPARE(answer.status, 200);
        QVERIFY(wire::open(answer.body, wire::verifyOnly({}, before)));
        QVERIFY(!answer.receipt); // not by the new key
        QVERIFY(byFile.uploadAll(*m_hq).receipt->verdict == wire::Verdict::Duplicate);
        for (const auto &wrong : {QByteArray("zz"), QByteArray(64, '0'), QByteArray(300, 'f')}) {
            const auto other = m_hq->answerOf(m_hq->postAsync(byFile.logPath(), batch, wrong));
            QVERIFY(other.receipt && other.receipt->verdict == wire::Verdict::Duplicate);
        }
        QCOMPARE(m_hq->people(school), 2);
    }

    void rotation_isForAHeadquartersThatStandsStill()
    {
        QCOMPARE(command(*m_hq, {u"--rotate-signing"_s}, {}).status, 5); // DataInUse
        QVERIFY(m_desk->letters().empty());
    }

    // Those that are out hear nothing more.
    void revokedDesk_isNotToldOfIt()
    {
        QCOMPARE(command(*m_hq, {u"--revoke"_s, m_desk->asking.kiosk().text()}).status, 0);
        rotate();
        QVERIFY(kindsOf(m_desk->letters()) == std::vector{wire::LetterKind::Lock});
    }

    void changedListOfShelters_reachesEveryDesk()
    {
        QCOMPARE(m_hq->stop(), 0);
        QFile list(QStringLiteral(SOURCE_DIR) + u"/resources/hq/practice.json"_s);
        QVERIFY(list.open(QIODevice::ReadOnly));
        QJsonObject config = QJsonDocument::fromJson(list.readAll()).object();
        QJsonArray shelters = config.value(u"shelters"_s).toArray();
        QJsonObject added = shelters.first().toObject();
        added.insert(u"code"_s, u"999999-777"_s);
        shelters.append(added);
        config.insert(u"shelters"_s, shelters);
        QFile changed(m_hq->folder() + u"/hq.json"_s);
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(QJsonDocument(config).toJson());
        changed.close();
        m_hq->setArguments({u"--practice"_s, u"--config"_s, changed.fileName()});
        QVERIFY(m_hq->start());
        QVERIFY(kindsOf(m_desk->letters()) == std::vector{wire::LetterKind::Bundle});
        QVERIFY(m_desk->fetch());
        QCOMPARE(m_desk->bundle->shelters.back().code, u"999999-777"_s);
    }

private:
    static void restart(HqProcess &hq)
    {
        QCOMPARE(hq.stop(), 0);
        QVERIFY(hq.start());
    }
    void rotate()
    {
        QCOMPARE(m_hq->stop(), 0);
        QCOMPARE(command(*m_hq, {u"--rotate-signing"_s}, {}).status, 0);
        QVERIFY(m_hq->start());
    }

    std::optional<HqProcess> m_hq;
    std::optional<InDesk> m_desk; // of the school; it has made its key
    vault::BoxKeyPair m_key = vault::BoxKeyPair::generate();
};

QTEST_GUILESS_MAIN(RenewalTest)
#include "tst_Renewal.moc"
