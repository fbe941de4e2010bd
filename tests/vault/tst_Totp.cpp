// SPDX-License-Identifier: Apache-2.0
#include "vault/Octets.h"
#include "vault/PassphraseHash.h"
#include "vault/Totp.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

core::SecretBytes secret(const QByteArray &text)
{
    return core::SecretBytes::copyOf(vault::octetSpan(text));
}

} // namespace

// The authenticator app's digits against RFC 6238, and the passphrase that goes with them.
class TotpTest : public QObject
{
    Q_OBJECT

    const core::SecretBytes m_secret = secret("12345678901234567890");

    [[nodiscard]] QByteArray digitsAt(qint64 step) const
    {
        return QByteArray::number(vault::totpAt(m_secret, static_cast<quint64>(step)))
            .rightJustified(6, '0');
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // RFC 6238, appendix B, the rows of SHA-1.
    void digits_areThoseOfTheRfc_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<quint32>("digits");
        QTest::newRow("1970") << qint64{59} << quint32{94287082};
        QTest::newRow("2005, a step ends") << qint64{1111111109} << quint32{7081804};
        QTest::newRow("2005, a step begins") << qint64{1111111111} << quint32{14050471};
        QTest::newRow("2009") << qint64{1234567890} << quint32{89005924};
        QTest::newRow("2033") << qint64{2000000000} << quint32{69279037};
        QTest::newRow("2603") << qint64{20000000000} << quint32{65353130};
    }
    void digits_areThoseOfTheRfc()
    {
        QFETCH(qint64, seconds);
        QFETCH(quint32, digits);
        QCOMPARE(vault::totpAt(m_secret, static_cast<quint64>(seconds / 30), 8), digits);
    }

    void clockOneStepOff_isPutUpWith_twoAreNot()
    {
        const qint64 now = 2'000'000'000;
        const qint64 step = now / 30;
        for (const qint64 near : {step - 1, step, step + 1}) {
            QCOMPARE(vault::matchingStep(m_secret, digitsAt(near), now, 0), near);
        }
        QVERIFY(!vault::matchingStep(m_secret, digitsAt(step - 2), now, 0));
        QVERIFY(!vault::matchingStep(m_secret, digitsAt(step + 2), now, 0));
    }

    void usedStep_isNotTakenAgain()
    {
        const qint64 now = 2'000'000'000;
        const qint64 step = now / 30;
        QVERIFY(!vault::matchingStep(m_secret, digitsAt(step), now, step));
        QVERIFY(!vault::matchingStep(m_secret, digitsAt(step - 1), now, step));
        QCOMPARE(vault::matchingStep(m_secret, digitsAt(step + 1), now, step), step + 1);
    }

    void whatIsNotSixDigits_isRefused()
    {
        const qint64 now = 2'000'000'000;
        const QByteArray right = digitsAt(now / 30);
        QVERIFY(vault::matchingStep(m_secret, right.left(3) + ' ' + right.mid(3), now, 0));
        for (const QByteArray &wrong : {QByteArray(), "0" + right, right.left(5), '+' + right}) {
            QVERIFY(!vault::matchingStep(m_secret, wrong, now, 0));
        }
        QVERIFY(!vault::matchingStep(core::SecretBytes(), right, now, 0));
    }

    // RFC 4648, 10.
    void base32_isThatOfTheRfc()
    {
        QCOMPARE(vault::base32(secret("f")), "MY");
        QCOMPARE(vault::base32(secret("fo")), "MZXQ");
        QCOMPARE(vault::base32(secret("foobar")), "MZXW6YTBOI");
    }

    void passphrase_isKnownByItsHashOnly()
    {
        const auto cost = vault::Argon2Cost::practice();
        const auto hash = vault::hashPassphrase(secret("hokuma tenire"), cost);
        QVERIFY(hash);
        QVERIFY(hash->startsWith("$argon2id$"));
        QVERIFY(vault::checkPassphrase(*hash, secret("hokuma tenire")));
        QCOMPARE(vault::checkPassphrase(*hash, secret("hokuma teniri")).error(),
                 vault::VaultError::WrongPassphrase);
        QCOMPARE(vault::checkPassphrase("", secret("hokuma tenire")).error(),
                 vault::VaultError::WrongPassphrase);
        QCOMPARE(vault::checkPassphrase(*hash, core::SecretBytes()).error(),
                 vault::VaultError::WrongPassphrase);
        QVERIFY(*hash != *vault::hashPassphrase(secret("hokuma tenire"), cost));
    }
};

QTEST_GUILESS_MAIN(TotpTest)
#include "tst_Totp.moc"
