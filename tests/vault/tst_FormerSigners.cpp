// SPDX-License-Identifier: Apache-2.0
#include "vault/DurableFile.h"
#include "vault/FormerSigners.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using vault::SigningPublicKey;

class FormerSignersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysOfBefore_areKept_eachOnce()
    {
        const QTemporaryDir folder;
        QVERIFY(vault::formerSigners(folder.path())->empty());
        const auto first = vault::KioskSigner::generate().publicKey();
        const auto second = vault::KioskSigner::generate().publicKey();
        for (const auto &key : {first, second, first, second}) {
            QVERIFY(vault::addFormerSigner(folder.path(), key));
        }
        QVERIFY(*vault::formerSigners(folder.path()) == (std::vector{first, second}));
    }

    void changedFile_isDamaged()
    {
        const QTemporaryDir folder;
        QVERIFY(vault::addFormerSigner(folder.path(), vault::KioskSigner::generate().publicKey()));
        QVERIFY(QFile::resize(folder.filePath(u"signers"_s), 31));
        QCOMPARE(vault::formerSigners(folder.path()).error(), vault::VaultError::Damaged);
        const auto fresh = vault::KioskSigner::generate().publicKey();
        QCOMPARE(vault::addFormerSigner(folder.path(), fresh).error(), vault::VaultError::Damaged);
    }

    // What a signed bundle names counts from then on; who signed it stays known.
    void municipality_isTakenOver()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"municipality.json"_s);
        const auto before = keys();
        const auto after = keys();
        QVERIFY(vault::writeDurably(path, before.toJson()));
        QVERIFY(vault::takeOverMunicipality(folder.path(), before));
        QVERIFY(vault::formerSigners(folder.path())->empty());
        QVERIFY(vault::takeOverMunicipality(folder.path(), after));
        QVERIFY(*vault::MunicipalityKeys::load(path) == after);
        QVERIFY(*vault::formerSigners(folder.path()) == std::vector{before.signing});
    }

private:
    static vault::MunicipalityKeys keys()
    {
        return {core::Mode::Practice,
                vault::BoxKeyPair::generate().publicKey,
                vault::BoxKeyPair::generate().publicKey,
                vault::KioskSigner::generate().publicKey()};
    }
};

QTEST_GUILESS_MAIN(FormerSignersTest)
#include "tst_FormerSigners.moc"
