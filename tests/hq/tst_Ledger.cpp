// SPDX-License-Identifier: Apache-2.0
#include "hq/Ledger.h"
#include "hq/Sqlite.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace hqtest;

// What is loaded at a start has to be what was stored, or nothing is counted at all.
class LedgerTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] hq::StoreResult<std::unique_ptr<hq::Ledger>> load() const
    {
        auto store = hq::LogStore::open(m_folder->filePath(u"hq.db"_s));
        return store ? hq::Ledger::load(std::move(*store),
                                        core::Mode::Practice,
                                        [] { return qint64{1'795'400'000'000}; })
                     : core::fail(store.error());
    }

    void change(const QByteArray &sql) const
    {
        auto database = hq::Database::open(m_folder->filePath(u"hq.db"_s));
        QVERIFY(database);
        QVERIFY(database->execute(sql));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.emplace();
        TestDesk desk;
        for (int i = 0; i < 4; ++i) {
            desk.arrive();
        }
        TestDesk copy = desk;
        desk.arrive();
        copy.arrive();
        const auto ledger = load();
        QVERIFY(ledger);
        (*ledger)->begin();
        QCOMPARE((*ledger)->enter(desk.batch(1, desk.head())).verdict, wire::Verdict::Accepted);
        QCOMPARE((*ledger)->enter(copy.batch(6, copy.head())).verdict, wire::Verdict::Branched);
        const core::Announcement announcement = desk.announcement();
        QCOMPARE((*ledger)->enter(announcement, wire::encode(announcement)).verdict,
                 wire::Verdict::Accepted);
        QVERIFY((*ledger)->commit());
    }

    void whatWasStored_isLoadedAgain()
    {
        const auto ledger = load();
        QVERIFY(ledger);
        QCOMPARE((*ledger)->situation().shelters().at(school).headcount().total(), 6);
    }

    void whatIsNotAsItWasStored_isDamage_data()
    {
        QTest::addColumn<QByteArray>("change");
        const auto row = [](const char *name, const char *sql) {
            QTest::newRow(name) << QByteArray(sql);
        };
        row("bytes that cannot be read",
            "UPDATE record SET bytes = CAST(x'00' || substr(bytes, 2) AS BLOB) WHERE seq = 3");
        row("bytes that can be read and say something else",
            "UPDATE record SET bytes = (SELECT bytes FROM record WHERE line = 1 AND seq = 4) "
            "WHERE line = 1 AND seq = 3");
        row("another record with its own hash",
            "UPDATE record SET (bytes, hash) = (SELECT bytes, hash FROM record WHERE line = 1 AND "
            "seq = 4) WHERE line = 1 AND seq = 3");
        row("a record is gone", "DELETE FROM record WHERE line = 1 AND seq = 3");
        row("the last record is gone", "DELETE FROM record WHERE line = 1 AND seq = 6");
        row("a branch's record", "UPDATE record SET bytes = x'00' WHERE line = 2");
        row("the line's head", "UPDATE line SET head_hash = zeroblob(32) WHERE id = 1");
        row("a record that was set aside",
            "UPDATE record SET bytes = x'00', quarantine = 1 WHERE line = 1 AND seq = 3");
        row("an announcement", "UPDATE announcement SET payload = x'00'");
        row("an announcement's place", "UPDATE announcement SET as_of = 4");
    }

    void whatIsNotAsItWasStored_isDamage()
    {
        QFETCH(const QByteArray, change);
        this->change(change);
        const auto ledger = load();
        QVERIFY(!ledger);
        QCOMPARE(ledger.error(), hq::StoreError::Damaged);
    }

private:
    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_Ledger.moc"
