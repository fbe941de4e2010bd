// SPDX-License-Identifier: Apache-2.0
#include "vault/SealedHalf.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

core::PersonDetails sample(const QString &name)
{
    core::PersonDetails person;
    person.name = core::Field<QString>{name};
    person.birthDate = core::Field<QDate>{QDate(1950, 4, 1)};
    person.address = core::Field<QString>{u"見本県見本市見本町1-1"_s};
    person.sex = core::Field<core::Sex>{core::Sex::Female};
    return person;
}

} // namespace

class tst_SealedHalf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void shelterAndInquiryKeys_openTheSamePerson();
    void anotherClearHalf_doesNotOpen();
    void anotherReceiver_doesNotOpen();
    void keyOfAnotherPerson_doesNotOpen();
    void everyFlippedBit_isNoticed();
    void shortAndLongNames_haveTheSameLength();
    void samePersonTwice_sharesNoByteOfKeyNonceOrText();
    void nameIsNotInTheBytes();
    void keyThatNobodyCanHold_isRefused();
    void boundsOfTheFormat_data();
    void boundsOfTheFormat();

private:
    const QByteArray m_clear = "the clear half of record 7";
    const vault::BoxKeyPair m_inquiry = vault::BoxKeyPair::generate();
    const vault::BoxKeyPair m_shelter = vault::BoxKeyPair::generate();
    const vault::SealingKeys m_keys{m_inquiry.publicKey, m_shelter.publicKey};
};

void tst_SealedHalf::shelterAndInquiryKeys_openTheSamePerson()
{
    const auto person = sample(u"見本　花子"_s);
    const auto sealed = vault::seal(person, m_clear, m_keys);
    QVERIFY(sealed);
    const auto atDesk = vault::openForShelter(sealed->half, m_clear, sealed->key.box, m_shelter);
    QVERIFY(atDesk);
    QVERIFY(*atDesk == person);
    const auto atOffice = vault::openForInquiry(sealed->half, m_clear, m_inquiry);
    QVERIFY(atOffice);
    QVERIFY(*atOffice == person);
}

void tst_SealedHalf::anotherClearHalf_doesNotOpen()
{
    const auto sealed = vault::seal(sample(u"見本　花子"_s), m_clear, m_keys);
    QVERIFY(sealed);
    const QByteArray other = "the clear half of record 8";
    QCOMPARE(vault::openForShelter(sealed->half, other, sealed->key.box, m_shelter).error(),
             vault::VaultError::WrongKey);
    QCOMPARE(vault::openForInquiry(sealed->half, other, m_inquiry).error(),
             vault::VaultError::WrongKey);
}

void tst_SealedHalf::anotherReceiver_doesNotOpen()
{
    const auto sealed = vault::seal(sample(u"見本　花子"_s), m_clear, m_keys);
    QVERIFY(sealed);
    QCOMPARE(vault::openForShelter(sealed->half, m_clear, sealed->key.box, m_inquiry).error(),
             vault::VaultError::WrongKey);
    QCOMPARE(vault::openForInquiry(sealed->half, m_clear, m_shelter).error(),
             vault::VaultError::WrongKey);
}

void tst_SealedHalf::keyOfAnotherPerson_doesNotOpen()
{
    const auto one = vault::seal(sample(u"見本　一郎"_s), m_clear, m_keys);
    const auto two = vault::seal(sample(u"見本　二郎"_s), m_clear, m_keys);
    QVERIFY(one && two);
    QCOMPARE(vault::openForShelter(one->half, m_clear, two->key.box, m_shelter).error(),
             vault::VaultError::WrongKey);
}

