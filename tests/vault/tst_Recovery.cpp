// SPDX-License-Identifier: Apache-2.0
#include "vault/DurableFile.h"
#include "vault/KeyFolder.h"
#include "vault/Octets.h"
#include "vault/Recovery.h"
#include "vault/ShelterGift.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using vault::VaultError;

namespace {

core::SecretBytes secret(const QByteArray &text)
{
    return core::SecretBytes::copyOf(vault::octetSpan(text));
}

} // namespace

// A desk's keys in the hands of city hall.
class tst_Recovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.emplace();
        const auto town = vault::makeMunicipality(core::Mode::Practice,
                                                  {path(u"municipality.json"_s),
                                                   path(u"recovery.secret"_s),
                                                   path(u"inquiry.secret"_s),
                                                   path(u"signing.seed"_s)});
        const auto made = vault::KeyFolder::createFirst(
            keys(), secret("nobody knows it"), vault::Argon2Cost::practice(), *town);
        QVERIFY(made);
        m_shelter = made->unlock(core::firstDutyNumber, secret("nobody knows it"))->shelter.clone();
        m_recovery = *vault::loadBoxSecret(path(u"recovery.secret"_s));
    }

    void theRecoverySecret_opensTheShelterKey()
    {
        const auto opened = vault::recoverShelter(keys(), *m_recovery);
        QVERIFY(opened);
        QCOMPARE(opened->size(), std::size_t{1});
        QVERIFY(opened->front().secret == m_shelter->secret);
        // Also where everything but the shelter's key is lost.
        QVERIFY(QFile::remove(keys() + u"/kiosk.sign"_s));
        QVERIFY(QFile::remove(keys() + u"/staff-001.slot"_s));
        QVERIFY(vault::recoverShelter(keys(), *m_recovery));
    }

    void anotherSecret_opensNothingAndChangesNothing()
    {
        const auto other = vault::BoxKeyPair::generate();
        QCOMPARE(vault::recoverShelter(keys(), other).error(), VaultError::WrongKey);
        QCOMPARE(wayIn(other, "a new one").error(), VaultError::WrongKey);
        QVERIFY(vault::KeyFolder::open(keys())->unlock(core::firstDutyNumber,
                                                       secret("nobody knows it")));
    }

    void aNewWayIn_isTheOnlyOne()
    {
        const auto before = vault::KeyFolder::open(keys());
        const auto number = wayIn(*m_recovery, "a new one");
        QVERIFY(number);
        const auto after = vault::KeyFolder::open(keys());
        QVERIFY(after);
        QCOMPARE(after->kiosk(), before->kiosk());
        QCOMPARE(after->sealingKeys(), before->sealingKeys());
        const auto unlocked = after->unlock(*number, secret("a new one"));
        QVERIFY(unlocked);
        QVERIFY(unlocked->shelter.secret == m_shelter->secret);
        QCOMPARE(after->unlock(core::firstDutyNumber, secret("nobody knows it")).error(),
                 VaultError::WrongPassphrase);
        QCOMPARE(after->staff(), (core::StaffList{{*number, core::StaffRole::Supervisor}}));
        // And city hall can do it again.
        const auto again = wayIn(*m_recovery, "once more");
        QVERIFY(again);
        QVERIFY(vault::KeyFolder::open(keys())->unlock(*again, secret("once more")));
    }

    // The moment between the two files: the slot is there, the shelter's key still the old one.
    void cutShort_theOldPassphraseOpensAndItMayBeDoneAgain()
    {
        const auto old = vault::readSecretFile(keys() + u"/shelter.keys"_s, 4096);
        const auto oldSlot = vault::readSecretFile(keys() + u"/staff-001.slot"_s, 4096);
        QVERIFY(wayIn(*m_recovery, "a new one"));
        QVERIFY(vault::writeDurably(keys() + u"/shelter.keys"_s, *old));
        QVERIFY(vault::writeDurably(keys() + u"/staff-001.slot"_s, *oldSlot));
        QVERIFY(vault::KeyFolder::open(keys())->unlock(core::firstDutyNumber,
                                                       secret("nobody knows it")));
        const auto number = wayIn(*m_recovery, "second try");
        QVERIFY(number);
        QVERIFY(vault::KeyFolder::open(keys())->unlock(*number, secret("second try")));
        QCOMPARE(QDir(keys()).entryList({u"staff-*"_s}).size(), 1);
    }

    // What an enrolled desk has besides is wrapped by the desk's key, too.
    void anEnrolledDesksBox_comesAlong()
    {
        const auto town = vault::MunicipalityKeys::load(keys() + u"/municipality.json"_s);
        const QString enrolled = path(u"enrolled"_s);
        const auto box = vault::BoxKeyPair::generate();
        const auto shelter = vault::BoxKeyPair::generate();
        QVERIFY(vault::KeyFolder::createEnrolled(enrolled,
                                                 secret("nobody knows it"),
                                                 vault::Argon2Cost::practice(),
                                                 {{core::Mode::Practice, QUuid::createUuid()},
                                                  vault::KioskSigner::generate(),
                                                  box.clone(),
                                                  *town,
                                                  shelter.publicKey,
                                                  {}}));
        const auto number = vault::makeWayIn(enrolled, *m_recovery, secret("a new one"));
        QVERIFY(number);
        const auto gift = vault::giftFor(box.publicKey, shelter);
        QVERIFY(gift);
        QVERIFY(vault::takeShelterGift(enrolled, *number, secret("a new one"), *gift));
        const auto unlocked =
            vault::KeyFolder::open(enrolled)->unlock(*number, secret("a new one"));
        QVERIFY(unlocked && unlocked->shelter.secret == shelter.secret);
    }

    void drawnPassphrases_canBeTypedAndDiffer()
    {
        static const QRegularExpression form(
            u"^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$"_s);
        QSet<QByteArray> seen;
        for (int i = 0; i < 100; ++i) {
            const QByteArray text = vault::byteArrayOf(vault::drawPassphrase().span());
            QVERIFY2(form.match(QString::fromLatin1(text)).hasMatch(), text.constData());
            seen.insert(text);
        }
        QCOMPARE(seen.size(), 100);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString keys() const { return path(u"keys"_s); }
    [[nodiscard]] vault::Result<core::DutyNumber> wayIn(const vault::BoxKeyPair &recovery,
                                                        const QByteArray &passphrase) const
    {
        return vault::makeWayIn(keys(), recovery, secret(passphrase));
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<vault::BoxKeyPair> m_shelter;
    std::optional<vault::BoxKeyPair> m_recovery;
};

QTEST_GUILESS_MAIN(tst_Recovery)
#include "tst_Recovery.moc"
