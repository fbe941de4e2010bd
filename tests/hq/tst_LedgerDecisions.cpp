// SPDX-License-Identifier: Apache-2.0
#include "hq/Ledger.h"
#include "hq/Sqlite.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace hqtest;

// What is counted after all is counted as if it had come from an admitted desk.
class LedgerDecisionsTest : public QObject
{
    Q_OBJECT

    using Loaded = hq::StoreResult<std::unique_ptr<hq::Ledger>>;
    [[nodiscard]] Loaded load(const QString &name = u"hq.db"_s)
    {
        auto store = hq::LogStore::open(m_folder->filePath(name));
        return store ? hq::Ledger::load(
                           std::move(*store), core::Mode::Practice, [this] { return ++m_now; })
                     : core::fail(store.error());
    }
    static void enter(hq::Ledger &ledger, const wire::Batch &batch, hq::Standing standing)
    {
        ledger.begin();
        static_cast<void>(ledger.enter(wire::examined(batch), standing));
        QVERIFY(ledger.commit());
    }
    static hq::Decision about(const hq::Ledger &ledger, const TestDesk &desk, hq::Choice choice)
    {
        const auto kept = ledger.kept().find(desk.stream().kiosk);
        return {desk.stream().kiosk,
                choice,
                kept == ledger.kept().end() ? hq::Kept() : kept->second,
                u"chief"_s};
    }
    static int people(const hq::Ledger &ledger, const QString &shelter = school)
    {
        const auto found = ledger.situation().shelters().find(shelter);
        return found == ledger.situation().shelters().end() ? -1
                                                            : found->second.headcount().total();
    }

    static void comeAndGo(TestDesk &desk, TestDesk &other, std::mt19937 &random)
    {
        std::vector<core::HandleKey> here;
        for (int i = 0; i < 12; ++i) {
            TestDesk &writer = random() % 2 == 0 ? desk : other;
            if (here.empty() || random() % 3 != 0) {
                here.push_back(writer.arrive(random() % 2 == 0 ? woman : oldMan));
            } else {
                writer.leave(here[random() % here.size()], woman);
            }
        }
    }
    static void countAll(hq::Ledger &ledger, const TestDesk &desk)
    {
        const auto decided = ledger.decide(about(ledger, desk, hq::Choice::Count));
        QVERIFY(decided && *decided == hq::Decided::Done);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.emplace();
    }

