// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/ContentCodec.h"
#include "readers/qr/PayloadSigning.h"
#include "tools/uketsukectl/FamilyJson.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace qr;
using namespace Qt::StringLiterals;

namespace {

QJsonObject golden(const QString &name)
{
    QFile file(QStringLiteral(SOURCE_DIR "/tests/qr/golden/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QByteArray bytesOf(const QJsonValue &hex)
{
    return QByteArray::fromHex(hex.toString().toLatin1());
}

PayloadSigner signerOf(const QJsonObject &signer)
{
    const QByteArray seed = bytesOf(signer[u"seed"_s]);
    core::SecretBytes secret(static_cast<std::size_t>(seed.size()));
    std::copy(seed.begin(), seed.end(), secret.data());
    return {bytesOf(signer[u"key_id"_s]), std::move(secret)};
}

} // namespace

// The same files as tests/prereg/Payload.test.mjs reads: the phone page and the desk write and read
// one format.
class TestGoldenPayload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void household_isReadAndWritten_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names =
            QDir(QStringLiteral(SOURCE_DIR "/tests/qr/golden")).entryList({u"*.json"_s});
        QVERIFY(!names.isEmpty());
        for (const QString &name : names) {
            QTest::addRow("%s", qPrintable(name)) << name;
        }
    }

    void household_isReadAndWritten()
    {
        QFETCH(const QString, name);
        const QJsonObject file = golden(name);
        const auto payload = payloadFrom(file[u"text"_s].toString());
        QVERIFY(payload);
        QCOMPARE(uketsukectl::toJson(payload->content), file[u"household"_s].toObject());
        const auto family = uketsukectl::familyFrom(file[u"household"_s].toObject());
        QVERIFY(family);
        QCOMPARE(QString::fromLatin1(encodeContent(*family).toHex()),
                 file[u"content"_s].toString());
        QCOMPARE(payload->signature.has_value(), file.contains(u"signer"_s));
    }

    void signature_isGenuine_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("not deflated") << u"signed.json"_s;
        QTest::newRow("deflated") << u"signed-eight.json"_s;
    }

    void signature_isGenuine()
    {
        QFETCH(const QString, name);
        const QJsonObject signer = golden(name)[u"signer"_s].toObject();
        const auto payload = payloadFrom(golden(name)[u"text"_s].toString());
        QVERIFY(payload && payload->signature);
        QCOMPARE(payload->signature->keyId, bytesOf(signer[u"key_id"_s]));
        QCOMPARE(check(*payload->signature, bytesOf(signer[u"public_key"_s])), Signature::Genuine);
    }

    void whatIsNotDeflated_isSignedAlwaysTheSame()
    {
        const QJsonObject file = golden(u"signed.json"_s);
        const auto family = uketsukectl::familyFrom(file[u"household"_s].toObject());
        QVERIFY(family);
        QCOMPARE(signedPayloadText(*family, signerOf(file[u"signer"_s].toObject())),
                 file[u"text"_s].toString());
    }
};

QTEST_GUILESS_MAIN(TestGoldenPayload)
#include "tst_GoldenPayload.moc"
