// SPDX-License-Identifier: Apache-2.0
#include "vault/Octets.h"
#include "vault/ShelterKeys.h"
#include "vault/StaffSlot.h"
#include "vault/Wrapping.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

core::SecretBytes secret(const QByteArray &text)
{
    return core::SecretBytes::copyOf(vault::octetSpan(text));
}

const core::KioskId kiosk{core::Mode::Practice, QUuid::createUuid()};
constexpr core::StaffMember member{7, core::StaffRole::Member};

} // namespace

class tst_StaffSlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rightPassphrase_answersTheKek();
    void wrongPassphrase_opensNothing();
    void productionCost_isWhatWasMeasured();
    void costWrittenInTheSlot_isTheCostUsed();
    void everyFlippedBit_opensNothing();
    void slotThatAsksForAllMemory_isRefused();
    void shelterSecret_opensWithItsKekOrTheRecoveryKeyOnly();
    void wrapping_isBoundToItsContext();
};

void tst_StaffSlot::rightPassphrase_answersTheKek()
{
    const auto kek = core::SecretBytes::random(vault::wrappingKeySize);
    const auto slot = vault::StaffSlot::make(
        kiosk, member, secret("three sample words"), kek, vault::Argon2Cost::practice());
    QVERIFY(slot);
    const auto read = vault::StaffSlot::fromBytes(kiosk, member.number, slot->toBytes());
    QVERIFY(read);
    const auto unwrapped = read->unwrap(secret("three sample words"));
    QVERIFY(unwrapped);
    QVERIFY(*unwrapped == kek);
}

void tst_StaffSlot::wrongPassphrase_opensNothing()
{
    const auto kek = core::SecretBytes::random(vault::wrappingKeySize);
    const auto slot =
        vault::StaffSlot::make(kiosk, member, secret("right"), kek, vault::Argon2Cost::practice());
    QVERIFY(slot);
    QCOMPARE(slot->unwrap(secret("Right")).error(), vault::VaultError::WrongPassphrase);
    QCOMPARE(slot->unwrap(core::SecretBytes()).error(), vault::VaultError::WrongPassphrase);
    QCOMPARE(vault::StaffSlot::make(kiosk, member, {}, kek, vault::Argon2Cost::practice()).error(),
             vault::VaultError::WrongPassphrase);
}

void tst_StaffSlot::productionCost_isWhatWasMeasured()
{
    QCOMPARE(vault::Argon2Cost::production().passes, quint64{3});
    QCOMPARE(vault::Argon2Cost::production().memoryBytes, quint64{268435456});
}

void tst_StaffSlot::costWrittenInTheSlot_isTheCostUsed()
{
    const auto kek = core::SecretBytes::random(vault::wrappingKeySize);
    const vault::Argon2Cost cost{2, 128 * 1024};
    const auto slot = vault::StaffSlot::make(kiosk, member, secret("right"), kek, cost);
    QVERIFY(slot);
    const auto read = vault::StaffSlot::fromBytes(kiosk, member.number, slot->toBytes());
    QVERIFY(read);
    QCOMPARE(read->cost(), cost);
    // A thief who lowers the cost gets another key, not a cheaper guess.
    QByteArray cheaper = slot->toBytes();
    QCOMPARE(cheaper.at(3), '\x02');
    cheaper[3] = '\x01';
    const auto lowered = vault::StaffSlot::fromBytes(kiosk, member.number, cheaper);
    QVERIFY(lowered);
    QCOMPARE(lowered->unwrap(secret("right")).error(), vault::VaultError::WrongPassphrase);
}

void tst_StaffSlot::everyFlippedBit_opensNothing()
{
    const auto kek = core::SecretBytes::random(vault::wrappingKeySize);
    const auto slot =
        vault::StaffSlot::make(kiosk, member, secret("right"), kek, vault::Argon2Cost::practice());
    QVERIFY(slot);
    const QByteArray bytes = slot->toBytes();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        const auto read = vault::StaffSlot::fromBytes(kiosk, member.number, changed);
        QVERIFY(!read || !read->unwrap(secret("right")));
    }
}

void tst_StaffSlot::slotThatAsksForAllMemory_isRefused()
{
    const auto kek = core::SecretBytes::random(vault::wrappingKeySize);
    const vault::Argon2Cost cost{1, quint64{2} * 1024 * 1024 * 1024};
    QCOMPARE(vault::StaffSlot::make(kiosk, member, secret("right"), kek, cost).error(),
             vault::VaultError::Damaged);
}

void tst_StaffSlot::shelterSecret_opensWithItsKekOrTheRecoveryKeyOnly()
{
    const auto kek = core::SecretBytes::random(vault::wrappingKeySize);
    const auto recovery = vault::BoxKeyPair::generate();
    const auto pair = vault::BoxKeyPair::generate();
    const auto made = vault::ShelterKeys::make(pair, kek, recovery.publicKey);
    QVERIFY(made);
    const auto keys = vault::ShelterKeys::fromBytes(made->toBytes());
    QVERIFY(keys);
    const auto unwrapped = keys->unwrap(kek);
    QVERIFY(unwrapped);
    QCOMPARE(unwrapped->size(), std::size_t{1});
    QVERIFY(unwrapped->front().secret == pair.secret);
    const auto recovered = keys->recover(recovery);
    QVERIFY(recovered);
    QVERIFY(recovered->front().secret == pair.secret);
    QVERIFY(!keys->unwrap(core::SecretBytes::random(vault::wrappingKeySize)));
    QVERIFY(!keys->recover(pair));
    QVERIFY(!made->toBytes().contains(vault::byteArrayOf(pair.secret.span())));
}

void tst_StaffSlot::wrapping_isBoundToItsContext()
{
    const auto key = core::SecretBytes::random(vault::wrappingKeySize);
    const auto wrapped = vault::wrap(secret("a secret"), key, "here");
    QVERIFY(vault::unwrap(wrapped, key, "here"));
    QCOMPARE(vault::unwrap(wrapped, key, "there").error(), vault::VaultError::WrongKey);
    QVERIFY(vault::wrap(secret("a secret"), key, "here") != wrapped);
}

QTEST_GUILESS_MAIN(tst_StaffSlot)
#include "tst_StaffSlot.moc"
