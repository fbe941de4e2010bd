// SPDX-License-Identifier: Apache-2.0
#include "core/SecretBytes.h"

#include <QTest>

#include <utility>

using core::SecretBytes;
using namespace Qt::StringLiterals;

class TestSecretBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void typedKeyByKey_growsAndShrinks()
    {
        SecretBytes secret;
        for (int i = 0; i < 200; ++i) {
            secret.append(static_cast<unsigned char>('0' + i % 10));
        }
        QCOMPARE(secret.size(), std::size_t{200});
        QCOMPARE(secret.data()[137], static_cast<unsigned char>('7'));
        secret.removeLast();
        QCOMPARE(secret.size(), std::size_t{199});
        secret.clear();
        QVERIFY(secret.isEmpty());
        secret.removeLast();
        QVERIFY(secret.isEmpty());
    }

    void moved_leavesNothingBehind()
    {
        SecretBytes first = SecretBytes::random(32);
        const SecretBytes copy = first.clone();
        SecretBytes second = std::move(first);
        QVERIFY(second == copy);
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is the point
        QVERIFY(!(second == SecretBytes::random(32)));
        QVERIFY(SecretBytes() == SecretBytes());
    }
};

QTEST_GUILESS_MAIN(TestSecretBytes)
#include "tst_SecretBytes.moc"
