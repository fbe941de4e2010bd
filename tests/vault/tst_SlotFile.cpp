// SPDX-License-Identifier: Apache-2.0
#include "vault/SlotFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using vault::SlotFile;
using Sync = vault::SlotFile::Sync;

class tst_SlotFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void newFile_holdsNothingAndIsForItsOwnerOnly();
    void lastContent_isThereAgain();
    void tornWrite_leavesTheOneBefore();
    void anotherProgramsFile_holdsNothing();
    void missingFolder_isNotThere();

private:
    static constexpr quint32 magic = 0x54455354;
    static core::Result<SlotFile, vault::VaultError> open(const QString &path)
    {
        return SlotFile::open(path, magic, 3);
    }
};

void tst_SlotFile::newFile_holdsNothingAndIsForItsOwnerOnly()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    const auto file = open(path);
    QVERIFY(file);
    QVERIFY(file->last().isEmpty());
    QCOMPARE(QFile::permissions(path) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void tst_SlotFile::lastContent_isThereAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    for (int i = 100; i < 300; ++i) {
        auto file = open(path);
        QVERIFY(file);
        QVERIFY(i == 100 || file->last() == QByteArray::number(i - 1));
        QVERIFY(file->write(QByteArray::number(i), Sync::Later));
        QCOMPARE(file->last(), QByteArray::number(i));
    }
    QCOMPARE(QFile(path).size(), 1024);
}

void tst_SlotFile::tornWrite_leavesTheOneBefore()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QVERIFY(open(path)->write("one", Sync::Now));
    QVERIFY(open(path)->write("two", Sync::Now));
    for (int torn = 0; torn < 512; torn += 37) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const QByteArray whole = bytes;
        // The second write went into the first slot.
        bytes.replace(torn, 512 - torn, QByteArray(512 - torn, 'x'));
        QVERIFY(file.seek(0));
        QCOMPARE(file.write(bytes), bytes.size());
        QVERIFY(file.flush());
        const QByteArray last = open(path)->last();
        // Beyond the checksum only padding is lost.
        QCOMPARE(last, torn < 4 + 8 + 3 + 32 ? QByteArray("one") : QByteArray("two"));
        QVERIFY(file.seek(0));
        QCOMPARE(file.write(whole), whole.size());
    }
}

void tst_SlotFile::anotherProgramsFile_holdsNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QVERIFY(open(path)->write("one", Sync::Now));
    QVERIFY(SlotFile::open(path, magic + 1, 3)->last().isEmpty());
    QVERIFY(SlotFile::open(path, magic, 4)->last().isEmpty());
}

void tst_SlotFile::missingFolder_isNotThere()
{
    QCOMPARE(open(u"/proc/no/file"_s).error(), vault::VaultError::NotThere);
}

QTEST_GUILESS_MAIN(tst_SlotFile)
#include "tst_SlotFile.moc"
