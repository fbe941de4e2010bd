// SPDX-License-Identifier: Apache-2.0
#include "tests/card/PracticeReader.h"
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QString here = u"999999-001"_s;
} // namespace

// A day on which nobody at the desk knows the passphrase.
class TestLockedDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { START_PRACTICE_READER(m_reader); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        hqtest::waitPastMidnight();
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq);
        m_desk->open();
        QTRY_VERIFY(m_desk->shows<screen::ShelterClosed>());
        m_desk->openShelterLocked();
    }

    void cleanup()
    {
        m_reader.remove();
        m_desk.reset();
        m_hq.reset();
    }

    void everythingGoesOn_andIsThereAtTheNextSignIn()
    {
        const QString first = countOne();
        const QString second = countOne();
        const QString named = registerYamada();
        QTRY_COMPARE(m_hq->people(here), 3);

        move(first, u"外出する"_s);
        QTRY_COMPARE(m_hq->people(here), 2);
        m_desk->tap(u"もう1人"_s);
        enter(second);
        m_desk->tap(u"退所する"_s);
        m_desk->tap(u"行き先を言わずに退所する"_s);
        QTRY_COMPARE(m_hq->people(here), 1);
        m_desk->tap(u"終わる"_s);
        move(named, u"外出する"_s);
        QTRY_COMPARE(m_hq->people(here), 0);
        m_desk->tap(u"終わる"_s);
        move(first, u"もどってきた"_s);
        QTRY_COMPARE(m_hq->people(here), 1);
        m_desk->tap(u"終わる"_s);
        // Who went today, whether or not they came back.
        QTRY_COMPARE(m_hq->figure(here, u"out"_s).toInt(-1), 3);

        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        const auto &roster = m_desk->page<screen::StaffDesk>().roster;
        QCOMPARE(roster.size(), std::size_t{3});
        QCOMPARE(roster[0].state.presence, Presence::In);
        QCOMPARE(roster[1].state.presence, Presence::Left);
        QCOMPARE(roster[2].state.presence, Presence::OutForNow);
        QCOMPARE(roster[2].person->name->value, u"見本　花子"_s);
    }

    // Nobody could see that she is on the list already: it becomes a task of whoever signs in.
    void repeat_isOneUntilStaffDecides()
    {
        registerYamada();
        registerYamada();
        QTRY_COMPARE(m_hq->people(here), 2);
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        QTRY_COMPARE(m_hq->people(here), 1);
        QCOMPARE(m_desk->page<screen::StaffDesk>().undecided, 1);
        m_desk->tap(u"同じ人かもしれない"_s);
        m_desk->tap(u"ちがう人です"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        QVERIFY(m_desk->page<screen::StaffDesk>().repeats.empty());
        QTRY_COMPARE(m_hq->people(here), 2);
        m_desk->tap(u"名簿を閉じる"_s);

        registerYamada();
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        for (std::size_t left = 2; left > 0; --left) {
            QCOMPARE(m_desk->page<screen::StaffDesk>().repeats.size(), left);
            m_desk->tap(u"同じ人かもしれない"_s);
            m_desk->tap(u"同じ人です"_s);
            QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        }
        const auto &desk = m_desk->page<screen::StaffDesk>();
        QCOMPARE(desk.present.total(), 1);
        QCOMPARE(desk.undecided, 0);
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    void slip_isTakenBack()
    {
        const QString number = countOne();
        move(number, u"外出する"_s);
        QTRY_COMPARE(m_hq->people(here), 0);
        m_desk->tap(u"まちがい：もとにもどす"_s);
        QTRY_VERIFY(m_desk->shows<screen::Start>());
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    // Another desk of the shelter gave the number out, and its records have not come yet.
    void numberOfAnotherDesk_isLetOut_andTakenBack()
    {
        countOne();
        QTRY_COMPARE(m_hq->people(here), 1);
        m_desk->tap(u"出かける・もどる"_s);
        enter(u"00000000"_s);
        QVERIFY(m_desk->shows<screen::ComeOrGo>());
        QVERIFY(!m_desk->page<screen::ComeOrGo>().presence);
        m_desk->tap(u"外出する"_s);
        QTRY_COMPARE(m_hq->people(here), 0);
        m_desk->tap(u"まちがい：もとにもどす"_s);
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    void wrongNumbers_saySo()
    {
        const QString undone = countOne();
        m_desk->tap(u"いまの受付を取り消す"_s);
        m_desk->tap(u"出かける・もどる"_s);
        m_desk->type(u"00000001"_s);
        QCOMPARE(m_desk->page<screen::AskBand>().problem, IntakeProblem::HandleMistyped);
        m_desk->tap(u"もどる"_s);
        m_desk->tap(u"出かける・もどる"_s);
        m_desk->type(undone);
        QCOMPARE(m_desk->page<screen::AskBand>().problem, IntakeProblem::HandleUnknown);
    }

private:
    QString countOne()
    {
        m_desk->tap(u"カードがない人"_s);
        [this] { QTRY_VERIFY(m_desk->shows<screen::Counted>()); }();
        const QString number = m_desk->page<screen::Counted>().who.handle.text();
        m_desk->tap(u"終わる"_s);
        return number;
    }

    QString registerYamada()
    {
        m_reader.insert(u"yamada"_s);
        [this] {
            QTRY_VERIFY(m_desk->shows<screen::AskPin>());
            m_desk->type(u"1234"_s);
            QTRY_VERIFY(m_desk->shows<screen::Review>());
            m_desk->tap(u"はい、わたしです"_s);
            QTRY_VERIFY(m_desk->shows<screen::Done>());
        }();
        const QString number = m_desk->page<screen::Done>().who.handle.text();
        m_reader.remove();
        m_desk->tap(u"終わる"_s);
        return number;
    }

    void enter(const QString &number)
    {
        QTRY_VERIFY(m_desk->shows<screen::AskBand>());
        m_desk->type(number);
        QTRY_VERIFY(m_desk->shows<screen::ComeOrGo>());
    }

    void move(const QString &number, const QString &words)
    {
        m_desk->tap(u"出かける・もどる"_s);
        enter(number);
        m_desk->tap(words);
        QTRY_VERIFY(m_desk->shows<screen::CameOrWent>());
    }

    PracticeReader m_reader;
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestLockedDay)
#include "tst_LockedDay.moc"
