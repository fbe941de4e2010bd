// SPDX-License-Identifier: Apache-2.0
#include "ExpiryDesk.h"
#include "store/SetAside.h"

#include <QTest>

#include <array>

// What expired stays so: over clocks, restarts, copies that are put back, and crashes.
class tst_ExpiryLasts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_desk.emplace();
        m_desk->start();
    }
    void cleanup() { m_desk.reset(); }

    void clockSetBack_holdsNothingUp();
    void clockAYearAhead_deletesNobody();
    void headquartersAYearAhead_deletesNobody();
    void deskThatWasOff_countsWhatBothClocksSay();
    void deskOutOfReach_countsWhileItRuns();
    void restoredCopy_isExpiredAgainAtOnce();
    void restoredCopyWithoutTheList_isExpiredByItsOwnFold();
    void whoWasNamedAgain_isKeptWhenACopyIsPutBack();
    void crashBeforeTheRowsWereDeleted_isFinishedAtTheNextStart();
    void registerThatWasSetAside_isDeletedAfterAWeek();
    void whateverTheOrder_nobodyGoesEarlyAndNobodyStays();

private:
    // Somebody who left, and whose hours run.
    core::HandleKey left()
    {
        const auto who = m_desk->arrive(u"見本　花子"_s);
        m_desk->leave(who);
        m_desk->confirm();
        m_desk->expire();
        return who;
    }
    void closeAndPutBack(const QByteArray &content)
    {
        m_desk->reg.reset();
        BackedUpDesk::write(m_desk->registerFile(), content);
    }
    // As it lies there when it is closed.
    QByteArray closedCopy()
    {
        m_desk->reg.reset();
        QByteArray content = BackedUpDesk::read(m_desk->registerFile());
        m_desk->start();
        return content;
    }

    std::optional<ExpiryDesk> m_desk;
};

void tst_ExpiryLasts::clockSetBack_holdsNothingUp()
{
    const auto who = left();
    m_desk->wallTime -= 400 * 24 * anHour;
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1);
    QVERIFY(!m_desk->nameOf(who));
}

void tst_ExpiryLasts::clockAYearAhead_deletesNobody()
{
    const auto who = left();
    m_desk->wallTime += 365 * 24 * anHour;
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 0);
    m_desk->restart(0); // nor after a start
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 0);
    m_desk->pass(23 * anHour);
    QCOMPARE(m_desk->expire(), 0);
    QVERIFY(m_desk->nameOf(who));
    m_desk->pass(anHour);
    QCOMPARE(m_desk->expire(), 1);
}

void tst_ExpiryLasts::headquartersAYearAhead_deletesNobody()
{
    const auto who = left();
    m_desk->hqTime += 365 * 24 * anHour;
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 0);
    m_desk->hqTime -= 2 * 365 * 24 * anHour;
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 0);
    QVERIFY(m_desk->nameOf(who));
    m_desk->pass(24 * anHour);
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 1);
}

void tst_ExpiryLasts::deskThatWasOff_countsWhatBothClocksSay()
{
    left();
    m_desk->restart(30 * anHour);
    QCOMPARE(m_desk->expire(), 0); // a wall clock alone may have been set
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 1);
}

void tst_ExpiryLasts::deskOutOfReach_countsWhileItRuns()
{
    left();
    for (int day = 0; day < 2; ++day) {
        m_desk->pass(11 * anHour);
        QCOMPARE(m_desk->expire(), 0);
        m_desk->restart(12 * anHour);
    }
    m_desk->pass(2 * anHour);
    QCOMPARE(m_desk->expire(), 1);
}

void tst_ExpiryLasts::restoredCopy_isExpiredAgainAtOnce()
{
    const auto who = m_desk->arrive(u"見本　花子"_s);
    const auto here = m_desk->arrive(u"見本　太郎"_s);
    const QByteArray box = m_desk->boxesOf(who).front();
    const auto head = m_desk->reg->head();
    QVERIFY(store::backUp({m_desk->dataFolder(), m_desk->backups(), m_desk->keys().kiosk(), head}));
    m_desk->leave(who);
    m_desk->confirm();
    m_desk->expire();
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1);
    m_desk->reg.reset();
    BackedUpDesk::ruin(m_desk->registerFile());
    QVERIFY(store::restore(m_desk->plan()));
    QCOMPARE(m_desk->boxesOf(who).size(), 1); // the copy knows nothing of it
    m_desk->start();
    QVERIFY(m_desk->boxesOf(who).isEmpty());
    QVERIFY(!m_desk->nameOf(who));
    QVERIFY(m_desk->nameOf(here));
    QCOMPARE(m_desk->reg->expiry().deleted.handles, 1);
    // And this copy has to be replaced, twice.
    QCOMPARE(m_desk->reg->expiry().copiesOwed, 2);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(store::backUp({m_desk->dataFolder(),
                               m_desk->backups(),
                               m_desk->keys().kiosk(),
                               m_desk->reg->head()}));
        QVERIFY(m_desk->reg->copyMade());
    }
    QCOMPARE(m_desk->reg->expiry().copiesOwed, 0);
    QCOMPARE(m_desk->filesWith(box), QStringList());
}