void tst_SealedHalf::everyFlippedBit_isNoticed()
{
    const auto person = sample(u"見本　花子"_s);
    const auto sealed = vault::seal(person, m_clear, m_keys);
    QVERIFY(sealed);
    const auto half = vault::SealedHalf::fromBytes(sealed->half);
    QVERIFY(half);
    // Bytes that only the other receiver needs open nothing at the desk.
    const qsizetype nonceEnd = sealed->half.indexOf(half->inquiryBox);
    for (qsizetype i = sealed->half.indexOf(half->nonce); i < nonceEnd; ++i) {
        QByteArray changed = sealed->half;
        changed[i] = static_cast<char>(changed[i] ^ 0x10);
        QVERIFY(!vault::openForShelter(changed, m_clear, sealed->key.box, m_shelter));
        QVERIFY(!vault::openForInquiry(changed, m_clear, m_inquiry));
    }
    for (qsizetype i = 0; i < half->inquiryBox.size(); ++i) {
        QByteArray changed = sealed->half;
        changed[nonceEnd + i] = static_cast<char>(changed[nonceEnd + i] ^ 1);
        QVERIFY(!vault::openForInquiry(changed, m_clear, m_inquiry));
    }
}

void tst_SealedHalf::shortAndLongNames_haveTheSameLength()
{
    const auto one = vault::seal(sample(u"見"_s), m_clear, m_keys);
    const auto two = vault::seal(sample(u"見本　寿限無寿限無五劫の擦り切れ"_s), m_clear, m_keys);
    QVERIFY(one && two);
    QCOMPARE(one->half.size(), two->half.size());
}

void tst_SealedHalf::samePersonTwice_sharesNoByteOfKeyNonceOrText()
{
    const auto person = sample(u"見本　花子"_s);
    const auto one = vault::seal(person, m_clear, m_keys);
    const auto two = vault::seal(person, m_clear, m_keys);
    QVERIFY(one && two);
    const auto first = vault::SealedHalf::fromBytes(one->half);
    const auto second = vault::SealedHalf::fromBytes(two->half);
    QVERIFY(first && second);
    QVERIFY(first->keyId != second->keyId);
    QVERIFY(first->nonce != second->nonce);
    QVERIFY(first->ciphertext != second->ciphertext);
    QVERIFY(one->key.box != two->key.box);
    QCOMPARE(first->inquiryKey, m_inquiry.publicKey.fingerprint());
}

void tst_SealedHalf::nameIsNotInTheBytes()
{
    const auto sealed = vault::seal(sample(u"CANARYNAME見本"_s), m_clear, m_keys);
    QVERIFY(sealed);
    QVERIFY(!sealed->half.contains("CANARYNAME"));
    QVERIFY(!sealed->half.contains("1950"));
}

void tst_SealedHalf::keyThatNobodyCanHold_isRefused()
{
    const vault::SealingKeys keys{m_inquiry.publicKey, vault::BoxPublicKey{}};
    QCOMPARE(vault::seal(sample(u"見本　花子"_s), m_clear, keys).error(),
             vault::VaultError::WrongKey);
    QVERIFY(!vault::BoxPublicKey::fromBytes(QByteArray(32, '\0')));
}

void tst_SealedHalf::boundsOfTheFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto sealed = vault::seal(sample(u"見本　花子"_s), m_clear, m_keys);
    QVERIFY(sealed);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << sealed->half.chopped(1);
    QTest::newRow("trailing byte") << sealed->half + '\0';
    QTest::newRow("version 2") << QByteArray(sealed->half).replace(1, 1, "\x02");
    QTest::newRow("five elements") << QByteArray(sealed->half).replace(0, 1, "\x85");
    QTest::newRow("crash of QCborValue") << QByteArray::fromHex("4d5b0a");
    QTest::newRow("huge length") << QByteArray::fromHex("86015bffffffffffffffff");
}

void tst_SealedHalf::boundsOfTheFormat()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!vault::SealedHalf::fromBytes(bytes));
    QCOMPARE(vault::openForInquiry(bytes, m_clear, m_inquiry).error(), vault::VaultError::Damaged);
}

QTEST_GUILESS_MAIN(tst_SealedHalf)
#include "tst_SealedHalf.moc"
