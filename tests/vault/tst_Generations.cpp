// SPDX-License-Identifier: Apache-2.0
#include "vault/Generations.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using vault::Generations;
using vault::VaultError;

class tst_Generations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void lastTwo_areKept();
    void unsoundCopy_costsNothing();
    void refusedWrite_costsNothing();
    void leftoverOfACrash_isReplaced();
    void threeLeftByACrash_areNewestFirst();
    void copies_areForTheirOwnerOnly();
    void strangersFiles_areLeftAlone();
    void missingMedium_isNotThere();
    void sameFileSystem_isNoSecondMedium();

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "unreadable";
    }
    static QByteArrayList contents(const Generations &generations)
    {
        QByteArrayList all;
        for (const vault::Generation &generation : generations.newestFirst()) {
            all.append(contentOf(generation.path));
        }
        return all;
    }
    static vault::Result<void> copy(const Generations &generations, const QByteArray &content)
    {
        const auto path = generations.scratch();
        QFile file(path.value_or(QString()));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            return core::fail(VaultError::IoFailed);
        }
        file.close();
        return generations.adopt(
            [](const QString &written) { return !contentOf(written).startsWith("bad"); });
    }
};

void tst_Generations::lastTwo_areKept()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"backup"_s);
    QCOMPARE(contents(*Generations::open(path, u"hq.db"_s)), QByteArrayList());
    for (int i = 1; i <= 12; ++i) {
        // Opened anew each time, as by a restart.
        const auto generations = Generations::open(path, u"hq.db"_s);
        QVERIFY(generations);
        QVERIFY(copy(*generations, QByteArray::number(i)));
        const QByteArrayList expected =
            i == 1 ? QByteArrayList{"1"}
                   : QByteArrayList{QByteArray::number(i), QByteArray::number(i - 1)};
        QCOMPARE(contents(*generations), expected);
    }
    QCOMPARE(QDir(path).entryList(QDir::Files),
             (QStringList{u"hq.db.000011"_s, u"hq.db.000012"_s}));
}

void tst_Generations::unsoundCopy_costsNothing()
{
    QTemporaryDir folder;
    const auto generations = Generations::open(folder.path(), u"hq.db"_s);
    QVERIFY(copy(*generations, "one"));
    QVERIFY(copy(*generations, "two"));
    QCOMPARE(copy(*generations, "bad").error(), VaultError::Damaged);
    QCOMPARE(contents(*generations), (QByteArrayList{"two", "one"}));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

void tst_Generations::refusedWrite_costsNothing()
{
    QTemporaryDir folder;
    const auto generations = Generations::open(folder.path(), u"hq.db"_s);
    QVERIFY(copy(*generations, "one"));
    QVERIFY(copy(*generations, "two"));
    // The name of the third is taken by something that a file cannot replace.
    QVERIFY(QDir(folder.path()).mkdir(u"hq.db.000003"_s));
    QVERIFY(!copy(*generations, "three"));
    QCOMPARE(contents(*generations), (QByteArrayList{"two", "one"}));
    QVERIFY(!QFile::exists(folder.filePath(u"hq.db.new"_s)));
}

void tst_Generations::leftoverOfACrash_isReplaced()
{
    QTemporaryDir folder;
    const auto generations = Generations::open(folder.path(), u"hq.db"_s);
    for (const QString &name : {u"hq.db.new"_s, u"hq.db.new-journal"_s, u"hq.db.new-wal"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("half of it, and long"), 20);
    }
    QVERIFY(copy(*generations, "one"));
    QCOMPARE(contents(*generations), QByteArrayList{"one"});
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"hq.db.000001"_s});
}

void tst_Generations::threeLeftByACrash_areNewestFirst()
{
    QTemporaryDir folder;
    const auto generations = Generations::open(folder.path(), u"hq.db"_s);
    for (const QString &number : {u"000009"_s, u"000010"_s, u"000008"_s}) {
        QFile file(folder.filePath(u"hq.db."_s + number));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(number.toLatin1()), 6);
    }
    QCOMPARE(contents(*generations), (QByteArrayList{"000010", "000009", "000008"}));
    QVERIFY(copy(*generations, "new"));
    QCOMPARE(contents(*generations), (QByteArrayList{"new", "000010"}));
}

void tst_Generations::copies_areForTheirOwnerOnly()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"backup"_s);
    const auto generations = Generations::open(path, u"hq.db"_s);
    QVERIFY(copy(*generations, "one"));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QCOMPARE(QFile::permissions(generations->newestFirst().front().path) & others,
             QFile::Permissions());
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
}

void tst_Generations::strangersFiles_areLeftAlone()
{
    QTemporaryDir folder;
    const auto generations = Generations::open(folder.path(), u"hq.db"_s);
    for (const QString &name : {u"hq.db"_s, u"hq.db.broken"_s, u"hq.db-wal"_s, u"hq.db.0"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    for (int i = 0; i < 3; ++i) {
        QVERIFY(copy(*generations, QByteArray::number(i)));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 6);
}

void tst_Generations::missingMedium_isNotThere()
{
    QTemporaryDir folder;
    QCOMPARE(Generations::open(folder.filePath(u"stick/backup"_s), u"hq.db"_s).error(),
             VaultError::NotThere);
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(Generations::open(file.fileName(), u"hq.db"_s).error(), VaultError::NotThere);
}

void tst_Generations::sameFileSystem_isNoSecondMedium()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"inside"_s));
    QCOMPARE(vault::mediumOf(folder.filePath(u"inside"_s), folder.path()), vault::Medium::Same);
    QCOMPARE(vault::mediumOf(u"/proc"_s, folder.path()), vault::Medium::Another);
    QCOMPARE(vault::mediumOf(u"/proc/no"_s, folder.path()), vault::Medium::Unknown);
}

QTEST_GUILESS_MAIN(tst_Generations)
#include "tst_Generations.moc"