void tst_ExpiryLasts::restoredCopyWithoutTheList_isExpiredByItsOwnFold()
{
    const auto who = left();
    const QByteArray copy = closedCopy();
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1);
    closeAndPutBack(copy);
    QVERIFY(QFile::remove(m_desk->dataFolder() + u"/expired.keys"_s));
    m_desk->start();
    QCOMPARE(m_desk->boxesOf(who).size(), 1);
    // Its hours ran already when the copy was made, and headquarters tells what time it is.
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 1);
    QVERIFY(m_desk->boxesOf(who).isEmpty());
}

void tst_ExpiryLasts::whoWasNamedAgain_isKeptWhenACopyIsPutBack()
{
    const auto who = left();
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1);
    m_desk->comeBack(who);
    m_desk->correct(who, u"見本　花子"_s);
    m_desk->restart(0);
    QVERIFY(m_desk->nameOf(who));
    const QByteArray copy = closedCopy();
    m_desk->arrive(u"見本　太郎"_s);
    closeAndPutBack(copy);
    m_desk->start();
    QVERIFY(m_desk->nameOf(who));
}

void tst_ExpiryLasts::crashBeforeTheRowsWereDeleted_isFinishedAtTheNextStart()
{
    const auto who = left();
    const QByteArray box = m_desk->boxesOf(who).front();
    const QByteArray before = closedCopy();
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1);
    // As if the power had gone after the list and before COMMIT.
    closeAndPutBack(before);
    QVERIFY(!m_desk->filesWith(box).isEmpty());
    m_desk->start();
    QCOMPARE(m_desk->filesWith(box), QStringList());
    QVERIFY(!m_desk->nameOf(who));
    QCOMPARE(m_desk->reg->expiry().deleted.handles, 1);
}

void tst_ExpiryLasts::registerThatWasSetAside_isDeletedAfterAWeek()
{
    const QString aside = m_desk->registerFile() + u".damaged-20261128T120000000"_s;
    const QString unfinished = m_desk->registerFile() + u".restoring"_s;
    for (const QString &file : {aside, aside + u"-wal"_s, unfinished}) {
        BackedUpDesk::write(file, "keys of somebody");
    }
    m_desk->restart(0);
    QVERIFY(!QFile::exists(unfinished));
    QCOMPARE(m_desk->expire(), 0);
    QCOMPARE(m_desk->reg->expiry().setAside, 1);
    m_desk->pass(std::chrono::milliseconds(store::SetAside::keptFor).count() - 1);
    m_desk->expire();
    QVERIFY(QFile::exists(aside) && QFile::exists(aside + u"-wal"_s));
    m_desk->pass(1);
    m_desk->expire();
    QVERIFY(!QFile::exists(aside) && !QFile::exists(aside + u"-wal"_s));
    QCOMPARE(m_desk->reg->expiry().setAside, 0);
    QVERIFY(QFile::exists(m_desk->registerFile()));
}

// Against the rule in its plainest words: a row is there unless its bearer was away, with all
// records at headquarters, for a whole day of looks without a word in between.
void tst_ExpiryLasts::whateverTheOrder_nobodyGoesEarlyAndNobodyStays()
{
    struct Person
    {
        core::HandleKey who;
        bool isAway = false;
        bool isHeld = false;
        bool hasKey = true;
        std::optional<qint64> since = {};
    };
    QRandomGenerator random(20261128);
    std::vector<Person> people;
    for (int i = 0; i < 12; ++i) {
        people.push_back({m_desk->arrive(u"見本　%1"_s.arg(i))});
    }
    int gone = 0;
    for (int step = 0; step < 250; ++step) {
        Person &person = people[random.bounded(quint64{people.size()})];
        switch (random.bounded(4)) {
        case 0:
            person.isAway ? m_desk->comeBack(person.who) : m_desk->leave(person.who);
            person.isAway = !person.isAway;
            person.isHeld = false;
            person.since.reset();
            break;
        case 1:
            m_desk->correct(person.who, u"見本　%1"_s.arg(step));
            person.hasKey = true;
            person.isHeld = false;
            break;
        case 2:
            m_desk->confirm();
            for (Person &each : people) {
                each.isHeld = true;
            }
            break;
        default:
            m_desk->pass(random.bounded(12) * anHour);
            m_desk->wallTime += random.bounded(-100, 100) * 24 * anHour; // somebody sets it
        }
        m_desk->expire();
        for (Person &each : people) {
            const bool isLeaving = each.isAway && each.hasKey;
            if (!isLeaving) {
                each.since.reset();
            } else if (each.isHeld && !each.since) {
                each.since = m_desk->monotonic;
            } else if (each.isHeld && m_desk->monotonic - *each.since >= 24 * anHour) {
                each.hasKey = false;
                each.since.reset();
                ++gone;
            }
            QCOMPARE(!m_desk->boxesOf(each.who).isEmpty(), each.hasKey);
        }
    }
    QVERIFY(gone >= 5);
}

QTEST_GUILESS_MAIN(tst_ExpiryLasts)
#include "tst_ExpiryLasts.moc"
