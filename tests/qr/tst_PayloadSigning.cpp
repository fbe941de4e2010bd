// SPDX-License-Identifier: Apache-2.0
#include "SampleFamily.h"
#include "readers/qr/PayloadSigning.h"

#include <QTest>

using namespace qr;
using namespace Qt::StringLiterals;

// A signature is a badge: with it or without, genuine or not, the household is the same.
class TestPayloadSigning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signature_isVerifiedByItsKeyAlone()
    {
        const PayloadSigner signer{"keyid001", core::SecretBytes::random(signingSeedSize)};
        const auto payload = payloadFrom(signedPayloadText(qrtest::family(3), signer));
        QVERIFY(payload && payload->signature);
        QVERIFY(payload->content == qrtest::family(3));
        QCOMPARE(payload->signature->keyId, QByteArray("keyid001"));
        QCOMPARE(check(*payload->signature, publicKeyOf(signer.seed)), Signature::Genuine);
        QCOMPARE(
            check(*payload->signature, publicKeyOf(core::SecretBytes::random(signingSeedSize))),
            Signature::NotVerified);
        QCOMPARE(check(*payload->signature, "too short"), Signature::NotVerified);
    }

    void changedContent_isNotVerified()
    {
        const PayloadSigner signer{"keyid001", core::SecretBytes::random(signingSeedSize)};
        auto payload = payloadFrom(signedPayloadText(qrtest::family(1), signer));
        QVERIFY(payload);
        payload->signature->signedBytes.back() ^= 1;
        QCOMPARE(check(*payload->signature, publicKeyOf(signer.seed)), Signature::NotVerified);
    }

    void wrongSizes_signNothing()
    {
        QVERIFY(signedPayloadText(qrtest::family(1),
                                  {"short", core::SecretBytes::random(signingSeedSize)})
                    .isEmpty());
        QVERIFY(signedPayloadText(qrtest::family(1), {"keyid001", core::SecretBytes(4)}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPayloadSigning)
#include "tst_PayloadSigning.moc"
