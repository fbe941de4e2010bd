// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"

#include <QTest>

#include <sqlite3.h>

using core::RegisterError;

class tst_Durability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void openedRegister_hasEverySetting();
    void settingThatIsNotTakenOver_isRefused_data();
    void settingThatIsNotTakenOver_isRefused();
    void databaseThatCannotSwitchToWal_isRefused();
    void newerSchema_isRefused();
    void schemaCannotBeEditedByHand();
    void registerFiles_areForTheirOwnerOnly();
    void notADatabase_isDamage();
    void readOnlyFolder_isReadOnly();
    void codesOfSqlite_data();
    void codesOfSqlite();
};

void tst_Durability::openedRegister_hasEverySetting()
{
    SampleDesk desk;
    const auto database =
        store::Database::open(desk.path(u"register.db"_s), store::durabilitySettings());
    QVERIFY(database);
    const auto answer = [&](const QString &name) { return *(*database)->ask(u"PRAGMA "_s + name); };
    QCOMPARE(answer(u"journal_mode"_s), u"wal"_s);
    QCOMPARE(answer(u"synchronous"_s), u"2"_s);
    QCOMPARE(answer(u"foreign_keys"_s), u"1"_s);
    QCOMPARE(answer(u"trusted_schema"_s), u"0"_s);
    QCOMPARE(answer(u"cell_size_check"_s), u"1"_s);
    QCOMPARE(answer(u"secure_delete"_s), u"1"_s);
    QCOMPARE(answer(u"temp_store"_s), u"2"_s);
    QCOMPARE(answer(u"wal_autocheckpoint"_s), u"200"_s);
    QCOMPARE(answer(u"journal_size_limit"_s), u"4194304"_s);
    QCOMPARE(answer(u"busy_timeout"_s), u"5000"_s);
    QCOMPARE(answer(u"user_version"_s), u"3"_s);
    int defensive = 0;
    QCOMPARE(sqlite3_db_config((*database)->native(), SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive),
             SQLITE_OK);
    QCOMPARE(defensive, 1);
}

void tst_Durability::settingThatIsNotTakenOver_isRefused_data()
{
    QTest::addColumn<int>("index");
    const auto settings = store::durabilitySettings();
    QVERIFY(settings.size() >= 10);
    for (std::size_t i = 0; i < settings.size(); ++i) {
        QTest::newRow(qPrintable(settings[i].name)) << static_cast<int>(i);
    }
}

void tst_Durability::settingThatIsNotTakenOver_isRefused()
{
    QFETCH(int, index);
    SampleDesk desk;
    auto options = desk.options();
    // As if SQLite had answered something else.
    options.settings.at(static_cast<std::size_t>(index)).answer += u'x';
    QCOMPARE(store::SqliteRegister::open(options).error(), RegisterError::Unsafe);
    QVERIFY(desk.open());
}

void tst_Durability::databaseThatCannotSwitchToWal_isRefused()
{
    SampleDesk desk;
    const QString path = desk.path(u"register.db"_s);
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(qPrintable(path), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "CREATE TABLE t(x); BEGIN; SELECT * FROM t", {}, {}, {}),
             SQLITE_OK);
    auto settings = store::durabilitySettings();
    settings.front() = {u"busy_timeout"_s, u"10"_s, u"10"_s};
    QCOMPARE(store::Database::open(path, settings).error(), RegisterError::Unsafe);
    QCOMPARE(sqlite3_close(other), SQLITE_OK);
    QVERIFY(store::Database::open(path, settings));
}

void tst_Durability::newerSchema_isRefused()
{
    SampleDesk desk;
    const QString path = desk.path(u"register.db"_s);
    {
        const auto database = store::Database::open(path, store::durabilitySettings());
        QVERIFY(database);
        QVERIFY((*database)->run(u"PRAGMA user_version=9999"_s));
    }
    QCOMPARE(store::Database::open(path, store::durabilitySettings()).error(),
             RegisterError::Unsafe);
}

void tst_Durability::schemaCannotBeEditedByHand()
{
    SampleDesk desk;
    const auto database =
        store::Database::open(desk.path(u"register.db"_s), store::durabilitySettings());
    QVERIFY(database);
    QVERIFY(!(*database)->run(u"PRAGMA writable_schema=ON; DELETE FROM sqlite_schema"_s));
    QVERIFY(!(*database)->run(u"DELETE FROM sqlite_schema"_s));
    // Tables are strict: a text is no record.
    QVERIFY(!(*database)->run(u"INSERT INTO setting (name, value) VALUES ('sample', 'text')"_s));
}

void tst_Durability::registerFiles_areForTheirOwnerOnly()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    for (const QString &name :
         {u"data"_s, u"data/register.db"_s, u"data/register.db-wal"_s, u"data.instance"_s}) {
        QVERIFY2(QFile::exists(desk.path(name)), qPrintable(name));
        QCOMPARE(QFile::permissions(desk.path(name)) & others, QFile::Permissions());
    }
}

void tst_Durability::notADatabase_isDamage()
{
    SampleDesk desk;
    const QString path = desk.path(u"register.db"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    QCOMPARE(store::Database::open(path, store::durabilitySettings()).error(),
             RegisterError::Damaged);
}

void tst_Durability::readOnlyFolder_isReadOnly()
{
    // /proc takes no files from anybody, root included.
    QCOMPARE(store::Database::open(u"/proc/register.db"_s, store::durabilitySettings()).error(),
             RegisterError::ReadOnly);
}

void tst_Durability::codesOfSqlite_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<RegisterError>("error");
    QTest::newRow("full") << SQLITE_FULL << RegisterError::DiskFull;
    QTest::newRow("fsync") << SQLITE_IOERR_FSYNC << RegisterError::IoFailed;
    QTest::newRow("read-only") << SQLITE_READONLY_DBMOVED << RegisterError::ReadOnly;
    QTest::newRow("remounted read-only") << SQLITE_CANTOPEN << RegisterError::ReadOnly;
    QTest::newRow("corrupt") << SQLITE_CORRUPT_INDEX << RegisterError::Damaged;
    QTest::newRow("no database") << SQLITE_NOTADB << RegisterError::Damaged;
    QTest::newRow("busy") << SQLITE_BUSY << RegisterError::IoFailed;
}

void tst_Durability::codesOfSqlite()
{
    QFETCH(int, code);
    QFETCH(RegisterError, error);
    QCOMPARE(store::fromSqlite(code), error);
}

QTEST_GUILESS_MAIN(tst_Durability)
#include "tst_Durability.moc"
