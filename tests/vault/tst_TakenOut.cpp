// SPDX-License-Identifier: Apache-2.0
#include "vault/DurableFile.h"
#include "vault/KeyCopy.h"
#include "vault/KeyFolder.h"
#include "vault/Recovery.h"
#include "vault/ShelterRotation.h"
#include "vault/TakenOut.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using vault::VaultError;

namespace {

core::SecretBytes secret(const QByteArray &letters)
{
    return core::SecretBytes::copyOf({reinterpret_cast<const unsigned char *>(letters.constData()),
                                      static_cast<std::size_t>(letters.size())});
}

} // namespace

// A key folder without slots, on headquarters' order: no passphrase opens it, and the desk starts.
class tst_TakenOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.emplace();
        const auto municipality = vault::makeMunicipality(core::Mode::Practice,
                                                          {path(u"municipality.json"_s),
                                                           path(u"recovery"_s),
                                                           path(u"inquiry"_s),
                                                           path(u"signing"_s)});
        QVERIFY(municipality);
        m_keys = *vault::KeyFolder::createFirst(
            keys(), secret("practice"), vault::Argon2Cost::practice(), *municipality);
    }

    void noPassphraseOpensIt_andItStillSigns()
    {
        QVERIFY(!m_keys->isTakenOut());
        QVERIFY(m_keys->takeOut());
        QVERIFY(m_keys->isTakenOut());
        QVERIFY(slotsIn(keys()).isEmpty());
        QVERIFY(m_keys->staff().empty());
        QCOMPARE(m_keys->unlock(1, secret("practice")).error(), VaultError::WrongPassphrase);
        const auto again = vault::KeyFolder::open(keys());
        QVERIFY(again && again->isTakenOut() && again->kiosk() == m_keys->kiosk());
        QCOMPARE(again->unlock(1, secret("practice")).error(), VaultError::WrongPassphrase);
        QVERIFY(again->signer().publicKey() == m_keys->signer().publicKey());
    }

    void doneAgain_changesNothing()
    {
        QVERIFY(m_keys->takeOut());
        const QStringList files = QDir(keys()).entryList(QDir::Files);
        QVERIFY(m_keys->takeOut());
        QVERIFY(vault::takeOut(keys()));
        QCOMPARE(QDir(keys()).entryList(QDir::Files), files);
        QCOMPARE(vault::takeOut(path(u"nowhere"_s)).error(), VaultError::NotThere);
    }

    // The power goes after the first step.
    void halfDone_opensNothing_andIsFinished()
    {
        QVERIFY(vault::writeDurably(keys() + u"/revoked"_s, "x"));
        QVERIFY(vault::writeDurably(keys() + u"/staff-002.slot.new"_s, "half a slot"));
        auto half = vault::KeyFolder::open(keys());
        QVERIFY(half && half->isTakenOut());
        QCOMPARE(half->unlock(1, secret("practice")).error(), VaultError::WrongPassphrase);
        QVERIFY(half->takeOut());
        QVERIFY(slotsIn(keys()).isEmpty());
    }

    void aSlotNeverComesBackByACopy()
    {
        const QString copy = path(u"copy"_s);
        QVERIFY(vault::copyKeyFiles(keys(), copy));
        QCOMPARE(slotsIn(copy).size(), 1);
        QVERIFY(QFile::copy(keys() + u"/staff-001.slot"_s, path(u"kept"_s)));
        QVERIFY(m_keys->takeOut());
        QVERIFY(vault::copyKeyFiles(keys(), copy));
        QVERIFY(slotsIn(copy).isEmpty());
        QVERIFY(vault::isTakenOut(copy));
        // Nor from a folder that has one left.
        QVERIFY(QFile::copy(path(u"kept"_s), keys() + u"/staff-001.slot"_s));
        QVERIFY(vault::copyKeyFiles(keys(), copy));
        QVERIFY(slotsIn(copy).isEmpty());
        const auto restored = vault::KeyFolder::open(copy);
        QVERIFY(restored && restored->isTakenOut());
    }

    void foldersSetAside_loseTheirSlotsToo()
    {
        const QString aside = keys() + u".damaged-20261128T120000000"_s;
        QVERIFY(vault::copyKeyFiles(keys(), aside));
        QVERIFY(m_keys->takeOut());
        QVERIFY(slotsIn(aside).isEmpty());
    }

    void nobodyMakesAWayIn()
    {
        const auto recovery = vault::loadBoxSecret(path(u"recovery"_s));
        QVERIFY(recovery);
        QVERIFY(m_keys->takeOut());
        QCOMPARE(vault::makeWayIn(keys(), *recovery, secret("practice")).error(),
                 VaultError::NotAllowed);
        QCOMPARE(vault::rotateShelter(keys(), 1, secret("practice")).error(),
                 VaultError::NotAllowed);
        // The municipality still reads the names.
        QVERIFY(vault::recoverShelter(keys(), *recovery));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString keys() const { return path(u"keys"_s); }
    [[nodiscard]] static QStringList slotsIn(const QString &folder)
    {
        return QDir(folder).entryList({u"staff-*"_s}, QDir::Files | QDir::Hidden);
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<vault::KeyFolder> m_keys;
};

QTEST_GUILESS_MAIN(tst_TakenOut)
#include "tst_TakenOut.moc"
