// SPDX-License-Identifier: Apache-2.0
// A desk's shelter keys when they change, and what waits in its folder for somebody who unlocks it.
#include "vault/KeyCopy.h"
#include "vault/KeyFolder.h"
#include "vault/Octets.h"
#include "vault/Recovery.h"
#include "vault/ShelterGift.h"
#include "vault/Wrapping.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vault;

class tst_ShelterKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void anotherKeyOfNow_keepsTheSecretsOfBefore()
    {
        const auto first = BoxKeyPair::generate();
        const auto second = BoxKeyPair::generate();
        auto keys = ShelterKeys::make(first, m_kek, m_recovery.publicKey);
        keys = keys->sealingTo(second.publicKey);
        keys = ShelterKeys::fromBytes(keys->toBytes());
        QVERIFY(keys->publicKey() == second.publicKey && !keys->hasSecret());
        QCOMPARE(keys->unwrap(m_kek)->size(), std::size_t{1});
        keys = keys->holding(second, m_kek, m_recovery.publicKey);
        QVERIFY(keys->hasSecret());
        QVERIFY(keys->unwrap(m_kek)->front().secret == second.secret);
        QVERIFY(keys->recover(m_recovery)->back().secret == first.secret);
        // Back in the shelter of before: its secret is still here.
        keys = keys->sealingTo(first.publicKey);
        QVERIFY(keys->hasSecret());
        QCOMPARE(keys->unwrap(m_kek)->size(), std::size_t{2});
        QVERIFY(keys->unwrap(m_kek)->front().secret == first.secret);
    }

    void underAnotherKek_whatHasNoSecretStaysSo()
    {
        const auto first = BoxKeyPair::generate();
        const auto next = BoxKeyPair::generate();
        const auto keys =
            ShelterKeys::make(first, m_kek, m_recovery.publicKey)->sealingTo(next.publicKey);
        const auto other = core::SecretBytes::random(wrappingKeySize);
        const auto pairs = keys->recover(m_recovery);
        const auto anew = keys->wrappedAnew(*pairs, other, m_recovery.publicKey);
        QVERIFY(anew->publicKey() == next.publicKey && !anew->hasSecret());
        QVERIFY(anew->unwrap(other)->front().secret == first.secret);
        QVERIFY(!anew->unwrap(m_kek));
    }

    void tooMany_areRefused()
    {
        auto keys = ShelterKeys::make(BoxKeyPair::generate(), m_kek, m_recovery.publicKey);
        for (qsizetype i = 1; i < ShelterKeys::maxGenerations; ++i) {
            keys = keys->sealingTo(BoxKeyPair::generate().publicKey);
            QVERIFY(keys);
        }
        QVERIFY(!keys->sealingTo(BoxKeyPair::generate().publicKey));
        QVERIFY(!keys->holding(BoxKeyPair::generate(), m_kek, m_recovery.publicKey));
    }

    void giftThatWaits_isOpenedByWhoeverUnlocks()
    {
        const auto shelter = BoxKeyPair::generate();
        auto keys = enrolled(shelter.publicKey);
        QVERIFY(keepGift(keys.path(), *giftFor(m_box.publicKey, shelter)));
        const auto unlocked = keys.unlock(core::firstDutyNumber, passphrase());
        QVERIFY(unlocked && unlocked->shelter.secret == shelter.secret);
        QVERIFY(keys.hold(*unlocked));
        QVERIFY(keys.shelter().hasSecret());
        const auto again = KeyFolder::open(keys.path());
        const auto later = again->unlock(core::firstDutyNumber, passphrase());
        QVERIFY(later->shelter.secret == shelter.secret && !later->fresh.given);
    }

    void giftForAnotherDeskOrShelter_changesNothing()
    {
        const auto shelter = BoxKeyPair::generate();
        auto keys = enrolled(shelter.publicKey);
        for (const auto &gift : {giftFor(BoxKeyPair::generate().publicKey, shelter),
                                 giftFor(m_box.publicKey, BoxKeyPair::generate())}) {
            QVERIFY(keepGift(keys.path(), *gift));
            const auto unlocked = keys.unlock(core::firstDutyNumber, passphrase());
            QVERIFY(unlocked && unlocked->shelter.secret.isEmpty());
            QVERIFY(keys.hold(*unlocked));
            QVERIFY(!keys.shelter().hasSecret());
        }
    }

    void keyToBeMade_isMadeOnce_andTheOldOneStays()
    {
        const auto shelter = BoxKeyPair::generate();
        auto keys = enrolled(shelter.publicKey);
        QVERIFY(keepGift(keys.path(), *giftFor(m_box.publicKey, shelter)));
        QVERIFY(askToMakeKey(keys.path()));
        const auto unlocked = keys.unlock(core::firstDutyNumber, passphrase());
        QVERIFY(unlocked->shelter.publicKey != shelter.publicKey);
        QVERIFY(unlocked->formerShelters.front().secret == shelter.secret);
        QVERIFY(keys.hold(*unlocked));
        QVERIFY(!isKeyToBeMade(keys.path()));
        const auto made = keys.shelter().publicKey();
        QVERIFY(made == unlocked->shelter.publicKey);
        QVERIFY(!keys.shelter().escrow().isEmpty());
        const auto later = keys.unlock(core::firstDutyNumber, passphrase());
        QVERIFY(later->shelter.publicKey == made);
        QCOMPARE(later->formerShelters.size(), std::size_t{1});
        // And with the recovery key, on a desk that nobody opens any more.
        QCOMPARE(recoverShelter(keys.path(), m_recovery)->size(), std::size_t{2});
    }

    void whatWaits_isInTheCopy_untilItIsDone()
    {
        const auto shelter = BoxKeyPair::generate();
        auto keys = enrolled(shelter.publicKey);
        const QString copy = m_folder->filePath(u"copy"_s);
        QVERIFY(keepGift(keys.path(), *giftFor(m_box.publicKey, shelter)));
        QVERIFY(askToMakeKey(keys.path()));
        QVERIFY(copyKeyFiles(keys.path(), copy));
        QVERIFY(isKeyToBeMade(copy) && QFile::exists(copy + u"/shelter.gift"_s));
        QVERIFY(keys.hold(*keys.unlock(core::firstDutyNumber, passphrase())));
        QVERIFY(copyKeyFiles(keys.path(), copy));
        QVERIFY(!isKeyToBeMade(copy) && !QFile::exists(copy + u"/shelter.gift"_s));
        QVERIFY(KeyFolder::open(copy)->shelter().publicKey() == keys.shelter().publicKey());
    }

private:
    [[nodiscard]] KeyFolder enrolled(const BoxPublicKey &shelter) const
    {
        MunicipalityKeys municipality;
        municipality.mode = core::Mode::Practice;
        municipality.recovery = m_recovery.publicKey;
        municipality.inquiry = BoxKeyPair::generate().publicKey;
        municipality.signing = KioskSigner::generate().publicKey();
        auto made = KeyFolder::createEnrolled(m_folder->filePath(u"keys"_s),
                                              passphrase(),
                                              Argon2Cost::practice(),
                                              {{core::Mode::Practice, QUuid::createUuid()},
                                               KioskSigner::generate(),
                                               m_box.clone(),
                                               municipality,
                                               shelter,
                                               "bundle"});
        return std::move(*made);
    }
    static core::SecretBytes passphrase()
    {
        const QByteArray words("sample passphrase");
        return core::SecretBytes::copyOf(octetSpan(words));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    core::SecretBytes m_kek = core::SecretBytes::random(wrappingKeySize);
    BoxKeyPair m_recovery = BoxKeyPair::generate();
    BoxKeyPair m_box = BoxKeyPair::generate();
};

QTEST_GUILESS_MAIN(tst_ShelterKeys)
#include "tst_ShelterKeys.moc"
