// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/OfficeVisitor.h"

#include <QTest>

using namespace hqtest;

// Signing in at the real headquarters over real TLS: the way in, and the ways that must not be one.
class SignInTest : public QObject
{
    Q_OBJECT

    std::optional<HqProcess> m_hq;
    core::SecretBytes m_phone; // of "chief"
    qint64 m_usedStep = 0;
    const QString m_passphrase = u"hokuma tenire sayobu"_s;

    // Waits until the app shows digits that were not used before.
    [[nodiscard]] QString freshDigits()
    {
        while (OfficeVisitor::stepNow() + 1 <= m_usedStep) {
            QTest::qWait(500);
        }
        m_usedStep = std::max(m_usedStep + 1, OfficeVisitor::stepNow() - 1);
        return OfficeVisitor::digitsAt(m_phone, m_usedStep);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace();
        QVERIFY(m_hq->start());
        const auto invited = addAdministrator(m_hq->data(), u"chief"_s);
        QCOMPARE(invited.exitCode, 0);
        OfficeVisitor visitor(*m_hq);
        m_phone = visitor.setUp(invited.code(), m_passphrase, &m_usedStep);
        QVERIFY(!m_phone.isEmpty());
    }
    void cleanup() { QCOMPARE(m_hq->stop(), 0); }

    void firstAdministrator_signsIn()
    {
        OfficeVisitor visitor(*m_hq);
        QCOMPARE(visitor.get(u"/hq"_s).location, "/hq/sign-in");
        const auto answer = visitor.signIn(u"chief"_s, m_passphrase, freshDigits());
        QCOMPARE(answer.status, 303);
        QCOMPARE(answer.location, "/hq");
        QVERIFY(visitor.get(u"/hq/accounts"_s).html.contains(u"data-account=\"chief\""_s));
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_SignIn.moc"
