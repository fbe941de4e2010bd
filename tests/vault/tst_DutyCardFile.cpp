// SPDX-License-Identifier: Apache-2.0
#include "vault/DutyCardFile.h"
#include "vault/KeyFolder.h"
#include "vault/TakenOut.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using vault::DutyCardFile;
using Answer = core::DutyCards::Answer;

namespace {

core::SecretBytes secret(const QByteArray &letters)
{
    return core::SecretBytes::copyOf({reinterpret_cast<const unsigned char *>(letters.constData()),
                                      static_cast<std::size_t>(letters.size())});
}

const QByteArray mine = "999000000070417";
const QByteArray another = "999000000071528";

} // namespace

// Cards of staff as keyed hashes: nothing of a card is on the disk, and with the last the key goes.
class tst_DutyCardFile : public QObject
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
            path(u"keys"_s), secret("practice"), vault::Argon2Cost::practice(), *municipality);
    }

    void withoutAKey_noCardIsKnown_andNoFileIsMade()
    {
        DutyCardFile cards(path(u"keys"_s));
        QVERIFY(cards.keyed(secret(mine)).isEmpty());
        QVERIFY(!cards.holderOf({}));
        QVERIFY(!cards.hasCard(1));
        QCOMPARE(cards.keep(QByteArray(32, 'x'), 1), Answer::Refused);
        QCOMPARE(cards.forget(1), Answer::Done);
        QVERIFY(!QFile::exists(file()));
    }

    void keptCard_isKnownAfterARestart_andIsNotInTheFile()
    {
        keep(mine, 12);
        const DutyCardFile again(path(u"keys"_s));
        QCOMPARE(again.holderOf(again.keyed(secret(mine))), std::optional(12));
        QVERIFY(!again.holderOf(again.keyed(secret(another))));
        QVERIFY(again.hasCard(12));
        QVERIFY(!content().contains(mine));
        QVERIFY(!content().contains(mine.toHex()));
        QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QVERIFY(vault::KeyFolder::open(path(u"keys"_s)));
    }

    void aCardHasOneNumber_andANumberOneCard()
    {
        keep(mine, 12);
        keep(mine, 7);
        DutyCardFile cards(path(u"keys"_s));
        QCOMPARE(cards.holderOf(cards.keyed(secret(mine))), std::optional(7));
        QVERIFY(!cards.hasCard(12));
        keep(another, 7);
        QVERIFY(!cards.holderOf(cards.keyed(secret(mine))));
        QCOMPARE(cards.holderOf(cards.keyed(secret(another))), std::optional(7));
    }

    void anotherDesksKey_makesAnotherHash()
    {
        keep(mine, 12);
        const QByteArray first = DutyCardFile(path(u"keys"_s)).keyed(secret(mine));
        QVERIFY(QDir(path(QString())).mkdir(u"other"_s));
        DutyCardFile other(path(u"other"_s));
        QCOMPARE(other.prepare(), Answer::Done);
        QVERIFY(other.keyed(secret(mine)) != first);
        QCOMPARE(first.size(), DutyCardFile::hashSize);
    }

    void withTheLastCard_theKeyGoes()
    {
        keep(mine, 12);
        keep(another, 999);
        DutyCardFile cards(path(u"keys"_s));
        const QByteArray before = cards.keyed(secret(mine));
        QCOMPARE(cards.forget(12), Answer::Done);
        QVERIFY(!cards.holderOf(before));
        QCOMPARE(cards.holderOf(cards.keyed(secret(another))), std::optional(999));
        QCOMPARE(cards.forget(999), Answer::Done);
        QVERIFY(!QFile::exists(file()));
        QCOMPARE(cards.prepare(), Answer::Done);
        QVERIFY(cards.keyed(secret(mine)) != before);
    }

    void damagedFile_knowsNobody_andIsMadeAnew()
    {
        keep(mine, 12);
        QFile damaged(file());
        QVERIFY(damaged.resize(damaged.size() - 1));
        DutyCardFile cards(path(u"keys"_s));
        QVERIFY(cards.keyed(secret(mine)).isEmpty());
        QVERIFY(!cards.hasCard(12));
        keep(mine, 12);
        QVERIFY(cards.hasCard(12));
    }

    void deskTakenOut_keepsNoCards()
    {
        keep(mine, 12);
        QVERIFY(m_keys->takeOut());
        QVERIFY(!QFile::exists(file()));
        DutyCardFile cards(path(u"keys"_s));
        QCOMPARE(cards.prepare(), Answer::Refused);
        QVERIFY(!QFile::exists(file()));
    }

private:
    void keep(const QByteArray &serial, core::DutyNumber number)
    {
        DutyCardFile cards(path(u"keys"_s));
        QCOMPARE(cards.prepare(), Answer::Done);
        QCOMPARE(cards.keep(cards.keyed(secret(serial)), number), Answer::Done);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString file() const { return path(u"keys/staff-cards"_s); }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(this->file());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<vault::KeyFolder> m_keys;
};

QTEST_GUILESS_MAIN(tst_DutyCardFile)
#include "tst_DutyCardFile.moc"
