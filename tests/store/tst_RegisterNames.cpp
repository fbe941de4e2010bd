// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"

#include <QDirIterator>
#include <QTest>

using core::EventKind;

// Who somebody is: sealed on the disk, shown while the desk is unlocked.
class tst_RegisterNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void lockedRoster_hasNoNames();
    void correctedName_isTheOneShown();
    void namesWrittenWhileLocked_openLater();
    void householdAlone_namesNobody();
    void dayOfFiveHundredWhileLocked_isAllThereAtTheNextUnlock();
    void lockedAndUnlockedIntake_writeTheSameBytes();
    void names_areInNoFile();
};

void tst_RegisterNames::lockedRoster_hasNoNames()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    const auto who = desk.newHandle();
    QVERIFY((*opened)->append({SampleDesk::arrival(who, u"見本　花子"_s)}));
    QVERIFY(!(*opened)->isUnlocked());
    QVERIFY(!(*opened)->entry(who)->person);
    const auto key = desk.keys().unlock(core::firstDutyNumber, SampleDesk::passphrase());
    QVERIFY(key);
    const auto unsealed = (*opened)->unlock(*key);
    QVERIFY(unsealed);
    QCOMPARE(*unsealed, (store::Unsealing{1, 0, 0}));
    QCOMPARE((*opened)->entry(who)->person->name->value, u"見本　花子"_s);
    const auto later = desk.newHandle();
    QVERIFY((*opened)->append({SampleDesk::arrival(later, u"見本　次郎"_s)}));
    QCOMPARE((*opened)->entry(later)->person->name->value, u"見本　次郎"_s);
    (*opened)->lock();
    for (const auto &entry : (*opened)->entries()) {
        QVERIFY(entry.isNamed);
        QVERIFY(!entry.person);
    }
}

void tst_RegisterNames::correctedName_isTheOneShown()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    const auto who = desk.newHandle();
    QVERIFY((*opened)->append({SampleDesk::arrival(who, u"見本　花予"_s)}));
    auto corrected = SampleDesk::event(EventKind::Corrected, who, std::nullopt);
    corrected.person.emplace();
    corrected.person->name = core::Field<QString>{u"見本　花子"_s, core::FieldSource::Told, 100};
    QVERIFY((*opened)->append({corrected}));
    const auto key = desk.keys().unlock(core::firstDutyNumber, SampleDesk::passphrase());
    QVERIFY(key);
    QVERIFY((*opened)->unlock(*key));
    const auto person = (*opened)->entry(who)->person;
    QCOMPARE(person->name->value, u"見本　花子"_s);
    // What the correction does not mention stays.
    QCOMPARE(person->birthDate->value, QDate(1950, 4, 1));
}

void tst_RegisterNames::householdAlone_namesNobody()
{
    SampleDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    const auto first = desk.newHandle();
    const auto second = desk.newHandle();
    auto named = SampleDesk::arrival(first, u"見本　花子"_s);
    const QUuid household = QUuid::createUuid();
    std::vector<core::Event> joined;
    for (const auto &who : {first, second}) {
        joined.push_back(SampleDesk::event(EventKind::Noted, who, std::nullopt));
        joined.back().person.emplace();
        joined.back().person->household = household;
    }
    QVERIFY((*opened)->append({named}));
    QVERIFY((*opened)->append({SampleDesk::event(EventKind::Arrived, second, core::Presence::In)}));
    QVERIFY((*opened)->append(joined));
    QCOMPARE((*opened)->presence().present().total(), 2);
    opened->reset(); // as it is replayed
    opened = desk.open();
    QVERIFY(opened);
    QVERIFY((*opened)->entry(first)->isNamed);
    QVERIFY(!(*opened)->entry(second)->isNamed);
    const auto key = desk.keys().unlock(core::firstDutyNumber, SampleDesk::passphrase());
    QVERIFY(key);
    QVERIFY((*opened)->unlock(*key));
    QCOMPARE((*opened)->entry(first)->person->name->value, u"見本　花子"_s);
    QCOMPARE((*opened)->entry(first)->person->household, std::optional(household));
    QCOMPARE((*opened)->entry(second)->person->household, std::optional(household));
    // It says nothing else, and nothing may be said by it.
    auto loud = joined.back();
    loud.uuid = QUuid::createUuid();
    loud.person->name = core::Field<QString>{u"見本　次郎"_s};
    QVERIFY(!(*opened)->append({loud}));
    loud.person.reset();
    QVERIFY(!(*opened)->append({loud}));
}

void tst_RegisterNames::namesWrittenWhileLocked_openLater()
{
    SampleDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    const auto who = desk.newHandle();
    QVERIFY((*opened)->append({SampleDesk::arrival(who, u"見本　花子"_s)}));
    opened->reset();
    opened = desk.open();
    QVERIFY(opened);
    const auto key = desk.keys().unlock(core::firstDutyNumber, SampleDesk::passphrase());
    QVERIFY(key);
    QVERIFY((*opened)->unlock(*key));
    QVERIFY(*(*opened)->entry(who)->person == SampleDesk::person(u"見本　花子"_s));
    // Another shelter's key opens nobody, and nobody vanishes.
    const vault::Unlocked other{vault::BoxKeyPair::generate(), {}, {}};
    const auto unsealed = (*opened)->unlock(other);
    QVERIFY(unsealed);
    QCOMPARE(*unsealed, (store::Unsealing{0, 0, 1}));
    QVERIFY((*opened)->entry(who)->isNamed);
    QVERIFY(!(*opened)->entry(who)->person);
}

