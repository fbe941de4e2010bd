// SPDX-License-Identifier: Apache-2.0
#include "store/Database.h"
#include "tests/sync/RealDesk.h"

#include <QDir>
#include <QSqlQuery>
#include <QVariant>

using namespace synctest;
using namespace std::chrono_literals;

// Expiry beside the real headquarters: it waits for it, and what headquarters hands back does not
// bring anybody's key back.
class TestExpiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq);
        m_desk->admit();
        m_desk->settings().askAgain = 1s; // an hour, in a test's time
        m_desk->open();
    }
    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    void whoLeft_expiresOnceHeadquartersHasIt()
    {
        const auto gone = m_desk->arrive();
        const auto here = m_desk->arrive();
        leave(gone);
        QCOMPARE(step(), 0);
        QCOMPARE(m_desk->reg().expiry().withheld, 1);
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent(), 20'000);
        QCOMPARE(step(), 0);
        QCOMPARE(m_desk->reg().expiry().running, 1);
        QCOMPARE(step(), 1);
        QCOMPARE(keysOf(gone), 0);
        QCOMPARE(keysOf(here), 1);
        QVERIFY(m_desk->reg().entry(gone)->isSealedForGood);
        // The log, and so the count, is what it was on both sides.
        QCOMPARE(m_desk->present(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_hq->people(synctest::here), 1, 20'000);
        QVERIFY(!m_hq->alarms().contains(u"branched"_s));
    }

    // The copy was made before they left, and nothing beside it remembers.
    void registerPutBackFromBeforeTheyLeft_expiresByWhatComesBack()
    {
        const auto gone = m_desk->arrive();
        const auto here = m_desk->arrive();
        m_desk->close();
        const QString file = m_desk->path(u"desk/register.db"_s);
        QFile::copy(file, m_desk->path(u"copy"_s));
        m_desk->open();
        leave(gone);
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent(), 20'000);
        QCOMPARE(step(), 0);
        QCOMPARE(step(), 1);
        m_desk->close();
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::remove(m_desk->path(u"desk/expired.keys"_s)));
        QVERIFY(QFile::copy(m_desk->path(u"copy"_s), file));
        m_desk->open();
        QCOMPARE(m_desk->present(), 2);
        QCOMPARE(keysOf(gone), 1);
        QCOMPARE(step(), 0);
        m_desk->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->present(), 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSent() && m_desk->uplink().hasTakenBack(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(step() >= 0 && keysOf(gone) == 0, 20'000);
        QCOMPARE(keysOf(here), 1);
    }

private:
    void leave(const core::HandleKey &who)
    {
        core::Event event;
        event.uuid = QUuid::createUuid();
        event.kind = core::EventKind::Left;
        event.changes.push_back({who, core::Presence::Left, {}, {}, {}, {}, {}});
        QVERIFY(m_desk->reg().append({event}));
    }
    // Without waiting for a day; -1: it failed.
    int step()
    {
        const auto done = m_desk->reg().expire(0ms);
        return done ? done->expired : -1;
    }
    int keysOf(const core::HandleKey &who)
    {
        const auto database = store::Database::openReadOnly(m_desk->path(u"desk/register.db"_s));
        auto rows = (*database)->prepared(u"SELECT count(*) FROM person_key WHERE handle = ?"_s);
        rows->addBindValue(who.handle.text());
        return rows->exec() && rows->next() ? rows->value(0).toInt() : -1;
    }

    std::optional<hqtest::HqProcess> m_hq;
    std::optional<RealDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestExpiry)
#include "tst_Expiry.moc"
