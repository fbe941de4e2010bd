// SPDX-License-Identifier: Apache-2.0
#include "vault/FamilyKey.h"
#include "vault/Octets.h"

#include <QTest>

using namespace Qt::StringLiterals;
using vault::FamilyKey;

class TestFamilyKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sameCode_isRecognisedWithTheSameKeyOnly()
    {
        const FamilyKey key = of('a');
        const FamilyKey other = of('b');
        const QByteArray id = QByteArray::fromHex("0123456789abcdef");
        QCOMPARE(key.codeOf(id, 1), of('a').codeOf(id, 1));
        QCOMPARE(key.codeOf(id, 1).size(), core::FamilyMark::hashSize);
        QVERIFY(key.codeOf(id, 1) != other.codeOf(id, 1));
        QVERIFY(key.codeOf(id, 1) != key.codeOf(id, 2));
        QVERIFY(!key.codeOf(id, 1).contains(id));
    }

    void allPartsAreOneHousehold_ofItsOwn()
    {
        const QByteArray id = QByteArray::fromHex("0123456789abcdef");
        const QUuid household = of('a').householdOf(id);
        QCOMPARE(household, of('a').householdOf(id));
        QCOMPARE(household.version(), QUuid::Random);
        QCOMPARE(household.variant(), QUuid::DCE);
        QVERIFY(household != of('b').householdOf(id));
        QVERIFY(household.toRfc4122() != of('a').codeOf(id, 1));
    }

private:
    static FamilyKey of(char octet)
    {
        return FamilyKey(
            core::SecretBytes::copyOf(vault::octetSpan(QByteArray(FamilyKey::size, octet))));
    }
};

QTEST_GUILESS_MAIN(TestFamilyKey)
#include "tst_FamilyKey.moc"
