// SPDX-License-Identifier: Apache-2.0
#include "SampleWire.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class EnvelopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatWasSealed_isOpened()
    {
        const wire::Envelope envelope{
            wire::PayloadType::Batch, {sample::kiosk()}, QByteArray("payload")};
        const auto opened = wire::open(wire::seal(envelope, sample::sign), sample::verify);
        QVERIFY(opened.has_value());
        QVERIFY(*opened == envelope);
    }

    void headquarters_isASignerOfItsOwn()
    {
        const wire::Envelope envelope{wire::PayloadType::Receipt, {}, QByteArray("payload")};
        const auto opened = wire::open(wire::seal(envelope, sample::sign), sample::verify);
        QVERIFY(opened.has_value());
        QVERIFY(!opened->signer.kiosk);
    }

    void aSignatureForOneTypeOrSigner_neverFitsAnother()
    {
        const wire::Envelope batch{
            wire::PayloadType::Batch, {sample::kiosk()}, QByteArray("payload")};
        const QByteArray signature = sample::sign(wire::signedMessage(batch));
        wire::Envelope other = batch;
        other.type = wire::PayloadType::Announcement;
        wire::Envelope foreign = batch;
        foreign.signer = {};
        for (const wire::Envelope &forged : {other, foreign}) {
            const QByteArray bytes =
                wire::seal(forged, [&signature](const QByteArray &) { return signature; });
            const auto opened = wire::open(bytes, sample::verify);
            QVERIFY(!opened.has_value());
            QCOMPARE(opened.error(), wire::EnvelopeError::BadSignature);
        }
    }

    void anUnknownSigner_isToldFromABadSignature()
    {
        const wire::Envelope envelope{
            wire::PayloadType::Batch, {sample::kiosk(2)}, QByteArray("payload")};
        const auto opened = wire::open(wire::seal(envelope, sample::sign), sample::verify);
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error(), wire::EnvelopeError::UnknownSigner);
    }

    void everyFlippedBit_isRefused()
    {
        const wire::Envelope envelope{
            wire::PayloadType::Batch, {sample::kiosk()}, QByteArray("payload")};
        const QByteArray sealed = wire::seal(envelope, sample::sign);
        for (qsizetype bit = 0; bit < 8 * sealed.size(); ++bit) {
            QByteArray bytes = sealed;
            bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
            const auto opened = wire::open(bytes, sample::verify);
            // A changed key number of the framing may read as an unknown field, never as content.
            QVERIFY2(!opened.has_value(), qPrintable(QString::number(bit)));
        }
    }

    void tooLargeAPayload_isRefusedBeforeTheSignatureIsLookedAt()
    {
        const wire::Envelope envelope{
            wire::PayloadType::Batch, {sample::kiosk()}, QByteArray(wire::maxPayloadSize + 1, 'x')};
        bool asked = false;
        const auto opened =
            wire::open(wire::seal(envelope, sample::sign),
                       [&asked](const wire::Signer &, const QByteArray &, const QByteArray &) {
                           asked = true;
                           return std::optional(true);
                       });
        QVERIFY(!opened.has_value());
        QVERIFY(!asked);
    }
};

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "tst_Envelope.moc"
