// SPDX-License-Identifier: Apache-2.0
// The slots of a desk: whose words open it, and who may change whose.
#include "vault/KeyCopy.h"
#include "vault/KeyFolder.h"
#include "vault/Octets.h"
#include "vault/WordList.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using core::StaffMember;
using core::StaffRole;
using vault::VaultError;

namespace {

constexpr StaffMember first{core::firstDutyNumber, StaffRole::Supervisor};
constexpr StaffMember colleague{12, StaffRole::Member};
constexpr StaffMember envelope{core::envelopeNumber, StaffRole::Envelope};

core::SecretBytes secret(const QByteArray &text)
{
    return core::SecretBytes::copyOf(vault::octetSpan(text));
}

} // namespace

class tst_StaffSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_keys.reset(); }

    void addedColleague_opensWithTheirOwnWordsOnly();
    void addedColleague_isThereAfterTheNextStart();
    void slotFileUnderAnotherNumber_opensNothing();
    void slotOfAnotherDesk_opensNothing();
    void roleChangedInTheFile_opensNothing();
    void changedWords_replaceTheOld();
    void member_changesOnlyTheirOwn();
    void member_addsAndRemovesNobody();
    void ownSlotAndLastSupervisor_areNeverRemoved();
    void removedSlot_isGoneFromFolderAndCopy();
    void envelope_opensAndMayAdd();
    void noMoreSlots_thanAShelterNeeds();
    void strangeSlotFile_isDamage_data();
    void strangeSlotFile_isDamage();
    void wordList_isPlainAndWorthElevenBitsAWord();
    void drawnWords_differAndComeFromTheList();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"keys"_s); }
    [[nodiscard]] QString slotFile(int number) const
    {
        return folder() + u"/staff-%1.slot"_s.arg(number, 3, 10, QLatin1Char('0'));
    }
    [[nodiscard]] vault::Result<void> add(StaffMember who, const QByteArray &words)
    {
        auto slot = m_keys->makeSlot(supervisor(), who, secret(words));
        return slot ? m_keys->keepSlot(std::move(*slot)) : core::fail(slot.error());
    }
    [[nodiscard]] vault::Unlocked supervisor() const
    {
        return std::move(*m_keys->unlock(core::firstDutyNumber, secret("practice")));
    }
    [[nodiscard]] bool opens(core::DutyNumber number, const QByteArray &words) const
    {
        const auto keys = vault::KeyFolder::open(folder());
        return keys && keys->unlock(number, secret(words));
    }

    std::optional<QTemporaryDir> m_folder;
    vault::MunicipalityKeys m_municipality;
    std::optional<vault::KeyFolder> m_keys;
};

void tst_StaffSlots::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder.emplace();
    m_municipality = *vault::makeMunicipality(core::Mode::Practice,
                                              {m_folder->filePath(u"municipality.json"_s),
                                               m_folder->filePath(u"recovery"_s),
                                               m_folder->filePath(u"inquiry"_s),
                                               m_folder->filePath(u"signing"_s)});
    m_keys = *vault::KeyFolder::createFirst(
        folder(), secret("practice"), vault::Argon2Cost::practice(), m_municipality);
}

void tst_StaffSlots::addedColleague_opensWithTheirOwnWordsOnly()
{
    QVERIFY(add(colleague, "kaki nashi momo ume"));
    const auto unlocked = m_keys->unlock(colleague.number, secret("kaki nashi momo ume"));
    QVERIFY(unlocked);
    QCOMPARE(unlocked->who, colleague);
    QVERIFY(unlocked->kek == supervisor().kek);
    QCOMPARE(m_keys->unlock(core::firstDutyNumber, secret("kaki nashi momo ume")).error(),
             VaultError::WrongPassphrase);
    QCOMPARE(m_keys->unlock(colleague.number, secret("practice")).error(),
             VaultError::WrongPassphrase);
    QCOMPARE(m_keys->unlock(999, secret("practice")).error(), VaultError::WrongPassphrase);
}

