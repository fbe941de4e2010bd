// SPDX-License-Identifier: Apache-2.0
#include "vault/DurableFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using vault::VaultError;

class tst_DurableFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void content_isReplacedWhole();
    void secretFiles_areForTheirOwnerOnly();
    void refusedWrite_keepsTheOldContent();
    void leftoverOfACrash_isReplaced();
    void missingFolder_isNotThere();
    void longerThanAllowed_isDamaged();
    void folderInPlaceOfAFile_isDamaged();
};

void tst_DurableFile::content_isReplacedWhole()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QVERIFY(vault::writeDurably(path, "the first content, a long one"));
    QVERIFY(vault::writeDurably(path, "second"));
    QCOMPARE(*vault::readFile(path, 100), QByteArray("second"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"file"_s});
}

void tst_DurableFile::secretFiles_areForTheirOwnerOnly()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QVERIFY(vault::writeDurably(path, "open", vault::Readers::Everybody));
    QCOMPARE(vault::readSecretFile(path, 100).error(), VaultError::TooOpen);
    QVERIFY(vault::writeDurably(path, "closed"));
    QCOMPARE(*vault::readSecretFile(path, 100), QByteArray("closed"));
}

void tst_DurableFile::refusedWrite_keepsTheOldContent()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QVERIFY(vault::writeDurably(path, "old"));
    // The kernel refuses to let a file grow beyond this, as a full disk does half-way in a write.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1024, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = vault::writeDurably(path, QByteArray(4096, 'x'));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(written.error(), VaultError::IoFailed);
    QCOMPARE(*vault::readFile(path, 100), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"file"_s});
}

void tst_DurableFile::leftoverOfACrash_isReplaced()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QFile leftover(path + u".tmp"_s);
    QVERIFY(leftover.open(QIODevice::WriteOnly));
    QCOMPARE(leftover.write("half"), 4);
    leftover.close();
    QVERIFY(vault::writeDurably(path, "whole"));
    QCOMPARE(*vault::readSecretFile(path, 100), QByteArray("whole"));
}

void tst_DurableFile::missingFolder_isNotThere()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"no/file"_s);
    QCOMPARE(vault::writeDurably(path, "bytes").error(), VaultError::NotThere);
    QCOMPARE(vault::readFile(path, 100).error(), VaultError::NotThere);
}

void tst_DurableFile::longerThanAllowed_isDamaged()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QVERIFY(vault::writeDurably(path, "12345"));
    QCOMPARE(*vault::readFile(path, 5), QByteArray("12345"));
    QCOMPARE(vault::readFile(path, 4).error(), VaultError::Damaged);
}

void tst_DurableFile::folderInPlaceOfAFile_isDamaged()
{
    QTemporaryDir folder;
    QCOMPARE(vault::readFile(folder.path(), 100).error(), VaultError::Damaged);
}

QTEST_GUILESS_MAIN(tst_DurableFile)
#include "tst_DurableFile.moc"
