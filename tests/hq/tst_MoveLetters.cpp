// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/InDesk.h"
#include "tests/hq/LettersIn.h"
#include "tests/hq/TestDesk.h"
#include "wire/CameIn.h"

#include <QTest>

using namespace hqtest;
using core::EventKind;
using core::Presence;
using wire::LetterKind;

// What a real headquarters tells the desk whose people came in at another shelter.
// (The real desks are in tests/journey/tst_MovedByBand.)
class MoveLettersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace(QStringList{u"--practice"_s, u"--settle-seconds"_s, u"0"_s});
        QVERIFY(m_hq->start());
        m_old.emplace(school);
        m_new.emplace(hall);
        m_old->admitTo(*m_hq);
        m_new->admitTo(*m_hq);
    }
    void cleanup()
    {
        QCOMPARE(m_hq->stop(), 0);
        m_hq.reset();
    }

    void oldShelter_isToldOnce_whicheverReportsFirst_data()
    {
        QTest::addColumn<bool>("oldFirst");
        QTest::newRow("the old one") << true;
        QTest::newRow("the new one") << false;
    }
    void oldShelter_isToldOnce_whicheverReportsFirst()
    {
        QFETCH(const bool, oldFirst);
        const auto who = m_old->arrive();
        comeIn(*m_new, who);
        QCOMPARE((oldFirst ? m_old : m_new)->uploadAll(*m_hq).status, 200);
        QVERIFY(told(*m_old).empty() && told(*m_new).empty());
        QCOMPARE((oldFirst ? m_new : m_old)->uploadAll(*m_hq).status, 200);
        QTRY_COMPARE(told(*m_old).size(), std::size_t{1});
        const wire::Letter letter = told(*m_old).front();
        QVERIFY(letter.kind == LetterKind::CameInElsewhere);
        const auto cameIn = wire::cameInFrom(letter.content);
        QVERIFY(cameIn && cameIn->who == who && cameIn->from == school);
        QCOMPARE(cameIn->lamport, core::recordFrom(m_new->records().back())->clear.lamport);
        QVERIFY(told(*m_new).empty());
    }

    void whoHadLeft_orWasNeverThere_isNoNews()
    {
        const auto left = m_old->arrive();
        m_old->leave(left);
        comeIn(*m_new, left);
        comeIn(*m_new, {school, freshHandle()});
        const auto moved = m_old->arrive(); // which is the sign that headquarters is so far
        comeIn(*m_new, moved);
        QCOMPARE(m_old->uploadAll(*m_hq).status, 200);
        QCOMPARE(m_new->uploadAll(*m_hq).status, 200);
        QTRY_COMPARE(told(*m_old).size(), std::size_t{1});
        QVERIFY(wire::cameInFrom(told(*m_old).front().content)->who == moved);
    }

    void restart_neitherLosesNorDoubles()
    {
        const auto second = m_old->arrive();
        moveAndTell(m_old->arrive());
        const auto before = told(*m_old);
        // The power goes before the letter of the second is written.
        m_hq->setArguments({u"--practice"_s, u"--settle-seconds"_s, u"3600"_s});
        m_hq->kill();
        QVERIFY(m_hq->start());
        comeIn(*m_new, second);
        QCOMPARE(m_new->upload(*m_hq, m_new->head(), m_new->head()).status, 200);
        QVERIFY(told(*m_old) == before);
        m_hq->setArguments({u"--practice"_s, u"--settle-seconds"_s, u"0"_s});
        m_hq->kill();
        QVERIFY(m_hq->start());
        QTRY_COMPARE(told(*m_old).size(), std::size_t{2});
        QVERIFY(told(*m_old).front() == before.front());
        QVERIFY(wire::cameInFrom(told(*m_old).back().content)->who == second);
    }

    // The desk was away, and they are back before it hears of anything.
    void whatIsPast_isWithdrawn()
    {
        const auto who = m_old->arrive();
        moveAndTell(who);
        m_old->set(EventKind::WentOut, {who, Presence::OutForNow, {}, {}, {}, {}, {}});
        m_old->set(EventKind::CameBack, {who, Presence::In, {}, {}, {}, {}, {}});
        QCOMPARE(m_old->upload(*m_hq, 3, 4).status, 200);
        QTRY_COMPARE(kinds(*m_old), std::vector{LetterKind::Withdrawn});
        QTRY_COMPARE(kinds(*m_new), std::vector{LetterKind::CameInElsewhere});
    }

    // They may be back by the time that a disk is put back and old letters come again.
    void letterThatWasCarriedOut_isNotSaidToAnOlderDisk()
    {
        const auto who = m_old->arrive();
        moveAndTell(who);
        m_old->set(EventKind::MovedAway, {who, Presence::MovedAway, {}, {}, {}, {}, {}});
        QCOMPARE(m_old->upload(*m_hq, 3, 3).status, 200);
        QTRY_COMPARE(kinds(*m_old), std::vector{LetterKind::Withdrawn});
        QCOMPARE(m_hq->people(school), 0);
        QCOMPARE(m_hq->people(hall), 1);
    }

    void whereThatDeskIsTakenOut_anotherOfTheShelterIsTold()
    {
        InDesk other(*m_hq, school);
        const auto who = m_old->arrive();
        QCOMPARE(m_old->uploadAll(*m_hq).status, 200);
        QCOMPARE(command(*m_hq, {u"--revoke"_s, m_old->stream().kiosk.text()}).status, 0);
        comeIn(*m_new, who);
        QCOMPARE(m_new->uploadAll(*m_hq).status, 200);
        QTRY_COMPARE(kindsOf(other.letters()).size(), std::size_t{1});
        QVERIFY(other.letters().front().kind == LetterKind::CameInElsewhere);
        QCOMPARE(kinds(*m_old), std::vector{LetterKind::Lock});
    }

private:
    void moveAndTell(const core::HandleKey &who)
    {
        comeIn(*m_new, who);
        QCOMPARE(m_old->uploadAll(*m_hq).status, 200);
        QCOMPARE(m_new->uploadAll(*m_hq).status, 200);
        QTRY_COMPARE(kinds(*m_old), std::vector{LetterKind::CameInElsewhere});
    }
    static void comeIn(TestDesk &desk, const core::HandleKey &who)
    {
        desk.set(EventKind::Arrived, {who, Presence::In, {}, {}, core::Place::Inside, {}, {}});
    }
    [[nodiscard]] std::vector<wire::Letter> told(const TestDesk &desk)
    {
        return lettersIn(desk.announce(*m_hq), *m_hq);
    }
    [[nodiscard]] std::vector<LetterKind> kinds(const TestDesk &desk)
    {
        return kindsOf(told(desk));
    }

    std::optional<HqProcess> m_hq;
    std::optional<TestDesk> m_old;
    std::optional<TestDesk> m_new;
};

QTEST_GUILESS_MAIN(MoveLettersTest)
#include "tst_MoveLetters.moc"