void tst_RegisterNames::dayOfFiveHundredWhileLocked_isAllThereAtTheNextUnlock()
{
    using core::Presence;
    constexpr int people = 500;
    SampleDesk desk;
    auto reg = desk.open();
    QVERIFY(reg);
    std::vector<core::HandleKey> numbers;
    std::vector<Presence> expected;
    const auto move = [&](int who, EventKind kind, Presence presence) {
        const auto index = static_cast<std::size_t>(who);
        QVERIFY((*reg)->append({SampleDesk::event(kind, numbers[index], presence)}));
        expected[index] = presence;
    };
    for (int i = 0; i < people; ++i) {
        numbers.push_back(desk.newHandle());
        expected.push_back(Presence::In);
        QVERIFY((*reg)->append({SampleDesk::arrival(numbers.back(), u"見本　%1"_s.arg(i))}));
        if (i % 5 == 0) {
            move(i, EventKind::WentOut, Presence::OutForNow);
        }
        if (i % 10 == 0) {
            move(i, EventKind::CameBack, Presence::In);
        }
        if (i % 7 == 0) {
            move(i, EventKind::Left, Presence::Left);
        }
        if (i % 31 == 0) {
            move(i, EventKind::Undone, Presence::Void);
        }
        if (i % 200 == 199) { // the desk is switched off in between
            reg->reset();
            reg = desk.open();
            QVERIFY(reg);
        }
    }
    QVERIFY(!(*reg)->isUnlocked());
    const auto key = desk.keys().unlock(core::firstDutyNumber, SampleDesk::passphrase());
    QVERIFY(key);
    const auto unsealed = (*reg)->unlock(*key);
    QVERIFY(unsealed);
    QCOMPARE(*unsealed, (store::Unsealing{people, 0, 0}));
    const auto present = std::count(expected.begin(), expected.end(), Presence::In);
    QCOMPARE((*reg)->presence().present().total(), static_cast<int>(present));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto entry = (*reg)->entry(numbers[i]);
        QCOMPARE(entry->state.presence, expected[i]);
        QCOMPARE(entry->person->name->value, u"見本　%1"_s.arg(i));
    }
}

void tst_RegisterNames::lockedAndUnlockedIntake_writeTheSameBytes()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle(), u"見本　花子"_s)}));
    const auto key = desk.keys().unlock(core::firstDutyNumber, SampleDesk::passphrase());
    QVERIFY(key);
    QVERIFY((*opened)->unlock(*key));
    QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle(), u"見本　花子"_s)}));
    const auto records = (*opened)->recordsFrom((*opened)->head()->stream, 2, 10, 100000);
    QVERIFY(records);
    QCOMPARE(records->size(), std::size_t{2});
    // Alike but for what is random: same halves, same lengths, same receivers.
    const auto locked = core::recordFrom(records->front());
    const auto unlocked = core::recordFrom(records->back());
    QVERIFY(locked && unlocked);
    const auto first = vault::SealedHalf::fromBytes(locked->sealed);
    const auto second = vault::SealedHalf::fromBytes(unlocked->sealed);
    QVERIFY(first && second);
    QCOMPARE(locked->sealed.size(), unlocked->sealed.size());
    QCOMPARE(first->ciphertext.size(), second->ciphertext.size());
    QCOMPARE(first->inquiryKey, second->inquiryKey);
}

void tst_RegisterNames::names_areInNoFile()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    const auto key = desk.keys().unlock(core::firstDutyNumber, SampleDesk::passphrase());
    QVERIFY(key);
    QVERIFY((*opened)->unlock(*key));
    const auto who = desk.newHandle();
    QVERIFY((*opened)->append({SampleDesk::arrival(who, u"CANARY見本　花子"_s)}));
    QVERIFY(!(*opened)->entries().empty());
    int files = 0;
    bool isHandleThere = false;
    QDirIterator iterator(desk.path({}), QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        QFile file(iterator.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ++files;
        // Proof that the search looks where the record is.
        isHandleThere = isHandleThere || bytes.contains(who.handle.text().toLatin1());
        for (const QString &canary : {u"CANARY"_s, u"花子"_s, u"見本町"_s, u"1950-04"_s}) {
            QVERIFY2(!bytes.contains(canary.toUtf8()), qPrintable(file.fileName()));
            const auto *letters = reinterpret_cast<const char *>(canary.utf16());
            QVERIFY2(!bytes.contains(QByteArrayView(letters, canary.size() * 2)),
                     qPrintable(file.fileName()));
        }
    }
    QVERIFY(isHandleThere);
    QVERIFY(QFile::exists(desk.dataFolder() + u"/register.db-wal"_s));
    QVERIFY(files >= 10);
}

QTEST_GUILESS_MAIN(tst_RegisterNames)
#include "tst_RegisterNames.moc"
