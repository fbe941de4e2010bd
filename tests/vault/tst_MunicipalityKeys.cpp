// SPDX-License-Identifier: Apache-2.0
#include "vault/DurableFile.h"
#include "vault/MunicipalityKeys.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using vault::VaultError;

class tst_MunicipalityKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void firstStart_makesKeysThatBelongTogether();
    void secondStart_overwritesNothing();
    void anythingElse_isDamaged_data();
    void anythingElse_isDamaged();
};

namespace {

vault::MunicipalityPaths pathsIn(const QTemporaryDir &folder)
{
    return {folder.filePath(u"municipality.json"_s),
            folder.filePath(u"recovery.secret"_s),
            folder.filePath(u"inquiry.secret"_s),
            folder.filePath(u"signing.seed"_s)};
}

} // namespace

void tst_MunicipalityKeys::firstStart_makesKeysThatBelongTogether()
{
    QTemporaryDir folder;
    const auto paths = pathsIn(folder);
    const auto made = vault::makeMunicipality(core::Mode::Practice, paths);
    QVERIFY(made);
    const auto loaded = vault::MunicipalityKeys::load(paths.publicKeys);
    QVERIFY(loaded);
    QCOMPARE(*loaded, *made);
    const auto recovery = vault::loadBoxSecret(paths.recoverySecret);
    const auto inquiry = vault::loadBoxSecret(paths.inquirySecret);
    const auto signer = vault::KioskSigner::load(paths.signingSeed);
    QVERIFY(recovery && inquiry && signer);
    QCOMPARE(recovery->publicKey, made->recovery);
    QCOMPARE(inquiry->publicKey, made->inquiry);
    QCOMPARE(signer->publicKey(), made->signing);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &path : {paths.recoverySecret, paths.inquirySecret, paths.signingSeed}) {
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    }
}

void tst_MunicipalityKeys::secondStart_overwritesNothing()
{
    QTemporaryDir folder;
    const auto paths = pathsIn(folder);
    QVERIFY(vault::makeMunicipality(core::Mode::Practice, paths));
    const auto seed = vault::readSecretFile(paths.signingSeed, 32);
    QVERIFY(QFile::remove(paths.publicKeys));
    QCOMPARE(vault::makeMunicipality(core::Mode::Practice, paths).error(),
             VaultError::AlreadyThere);
    QCOMPARE(*vault::readSecretFile(paths.signingSeed, 32), *seed);
}

void tst_MunicipalityKeys::anythingElse_isDamaged_data()
{
    QTest::addColumn<QByteArray>("json");
    QTemporaryDir folder;
    const auto made = vault::makeMunicipality(core::Mode::Practice, pathsIn(folder));
    QVERIFY(made);
    const QJsonObject good = QJsonDocument::fromJson(made->toJson()).object();
    const auto row = [&good](const char *name, const QString &member, const QJsonValue &value) {
        QJsonObject object = good;
        object.insert(member, value);
        QTest::newRow(name) << QJsonDocument(object).toJson();
    };
    row("another format", u"format"_s, u"uketsuke municipality 2"_s);
    row("another mode", u"mode"_s, u"drill"_s);
    row("an unknown member", u"note"_s, u"sample"_s);
    row("a number for a key", u"inquiry"_s, 5);
    row("broken base64", u"inquiry"_s, u"****"_s);
    row("a key of 31 bytes", u"inquiry"_s, QString::fromLatin1(QByteArray(31, 'k').toBase64()));
    row("a key of zeros", u"recovery"_s, QString::fromLatin1(QByteArray(32, '\0').toBase64()));
    row("one key twice", u"inquiry"_s, good.value(u"recovery"_s));
    QJsonObject lacking = good;
    lacking.remove(u"signing"_s);
    QTest::newRow("a key missing") << QJsonDocument(lacking).toJson();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << made->toJson().chopped(4);
    QTest::newRow("too long") << made->toJson() + QByteArray(5000, ' ');
}

void tst_MunicipalityKeys::anythingElse_isDamaged()
{
    QFETCH(QByteArray, json);
    QCOMPARE(vault::MunicipalityKeys::fromJson(json).error(), VaultError::Damaged);
}

QTEST_GUILESS_MAIN(tst_MunicipalityKeys)
#include "tst_MunicipalityKeys.moc"
