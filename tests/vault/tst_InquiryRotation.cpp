// SPDX-License-Identifier: Apache-2.0
#include "core/Draft.h"
#include "vault/DurableFile.h"
#include "vault/InquiryEscrow.h"
#include "vault/InquiryRotation.h"
#include "vault/SealedHalf.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using vault::VaultError;

namespace {

// A municipality as it lies at headquarters after the first start.
class Town
{
public:
    Town()
    {
        QDir(m_folder.path()).mkdir(u"offline"_s);
        keys = *vault::makeMunicipality(core::Mode::Practice, paths());
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] vault::MunicipalityPaths paths() const
    {
        return {path(u"public.json"_s),
                path(u"recovery.secret"_s),
                path(u"offline/inquiry.secret"_s),
                path(u"signing.seed"_s)};
    }
    [[nodiscard]] vault::InquiryPlaces places() const
    {
        return {path(u"public.json"_s), path(u"inquiry.escrow"_s), path(u"offline"_s)};
    }
    [[nodiscard]] vault::Result<std::vector<vault::BoxKeyPair>> recovered() const
    {
        const auto recovery = vault::loadBoxSecret(path(u"recovery.secret"_s));
        const auto escrow = vault::InquiryEscrow::load(path(u"inquiry.escrow"_s));
        return escrow ? escrow->recover(*recovery) : core::fail(escrow.error());
    }

    vault::MunicipalityKeys keys;

private:
    QTemporaryDir m_folder;
};

QByteArray sealedFor(const vault::BoxPublicKey &inquiry, const QString &name)
{
    core::PersonDetails person;
    person.name = core::Field<QString>{name};
    return vault::seal(person, "clear", {inquiry, vault::BoxKeyPair::generate().publicKey})->half;
}

} // namespace

class tst_InquiryRotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aNewMunicipality_hasItsInquirySecretInTheEscrow();
    void afterRotations_oldAndNewRecordsOpen();
    void anotherRecoverySecret_opensNoEscrow();
    void withoutThePresentSecret_nothingIsRotated();
    void theSecretOfAnOlderVersion_isEscrowedWhileItLies();
    void aDesk_takesOverTheInquiryKeyAndNothingElse();
    void changedEscrow_isDamaged_data();
    void changedEscrow_isDamaged();
};

void tst_InquiryRotation::aNewMunicipality_hasItsInquirySecretInTheEscrow()
{
    const Town town;
    const auto pairs = town.recovered();
    QVERIFY(pairs);
    QCOMPARE(pairs->size(), std::size_t{1});
    QCOMPARE(pairs->front().publicKey, town.keys.inquiry);
    QVERIFY(pairs->front().secret == vault::loadBoxSecret(town.paths().inquirySecret)->secret);
}

void tst_InquiryRotation::afterRotations_oldAndNewRecordsOpen()
{
    const Town town;
    std::vector<QByteArray> halves{sealedFor(town.keys.inquiry, u"見本　一"_s)};
    for (int i = 0; i < 2; ++i) {
        const auto rotated = vault::rotateInquiry(town.places());
        QVERIFY(rotated);
        QCOMPARE(*vault::MunicipalityKeys::load(town.paths().publicKeys), rotated->keys);
        QCOMPARE(rotated->keys.recovery, town.keys.recovery);
        QCOMPARE(rotated->keys.signing, town.keys.signing);
        QCOMPARE(vault::loadBoxSecret(rotated->secretFile)->publicKey, rotated->keys.inquiry);
        halves.push_back(sealedFor(rotated->keys.inquiry, u"見本　二"_s));
        // The officer may take it away at once: the next rotation does not need it.
        QVERIFY(QDir(town.path(u"offline"_s)).removeRecursively());
    }
    const auto pairs = town.recovered();
    QVERIFY(pairs);
    QCOMPARE(pairs->size(), std::size_t{3});
    for (std::size_t i = 0; i < halves.size(); ++i) {
        const auto half = vault::SealedHalf::fromBytes(halves[i]);
        QCOMPARE(half->inquiryKey, (*pairs)[i].publicKey.fingerprint());
        QVERIFY(vault::openForInquiry(halves[i], "clear", (*pairs)[i]));
        QCOMPARE(vault::openForInquiry(halves[i], "clear", (*pairs)[(i + 1) % 3]).error(),
                 VaultError::WrongKey);
    }
}

void tst_InquiryRotation::anotherRecoverySecret_opensNoEscrow()
{
    const Town town;
    const auto escrow = vault::InquiryEscrow::load(town.path(u"inquiry.escrow"_s));
    QCOMPARE(escrow->recover(vault::BoxKeyPair::generate()).error(), VaultError::WrongKey);
}

void tst_InquiryRotation::withoutThePresentSecret_nothingIsRotated()
{
    const Town town;
    QVERIFY(QFile::remove(town.path(u"inquiry.escrow"_s)));
    QVERIFY(QFile::remove(town.paths().inquirySecret));
    QCOMPARE(vault::rotateInquiry(town.places()).error(), VaultError::NotThere);
    QCOMPARE(*vault::MunicipalityKeys::load(town.paths().publicKeys), town.keys);
    QVERIFY(!QFile::exists(town.path(u"inquiry.escrow"_s)));
}

void tst_InquiryRotation::theSecretOfAnOlderVersion_isEscrowedWhileItLies()
{
    const Town town;
    QVERIFY(QFile::remove(town.path(u"inquiry.escrow"_s)));
    QVERIFY(vault::escrowPresentInquiry(town.places()));
    QCOMPARE(town.recovered()->front().publicKey, town.keys.inquiry);
}

void tst_InquiryRotation::aDesk_takesOverTheInquiryKeyAndNothingElse()
{
    const Town town;
    QDir().mkdir(town.path(u"desk"_s));
    const QString held = town.path(u"desk/municipality.json"_s);
    QVERIFY(vault::writeDurably(held, town.keys.toJson()));
    const auto rotated = vault::rotateInquiry(town.places());
    QVERIFY(vault::takeOverInquiry(town.path(u"desk"_s), rotated->keys));
    QCOMPARE(*vault::MunicipalityKeys::load(held), rotated->keys);
    vault::MunicipalityKeys other = rotated->keys;
    other.recovery = vault::BoxKeyPair::generate().publicKey;
    other.inquiry = vault::BoxKeyPair::generate().publicKey;
    QCOMPARE(vault::takeOverInquiry(town.path(u"desk"_s), other).error(), VaultError::WrongKey);
    QCOMPARE(*vault::MunicipalityKeys::load(held), rotated->keys);
}

void tst_InquiryRotation::changedEscrow_isDamaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const Town town;
    const QByteArray good = *vault::readFile(town.path(u"inquiry.escrow"_s), 4096);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << good.chopped(1);
    QTest::newRow("longer") << good + '\0';
    QByteArray version = good;
    version[1] = 2;
    QTest::newRow("another version") << version;
    QTest::newRow("no keys") << QByteArray::fromHex("820180");
    // The same key again: array of two instead of one.
    QByteArray twice = good;
    twice[2] = static_cast<char>(0x82);
    QTest::newRow("one key twice") << twice + good.mid(3);
}

void tst_InquiryRotation::changedEscrow_isDamaged()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!vault::InquiryEscrow::fromBytes(bytes));
    QCOMPARE(vault::InquiryEscrow::fromBytes(bytes).error(), VaultError::Damaged);
}

QTEST_GUILESS_MAIN(tst_InquiryRotation)
#include "tst_InquiryRotation.moc"
