// SPDX-License-Identifier: Apache-2.0
#include "vault/KioskSigner.h"
#include "vault/ProcessHardening.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using vault::Verdict;

class tst_KioskSigner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void signature_verifiesForItsBytesOnly();
    void signature_isBoundToItsDomain();
    void savedSeed_signsAsBefore();
    void seedReadableForOthers_isRefused();
    void bytesThatAreNoKey_areRefused();
    void hardenedProcess_leavesNoCore();
};

void tst_KioskSigner::signature_verifiesForItsBytesOnly()
{
    const auto signer = vault::KioskSigner::generate();
    const QByteArray signature = signer.sign("uketsuke batch 1", "bytes");
    const auto &key = signer.publicKey();
    QCOMPARE(vault::verify("uketsuke batch 1", "bytes", signature, key), Verdict::Genuine);
    QCOMPARE(vault::verify("uketsuke batch 1", "bytEs", signature, key), Verdict::Forged);
    QCOMPARE(vault::verify("uketsuke batch 1", "bytes", signature.chopped(1), key),
             Verdict::Forged);
    QCOMPARE(vault::verify("uketsuke batch 1", "bytes", QByteArray(), key), Verdict::Forged);
    const auto other = vault::KioskSigner::generate();
    QCOMPARE(vault::verify("uketsuke batch 1", "bytes", signature, other.publicKey()),
             Verdict::Forged);
}

void tst_KioskSigner::signature_isBoundToItsDomain()
{
    const auto signer = vault::KioskSigner::generate();
    const QByteArray signature = signer.sign("receipt", "bytes");
    QCOMPARE(vault::verify("batch", "bytes", signature, signer.publicKey()), Verdict::Forged);
    // Letters cannot wander between domain and bytes.
    QCOMPARE(vault::verify("receiptb", "ytes", signature, signer.publicKey()), Verdict::Forged);
}

void tst_KioskSigner::savedSeed_signsAsBefore()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"kiosk.sign"_s);
    const auto signer = vault::KioskSigner::generate();
    QVERIFY(signer.save(path));
    QCOMPARE(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    const auto loaded = vault::KioskSigner::load(path);
    QVERIFY(loaded);
    QCOMPARE(loaded->publicKey(), signer.publicKey());
    QCOMPARE(loaded->sign("batch", "bytes"), signer.sign("batch", "bytes"));
}

void tst_KioskSigner::seedReadableForOthers_isRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"kiosk.sign"_s);
    QVERIFY(vault::KioskSigner::generate().save(path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup));
    QCOMPARE(vault::KioskSigner::load(path).error(), vault::VaultError::TooOpen);
}

void tst_KioskSigner::bytesThatAreNoKey_areRefused()
{
    QVERIFY(!vault::SigningPublicKey::fromBytes(QByteArray(32, '\0')));
    QVERIFY(!vault::SigningPublicKey::fromBytes(QByteArray(31, 'a')));
    const auto key = vault::KioskSigner::generate().publicKey();
    QVERIFY(vault::SigningPublicKey::fromBytes(key.toBytes()) == key);
}

void tst_KioskSigner::hardenedProcess_leavesNoCore()
{
    QCOMPARE(vault::hardenProcess(), vault::Hardening::Done);
    rlimit limit{1, 1};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_max, rlim_t{0});
    QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
    // Leak checking needs to attach to this process again.
    QCOMPARE(prctl(PR_SET_DUMPABLE, 1, 0, 0, 0), 0);
}

QTEST_GUILESS_MAIN(tst_KioskSigner)
#include "tst_KioskSigner.moc"
