// SPDX-License-Identifier: Apache-2.0
#include "store/FolderLock.h"
#include "tests/ctl/CtlProcess.h"
#include "vault/DurableFile.h"
#include "vault/KeyFolder.h"
#include "vault/Octets.h"
#include "vault/TakenOut.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ctltest::Output;

// A desk whose shelter key somebody may have taken with them.
class tst_RotateShelterCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.emplace();
        admit(3);
    }

    void oldAndNewNames_openTheNewOnesOnlyWithTheNewKey()
    {
        const auto old = unlocked();
        QCOMPARE(rotate("practice\n").exitCode, 0);
        admit(2);
        QCOMPARE(rotate("practice\n").exitCode, 0);
        admit(1);
        QCOMPARE(namesShown(), 6);
        const Output verified =
            ctltest::run({u"verify"_s, u"--data"_s, desk(), u"--passphrase-stdin"_s}, "practice\n");
        QVERIFY2(verified.exitCode == 0, verified.out.constData());
        QVERIFY2(verified.out.contains("6 sealed halves opened"), verified.out.constData());
        // What the thief has is one of those of before, and no longer the one that seals.
        const auto now = unlocked();
        QCOMPARE(now.formerShelters.size(), std::size_t{2});
        QVERIFY(now.formerShelters.back().secret == old.shelter.secret);
        QVERIFY(!(now.shelter.secret == old.shelter.secret));
        QCOMPARE(vault::KeyFolder::open(keys())->sealingKeys().shelter, now.shelter.publicKey);
    }

    void theRecoveryKey_opensAllOfThem()
    {
        QCOMPARE(rotate("practice\n").exitCode, 0);
        admit(2);
        const QString recoveryKey = desk() + u"/practice-municipality/recovery.secret"_s;
        const Output output = ctltest::run({u"recover"_s,
                                            u"desk"_s,
                                            u"--recovery-key"_s,
                                            recoveryKey,
                                            u"--data"_s,
                                            desk(),
                                            u"--out"_s,
                                            m_folder->filePath(u"names.json"_s)});
        QVERIFY2(output.out.contains("5 entries opened, 0 expired, 0 unreadable"),
                 output.out.constData());
        // A new passphrase keeps them all.
        QCOMPARE(ctltest::run({u"recover"_s,
                               u"desk"_s,
                               u"--recovery-key"_s,
                               recoveryKey,
                               u"--data"_s,
                               desk(),
                               u"--new-slot"_s,
                               u"--passphrase-stdin"_s},
                              "another one\n")
                     .exitCode,
                 0);
        // Of number 2, as 1 was there.
        QCOMPARE(namesShown("another one\n", u"2"_s), 5);
    }

    void whatMustNotBe_changesNothing()
    {
        const auto before = vault::readSecretFile(keys() + u"/shelter.keys"_s, 4096);
        QVERIFY(before);
        const Output wrong = rotate("not the passphrase\n");
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.error.contains("opens nothing"), wrong.error.constData());
        {
            const auto running = store::FolderLock::take(desk());
            QVERIFY(running);
            QCOMPARE(rotate("practice\n").exitCode, 1);
        }
        QCOMPARE(ctltest::run({u"rotate-shelter"_s, u"--data"_s, desk()}).exitCode, 2);
        QCOMPARE(*vault::readSecretFile(keys() + u"/shelter.keys"_s, 4096), *before);
    }

    // Its staff's slots are gone by order: every command says so, and the recovery key reads on.
    void deskThatHeadquartersTookOut_saysWhyNothingOpens()
    {
        QVERIFY(vault::takeOut(keys()));
        const QString recoveryKey = desk() + u"/practice-municipality/recovery.secret"_s;
        const QStringList recover{
            u"recover"_s, u"desk"_s, u"--recovery-key"_s, recoveryKey, u"--data"_s, desk()};
        const Output rotated = rotate("practice\n");
        const Output roster =
            ctltest::run({u"roster"_s, u"--data"_s, desk(), u"--passphrase-stdin"_s}, "practice\n");
        const Output slot = ctltest::run(recover + QStringList{u"--new-slot"_s});
        for (const Output &refused : {rotated, roster, slot}) {
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(refused.error.contains("headquarters has taken this desk out"),
                     refused.error.constData());
        }
        const Output verified =
            ctltest::run({u"verify"_s, u"--data"_s, desk(), u"--passphrase-stdin"_s}, "practice\n");
        QVERIFY2(verified.exitCode == 0 && verified.out.contains("headquarters has taken it out"),
                 verified.out.constData());
        QCOMPARE(ctltest::run({u"roster"_s, u"--data"_s, desk()}).exitCode, 0);
        const Output names =
            ctltest::run(recover + QStringList{u"--out"_s, m_folder->filePath(u"names.json"_s)});
        QVERIFY2(names.out.contains("3 entries opened"), names.out.constData());
    }

    // All desks of a shelter seal to one key: a desk does not leave it by itself.
    void enrolledDesk_isRotatedByHeadquarters()
    {
        QFile bundle(vault::KeyFolder::bundleFile(keys()));
        QVERIFY(bundle.open(QIODevice::WriteOnly));
        bundle.close();
        const auto before = vault::KeyFolder::open(keys())->shelter().publicKey();
        const Output refused = rotate("practice\n");
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.error.contains("--rotate-key"), refused.error.constData());
        QVERIFY(vault::KeyFolder::open(keys())->shelter().publicKey() == before);
    }

    // Sixteen fit; the seventeenth is refused and nothing is lost.
    void tooManyRotations_areRefused()
    {
        for (int i = 1; i < vault::ShelterKeys::maxGenerations; ++i) {
            QCOMPARE(rotate("practice\n").exitCode, 0);
        }
        QCOMPARE(rotate("practice\n").exitCode, 1);
        QCOMPARE(namesShown(), 3);
    }

private:
    [[nodiscard]] QString desk() const { return m_folder->filePath(u"desk"_s); }
    [[nodiscard]] QString keys() const { return desk() + u"/keys"_s; }
    void admit(int people) const
    {
        QCOMPARE(ctltest::run(
                     {u"rehearse"_s, u"--people"_s, QString::number(people), u"--data"_s, desk()})
                     .exitCode,
                 0);
    }
    [[nodiscard]] Output rotate(const QByteArray &typed) const
    {
        return ctltest::run({u"rotate-shelter"_s, u"--data"_s, desk(), u"--passphrase-stdin"_s},
                            typed);
    }
    [[nodiscard]] qsizetype namesShown(const QByteArray &typed = "practice\n",
                                       const QString &duty = u"1"_s) const
    {
        return ctltest::run(
                   {u"roster"_s, u"--data"_s, desk(), u"--passphrase-stdin"_s, u"--duty"_s, duty},
                   typed)
            .out.count("見本　");
    }
    [[nodiscard]] vault::Unlocked unlocked() const
    {
        return std::move(*vault::KeyFolder::open(keys())->unlock(
            core::firstDutyNumber,
            core::SecretBytes::copyOf(vault::octetSpan(QByteArrayLiteral("practice")))));
    }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_RotateShelterCommand)
#include "tst_RotateShelterCommand.moc"