void tst_StaffSlots::addedColleague_isThereAfterTheNextStart()
{
    QVERIFY(add(colleague, "kaki nashi momo ume"));
    const auto keys = vault::KeyFolder::open(folder());
    QVERIFY(keys);
    QCOMPARE(keys->staff(), (core::StaffList{first, colleague}));
    QVERIFY(opens(colleague.number, "kaki nashi momo ume"));
    QCOMPARE(QFile::permissions(slotFile(12)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void tst_StaffSlots::slotFileUnderAnotherNumber_opensNothing()
{
    QVERIFY(add(colleague, "kaki nashi momo ume"));
    QVERIFY(QFile::remove(slotFile(1)));
    QVERIFY(QFile::copy(slotFile(12), slotFile(1)));
    QVERIFY(!opens(core::firstDutyNumber, "kaki nashi momo ume"));
    QVERIFY(opens(colleague.number, "kaki nashi momo ume"));
}

void tst_StaffSlots::slotOfAnotherDesk_opensNothing()
{
    const core::KioskId other{core::Mode::Practice, QUuid::createUuid()};
    const auto slot = vault::StaffSlot::make(m_keys->kiosk(),
                                             colleague,
                                             secret("words"),
                                             supervisor().kek,
                                             vault::Argon2Cost::practice());
    QVERIFY(slot);
    const auto carried = vault::StaffSlot::fromBytes(other, colleague.number, slot->toBytes());
    QVERIFY(carried);
    QCOMPARE(carried->unwrap(secret("words")).error(), VaultError::WrongPassphrase);
}

void tst_StaffSlots::roleChangedInTheFile_opensNothing()
{
    QVERIFY(add(colleague, "kaki nashi momo ume"));
    QFile file(slotFile(12));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    QCOMPARE(bytes.at(2), '\x00'); // array, version, role
    bytes[2] = '\x01';
    QVERIFY(file.seek(0));
    file.write(bytes);
    file.close();
    const auto keys = vault::KeyFolder::open(folder());
    QVERIFY(keys);
    QCOMPARE(keys->staff().back().role, StaffRole::Supervisor);
    QVERIFY(!opens(colleague.number, "kaki nashi momo ume"));
}

void tst_StaffSlots::changedWords_replaceTheOld()
{
    QVERIFY(add(colleague, "kaki nashi momo ume"));
    QVERIFY(add(colleague, "yama kawa umi sora"));
    QVERIFY(opens(colleague.number, "yama kawa umi sora"));
    QVERIFY(!opens(colleague.number, "kaki nashi momo ume"));
    // Words are changed, not roles.
    const auto promoted = m_keys->makeSlot(
        supervisor(), {colleague.number, StaffRole::Supervisor}, secret("other words"));
    QCOMPARE(promoted.error(), VaultError::NotAllowed);
}

void tst_StaffSlots::member_changesOnlyTheirOwn()
{
    QVERIFY(add(colleague, "kaki nashi momo ume"));
    const auto member = m_keys->unlock(colleague.number, secret("kaki nashi momo ume"));
    QVERIFY(member);
    QVERIFY(m_keys->makeSlot(*member, colleague, secret("yama kawa umi sora")));
    QCOMPARE(m_keys->makeSlot(*member, first, secret("yama kawa umi sora")).error(),
             VaultError::NotAllowed);
    const auto promoted = m_keys->makeSlot(
        *member, {colleague.number, StaffRole::Supervisor}, secret("yama kawa umi sora"));
    QCOMPARE(promoted.error(), VaultError::NotAllowed);
}

void tst_StaffSlots::member_addsAndRemovesNobody()
{
    QVERIFY(add(colleague, "kaki nashi momo ume"));
    QVERIFY(add({13, StaffRole::Member}, "yama kawa umi sora"));
    const auto member = m_keys->unlock(colleague.number, secret("kaki nashi momo ume"));
    QVERIFY(member);
    QCOMPARE(m_keys->makeSlot(*member, {14, StaffRole::Member}, secret("new words")).error(),
             VaultError::NotAllowed);
    QCOMPARE(m_keys->removeSlot(*member, 13).error(), VaultError::NotAllowed);
    QCOMPARE(m_keys->removeSlot(*member, colleague.number).error(), VaultError::NotAllowed);
    QVERIFY(opens(13, "yama kawa umi sora"));
}

void tst_StaffSlots::ownSlotAndLastSupervisor_areNeverRemoved()
{
    QVERIFY(add(colleague, "kaki nashi momo ume"));
    QVERIFY(add(envelope, "six words for the worst day"));
    QCOMPARE(m_keys->removeSlot(supervisor(), core::firstDutyNumber).error(),
             VaultError::NotAllowed);
    const auto opened = m_keys->unlock(core::envelopeNumber, secret("six words for the worst day"));
    QVERIFY(opened);
    QCOMPARE(m_keys->removeSlot(*opened, core::firstDutyNumber).error(), VaultError::NotAllowed);
    QCOMPARE(m_keys->removeSlot(*opened, 999).error(), VaultError::NotAllowed);
    QVERIFY(add({13, StaffRole::Supervisor}, "yama kawa umi sora"));
    QVERIFY(m_keys->removeSlot(*opened, core::firstDutyNumber));
    QVERIFY(!opens(core::firstDutyNumber, "practice"));
    QVERIFY(opens(13, "yama kawa umi sora"));
}

void tst_StaffSlots::removedSlot_isGoneFromFolderAndCopy()
{
    QVERIFY(add(colleague, "kaki nashi momo ume"));
    const QString copy = m_folder->filePath(u"copy"_s);
    QVERIFY(vault::copyKeyFiles(folder(), copy));
    QVERIFY(QFile::exists(copy + u"/staff-012.slot"_s));
    QVERIFY(m_keys->removeSlot(supervisor(), colleague.number));
    QVERIFY(!QFile::exists(slotFile(12)));
    QVERIFY(vault::copyKeyFiles(folder(), copy));
    QVERIFY(!QFile::exists(copy + u"/staff-012.slot"_s));
    QVERIFY(QFile::exists(copy + u"/staff-001.slot"_s));
    QCOMPARE(m_keys->unlock(colleague.number, secret("kaki nashi momo ume")).error(),
             VaultError::WrongPassphrase);
}

void tst_StaffSlots::envelope_opensAndMayAdd()
{
    QVERIFY(add(envelope, "six words for the worst day"));
    QCOMPARE(m_keys->staff(), (core::StaffList{envelope, first}));
    const auto opened = m_keys->unlock(core::envelopeNumber, secret("six words for the worst day"));
    QVERIFY(opened);
    QCOMPARE(opened->who.role, StaffRole::Envelope);
    QVERIFY(m_keys->makeSlot(*opened, colleague, secret("kaki nashi momo ume")));
    // Nobody else's slot passes for it.
    QCOMPARE(m_keys->makeSlot(*opened, {5, StaffRole::Envelope}, secret("words")).error(),
             VaultError::Damaged);
}

void tst_StaffSlots::noMoreSlots_thanAShelterNeeds()
{
    const vault::Unlocked by = supervisor();
    for (int number = 2; number <= vault::StaffSlots::most; ++number) {
        auto slot = vault::StaffSlot::make(
            m_keys->kiosk(), {number, StaffRole::Member}, secret("words"), by.kek, {1, 8192});
        QVERIFY(slot);
        QVERIFY(m_keys->keepSlot(std::move(*slot)));
    }
    QCOMPARE(m_keys->makeSlot(by, {999, StaffRole::Member}, secret("words")).error(),
             VaultError::NotAllowed);
    QVERIFY(vault::KeyFolder::open(folder()));
}

void tst_StaffSlots::strangeSlotFile_isDamage_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"staff-1.slot", "staff-1000.slot", "staff-abc.slot", "staff--01.slot"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void tst_StaffSlots::strangeSlotFile_isDamage()
{
    QFETCH(QString, name);
    QVERIFY(QFile::copy(slotFile(1), folder() + u'/' + name));
    QCOMPARE(vault::KeyFolder::open(folder()).error(), VaultError::Damaged);
}

void tst_StaffSlots::wordList_isPlainAndWorthElevenBitsAWord()
{
    const vault::WordList list;
    QCOMPARE(list.words().size(), std::size_t{2048});
    const std::set<QByteArray> different(list.words().begin(), list.words().end());
    QCOMPARE(different.size(), std::size_t{2048});
    for (const QByteArray &word : list.words()) {
        const bool isPlain = std::all_of(
            word.begin(), word.end(), [](char letter) { return letter >= 'a' && letter <= 'z'; });
        QVERIFY2(isPlain && word.size() >= 3 && word.size() <= 8, word.constData());
    }
}

void tst_StaffSlots::drawnWords_differAndComeFromTheList()
{
    const vault::WordList list;
    std::set<QByteArray> seen;
    for (int i = 0; i < 50; ++i) {
        const auto drawn = list.draw(core::wordsOnDutyCard);
        const QByteArray text = vault::byteArrayOf(drawn.span());
        const QList<QByteArray> words = text.split(' ');
        QCOMPARE(words.size(), core::wordsOnDutyCard);
        for (const QByteArray &word : words) {
            QVERIFY(std::find(list.words().begin(), list.words().end(), word) !=
                    list.words().end());
        }
        seen.insert(text);
    }
    QCOMPARE(seen.size(), std::size_t{50});
}

QTEST_GUILESS_MAIN(tst_StaffSlots)
#include "tst_StaffSlots.moc"