    // Two desks let out the same people; one is revoked at some point, and what it sends from then
    // on comes in any order with what the other sends. Decided on in one go or in two.
    void anyOrder_endsAsIfNobodyHadBeenRevoked_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }
    void anyOrder_endsAsIfNobodyHadBeenRevoked()
    {
        QFETCH(const unsigned, seed);
        std::mt19937 random(seed);
        TestDesk desk;
        TestDesk other;
        comeAndGo(desk, other, random);
        const auto ledger = load();
        const auto plain = load(u"plain.db"_s);
        QVERIFY(ledger && plain);
        const quint64 revokedAt = 1 + random() % desk.head();
        for (quint64 mine = 1, theirs = 1; mine <= desk.head() || theirs <= other.head();) {
            const bool isMine = theirs > other.head() || (mine <= desk.head() && random() % 2 == 0);
            quint64 &seq = isMine ? mine : theirs;
            const wire::Batch batch = (isMine ? desk : other).batch(seq, seq);
            enter(**ledger,
                  batch,
                  isMine && seq >= revokedAt ? hq::Standing::Revoked : hq::Standing::Admitted);
            enter(**plain, batch, hq::Standing::Admitted);
            if (isMine && seq >= revokedAt && random() % 6 == 0) {
                countAll(**ledger, desk);
            }
            ++seq;
        }
        if (!(*ledger)->kept().empty()) {
            countAll(**ledger, desk);
        }
        const auto &counted = (*ledger)->situation().shelters().at(school);
        const auto &expected = (*plain)->situation().shelters().at(school);
        QCOMPARE(counted.headcount().cells(), expected.headcount().cells());
        QCOMPARE(counted.inAndOutOn(hq::tokyoDay(QDateTime::currentMSecsSinceEpoch())),
                 expected.inAndOutOn(hq::tokyoDay(QDateTime::currentMSecsSinceEpoch())));
        QVERIFY((*ledger)->alarms() == (*plain)->alarms());
        const auto again = load();
        QVERIFY(again && (*again)->kept().empty());
        QCOMPARE((*again)->situation().shelters().at(school).headcount().cells(),
                 expected.headcount().cells());
    }

    void whatIsKept_isTheSameAfterAStart()
    {
        TestDesk desk;
        desk.arrive();
        const auto ledger = load();
        enter(**ledger, desk.batch(1, 2), hq::Standing::Revoked);
        const hq::Decision shown = about(**ledger, desk, hq::Choice::Count);
        QCOMPARE(shown.seen.records, quint64{2});
        QCOMPARE(shown.seen.people, (hq::InAndOut{1, 0}));
        const auto again = load();
        QVERIFY((*again)->kept() == (*ledger)->kept());
        const auto decided = (*again)->decide(shown);
        QVERIFY(decided && *decided == hq::Decided::Done);
        QCOMPARE(people(**again), 1);
    }

    // Announced while it was admitted, received when it no longer was: the figure stays the same.
    void whatWasAnnouncedBefore_isNotCountedTwice_data()
    {
        QTest::addColumn<hq::Choice>("choice");
        QTest::addColumn<int>("outstanding");
        QTest::newRow("counted") << hq::Choice::Count << 0;
        QTest::newRow("left out") << hq::Choice::LeaveOut << 2;
    }
    void whatWasAnnouncedBefore_isNotCountedTwice()
    {
        QFETCH(const hq::Choice, choice);
        QFETCH(const int, outstanding);
        TestDesk desk;
        desk.arrive();
        desk.arrive();
        const auto ledger = load();
        (*ledger)->begin();
        const core::Announcement announcement = desk.announcement();
        QCOMPARE((*ledger)->enter(announcement, wire::encode(announcement)).verdict,
                 wire::Verdict::Accepted);
        QVERIFY((*ledger)->commit());
        enter(**ledger, desk.batch(1, 3), hq::Standing::Revoked);
        QCOMPARE(people(**ledger), 2);
        const auto decided = (*ledger)->decide(about(**ledger, desk, choice));
        QVERIFY(decided && *decided == hq::Decided::Done);
        QCOMPARE(people(**ledger), 2);
        QCOMPARE((*ledger)->situation().shelters().at(school).outstanding(), outstanding);
    }

    // As if it had come from an admitted desk: also where it gives itself the lie.
    void sumThatDoesNotFit_isSaidOnceItIsCounted()
    {
        TestDesk desk;
        desk.arrive();
        const auto ledger = load();
        core::Announcement wrong = desk.announcement();
        wrong.sum.add(oldMan, 5);
        (*ledger)->begin();
        QCOMPARE((*ledger)->enter(wrong, wire::encode(wrong)).verdict, wire::Verdict::Accepted);
        QVERIFY((*ledger)->commit());
        enter(**ledger, desk.batch(1, 2), hq::Standing::Revoked);
        countAll(**ledger, desk);
        QCOMPARE((*ledger)->alarms().size(), std::size_t{1});
        QVERIFY((*ledger)->alarms().front().kind == hq::AlarmKind::Contradicts);
        QVERIFY((*load())->alarms() == (*ledger)->alarms());
    }

    // Also where it was shown a moment ago.
    void decisionAboutLessThanIsKept_isNone()
    {
        TestDesk desk;
        desk.arrive();
        desk.arrive();
        const auto ledger = load();
        enter(**ledger, desk.batch(1, 2), hq::Standing::Revoked);
        const hq::Decision shown = about(**ledger, desk, hq::Choice::Count);
        enter(**ledger, desk.batch(3, 3), hq::Standing::Revoked);
        const auto decided = (*ledger)->decide(shown);
        QVERIFY(decided && *decided == hq::Decided::SeenIsPast);
        QCOMPARE((*ledger)->kept().at(desk.stream().kiosk).records, quint64{3});
        QCOMPARE(people(**ledger), -1);
        QVERIFY((*load())->kept() == (*ledger)->kept());
    }

    // A copy of its disk wrote on: both histories were kept, both are counted.
    void branchOfARevokedDesk_isCountedToo()
    {
        TestDesk desk;
        desk.arrive();
        TestDesk copy = desk;
        desk.arrive();
        copy.arrive();
        const auto ledger = load();
        enter(**ledger, desk.batch(1, 3), hq::Standing::Revoked);
        enter(**ledger, copy.batch(3, 3), hq::Standing::Revoked);
        QCOMPARE(people(**ledger), -1);
        countAll(**ledger, desk);
        QCOMPARE(people(**ledger), 3);
        QCOMPARE(people(**load()), 3);
    }

    // Who was left out with the opening record is not in the way of what is counted later.
    void shelterIsKnown_alsoFromAnOpeningThatWasLeftOut()
    {
        TestDesk desk(hall);
        desk.arrive();
        const auto ledger = load();
        enter(**ledger, desk.batch(1, 2), hq::Standing::Revoked);
        QVERIFY((*ledger)->decide(about(**ledger, desk, hq::Choice::LeaveOut)));
        QCOMPARE(people(**ledger, hall), -1);
        desk.arrive();
        enter(**ledger, desk.batch(3, 3), hq::Standing::Revoked);
        QVERIFY((*ledger)->decide(about(**ledger, desk, hq::Choice::Count)));
        QCOMPARE(people(**ledger, hall), 1);
        QCOMPARE(people(**load(), hall), 1);
    }

    // A headquarters of before anybody could decide.
    void whatWasKeptEarlier_isAskedAboutAfterTheUpdate()
    {
        TestDesk desk;
        desk.arrive();
        {
            QFile sql(QStringLiteral(SOURCE_DIR "/resources/hq/sql/0001_log.sql"));
            QVERIFY(sql.open(QIODevice::ReadOnly));
            auto old = hq::Database::open(m_folder->filePath(u"hq.db"_s));
            QVERIFY(old && old->execute(sql.readAll()));
            QVERIFY(old->execute("INSERT INTO line VALUES (1, x'" +
                                 desk.stream().kiosk.bytes().toHex() + "', 7, x'', NULL, 1, 3, x'" +
                                 core::hashOf(desk.records()[1]).toHex() + "', '" +
                                 school.toUtf8() + "')"));
            for (std::size_t i = 0; i < 2; ++i) {
                const QByteArray &bytes = desk.records()[i];
                QVERIFY(old->execute("INSERT INTO record VALUES (1, " +
                                     QByteArray::number(static_cast<qint64>(i) + 1) + ", x'" +
                                     core::hashOf(bytes).toHex() + "', x'" + bytes.toHex() +
                                     (i == 0 ? "', 0, 5)" : "', 4, 6)")));
            }
            QVERIFY(
                old->execute("UPDATE line SET incarnation = " +
                             QByteArray::number(static_cast<qint64>(desk.stream().incarnation)) +
                             "; PRAGMA user_version = 1"));
        }
        const auto ledger = load();
        QVERIFY(ledger);
        QCOMPARE(people(**ledger), 0);
        const hq::Decision decision = about(**ledger, desk, hq::Choice::Count);
        QCOMPARE(decision.seen.records, quint64{1});
        QCOMPARE(decision.seen.since, qint64{6});
        QVERIFY((*ledger)->decide(decision));
        QCOMPARE(people(**ledger), 1);
    }

private:
    std::optional<QTemporaryDir> m_folder;
    qint64 m_now = 1'795'400'000'000;
};

QTEST_GUILESS_MAIN(LedgerDecisionsTest)
#include "tst_LedgerDecisions.moc"
