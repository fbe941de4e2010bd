// SPDX-License-Identifier: Apache-2.0
#include "vault/KeyFolder.h"
#include "vault/Octets.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using vault::VaultError;

namespace {

core::SecretBytes secret(const QByteArray &text)
{
    return core::SecretBytes::copyOf(vault::octetSpan(text));
}

} // namespace

class tst_KeyFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void beforeTheFirstStart_nothingIsThere();
    void reopenedFolder_isTheSameKiosk();
    void passphrase_opensTheShelterKey();
    void wrongPassphrase_opensNothing();
    void secondFirstStart_isRefused();
    void crashInTheFirstStart_leavesNothingInTheWay();
    void everyFile_isForItsOwnerOnly();
    void secretsAndPassphrase_areInNoFile();
    void missingFile_isDamage_data();
    void missingFile_isDamage();
    void practiceKeysInARealKiosk_areRefused();

private:
    vault::Result<vault::KeyFolder> create(const QString &path) const
    {
        return vault::KeyFolder::createFirst(
            path, secret("sample passphrase"), vault::Argon2Cost::practice(), m_municipality);
    }

    QTemporaryDir m_folder;
    vault::MunicipalityKeys m_municipality;
};

void tst_KeyFolder::initTestCase()
{
    const auto made = vault::makeMunicipality(core::Mode::Practice,
                                              {m_folder.filePath(u"municipality.json"_s),
                                               m_folder.filePath(u"recovery"_s),
                                               m_folder.filePath(u"inquiry"_s),
                                               m_folder.filePath(u"signing"_s)});
    QVERIFY(made);
    m_municipality = *made;
}

void tst_KeyFolder::beforeTheFirstStart_nothingIsThere()
{
    QCOMPARE(vault::KeyFolder::open(m_folder.filePath(u"nothing"_s)).error(), VaultError::NotThere);
}

void tst_KeyFolder::reopenedFolder_isTheSameKiosk()
{
    const QString path = m_folder.filePath(u"reopened"_s);
    const auto made = create(path);
    QVERIFY(made);
    QCOMPARE(made->kiosk().mode, core::Mode::Practice);
    const auto opened = vault::KeyFolder::open(path);
    QVERIFY(opened);
    QCOMPARE(opened->kiosk(), made->kiosk());
    QCOMPARE(opened->signer().publicKey(), made->signer().publicKey());
    QCOMPARE(opened->sealingKeys(), made->sealingKeys());
    QCOMPARE(opened->municipality(), m_municipality);
}

void tst_KeyFolder::passphrase_opensTheShelterKey()
{
    const QString path = m_folder.filePath(u"passphrase"_s);
    QVERIFY(create(path));
    const auto keys = vault::KeyFolder::open(path);
    QVERIFY(keys);
    const auto unlocked = keys->unlock(core::firstDutyNumber, secret("sample passphrase"));
    QVERIFY(unlocked);
    QCOMPARE(unlocked->shelter.publicKey, keys->sealingKeys().shelter);
    const auto box = vault::sealTo(keys->sealingKeys().shelter, secret("person key").span());
    QVERIFY(box);
    QVERIFY(vault::openBox(*box, unlocked->shelter));
}

void tst_KeyFolder::wrongPassphrase_opensNothing()
{
    const auto keys = create(m_folder.filePath(u"wrong"_s));
    QVERIFY(keys);
    QCOMPARE(keys->unlock(core::firstDutyNumber, secret("sample passphrasE")).error(),
             VaultError::WrongPassphrase);
}

void tst_KeyFolder::secondFirstStart_isRefused()
{
    const QString path = m_folder.filePath(u"twice"_s);
    QVERIFY(create(path));
    QCOMPARE(create(path).error(), VaultError::AlreadyThere);
    QVERIFY(vault::KeyFolder::open(path));
}

void tst_KeyFolder::crashInTheFirstStart_leavesNothingInTheWay()
{
    const QString path = m_folder.filePath(u"crashed"_s);
    QVERIFY(QDir().mkpath(path + u".new"_s));
    QFile half(path + u".new/kiosk.sign"_s);
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.close();
    QCOMPARE(vault::KeyFolder::open(path).error(), VaultError::NotThere);
    QVERIFY(create(path));
    QVERIFY(!QFile::exists(path + u".new"_s));
}

void tst_KeyFolder::everyFile_isForItsOwnerOnly()
{
    const QString path = m_folder.filePath(u"rights"_s);
    QVERIFY(create(path));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    const auto files = QDir(path).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 5);
    for (const QFileInfo &file : files) {
        QCOMPARE(file.permissions() & others, QFile::Permissions());
    }
}

void tst_KeyFolder::secretsAndPassphrase_areInNoFile()
{
    const QString path = m_folder.filePath(u"canary"_s);
    const auto keys = create(path);
    QVERIFY(keys);
    const auto unlocked = keys->unlock(core::firstDutyNumber, secret("sample passphrase"));
    QVERIFY(unlocked);
    for (const QFileInfo &info : QDir(path).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.isEmpty());
        QVERIFY(!bytes.contains("sample passphrase"));
        QVERIFY(!bytes.contains(vault::byteArrayOf(unlocked->kek.span())));
        QVERIFY(!bytes.contains(vault::byteArrayOf(unlocked->shelter.secret.span())));
    }
}

void tst_KeyFolder::missingFile_isDamage_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"kiosk.id", "kiosk.sign", "municipality.json", "shelter.keys", "staff-001.slot"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void tst_KeyFolder::missingFile_isDamage()
{
    QFETCH(QString, name);
    const QString path = m_folder.filePath(u"missing-"_s + name);
    QVERIFY(create(path));
    QVERIFY(QFile::remove(path + u'/' + name));
    QCOMPARE(vault::KeyFolder::open(path).error(), VaultError::Damaged);
}

void tst_KeyFolder::practiceKeysInARealKiosk_areRefused()
{
    const QString path = m_folder.filePath(u"mixed"_s);
    const auto keys = create(path);
    QVERIFY(keys);
    QFile file(path + u"/kiosk.id"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(core::KioskId{core::Mode::Real, keys->kiosk().uuid}.text().toLatin1());
    file.close();
    QCOMPARE(vault::KeyFolder::open(path).error(), VaultError::Damaged);
}

QTEST_GUILESS_MAIN(tst_KeyFolder)
#include "tst_KeyFolder.moc"
