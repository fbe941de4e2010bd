// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QString here = u"999999-001"_s;
} // namespace

// The last evening of a shelter.
class TestClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        hqtest::waitPastMidnight();
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_desk.emplace(*m_hq);
        m_desk->open();
        m_desk->openShelter();
        for (int i = 0; i < 3; ++i) {
            m_desk->countOne();
        }
        m_desk->tap(u"カードがない人"_s);
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        m_out = m_desk->page<screen::Counted>().who.handle;
        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"出かける・もどる"_s);
        m_desk->type(m_out->text());
        m_desk->tap(u"外出する"_s);
        QTRY_COMPARE(m_hq->people(here), 3);
        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        m_desk->tap(u"受付を止める"_s);
        QTRY_VERIFY(m_desk->shows<screen::CloseShelter>());
        QCOMPARE(m_desk->page<screen::CloseShelter>().in, 3);
        QCOMPARE(m_desk->page<screen::CloseShelter>().out, 1);
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    void everybodyLeaves_whoIsOutToo()
    {
        m_desk->tap(u"全員を退所にして閉める"_s);
        m_desk->tap(u"いいえ"_s);
        m_desk->tap(u"全員を退所にして閉める"_s);
        m_desk->tap(u"はい、全員を退所にする"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        QVERIFY(!m_desk->page<screen::StaffDesk>().shelterOpen);
        for (const RosterEntry &entry : m_desk->page<screen::StaffDesk>().roster) {
            QCOMPARE(entry.state.presence, Presence::Left);
        }
        QTRY_COMPARE(m_hq->people(here), 0);
    }

    void receptionAlone_leavesThemCounted()
    {
        m_desk->tap(u"受付だけ止める"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        QVERIFY(!m_desk->page<screen::StaffDesk>().shelterOpen);
        QCOMPARE(m_desk->page<screen::StaffDesk>().present.total(), 3);
        QCOMPARE(m_hq->people(here), 3);
    }

    // The laptop of one gymnasium in another: reception goes on, and nobody is lost behind it.
    void otherShelter_isOneStepAway()
    {
        m_desk->tap(u"止めない"_s);
        m_desk->tap(u"避難所を選ぶ"_s);
        QTRY_VERIFY(m_desk->shows<screen::ChooseShelter>());
        const Shelter there = m_desk->page<screen::ChooseShelter>().shelters.at(1);
        m_desk->pick(there.name);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        QCOMPARE(m_desk->page<screen::StaffDesk>().shelterName, there.name);
        QVERIFY(m_desk->page<screen::StaffDesk>().shelterOpen);
        m_desk->tap(u"名簿を閉じる"_s);
        m_desk->countOne();
        QTRY_COMPARE(m_hq->people(there.code), 1);
        QCOMPARE(m_hq->people(here), 3);
    }

    void notNow_leadsBack()
    {
        m_desk->tap(u"止めない"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        QVERIFY(m_desk->page<screen::StaffDesk>().shelterOpen);
    }

private:
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
    std::optional<Handle> m_out;
};

QTEST_MAIN(TestClosing)
#include "tst_Closing.moc"
