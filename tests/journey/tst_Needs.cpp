// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"
#include "ui/ShownText.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QString here = u"999999-001"_s;
} // namespace

// What somebody needs is asked once they are counted, is never in the way, and stays sealed.
class TestNeeds : public QObject
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
        m_desk->questions = QStringLiteral(SOURCE_DIR "/resources/practice/questions.json");
        m_desk->open();
        m_desk->openShelterLocked();
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    void needs_areSaidWhileLocked_andCountedAfterSignIn()
    {
        m_desk->tap(u"カードがない人"_s);
        QTRY_COMPARE(m_hq->people(here), 1); // before anything is asked
        m_desk->tap(u"配慮・体調"_s);
        m_desk->tap(u"医療機器の電源"_s);
        m_desk->tap(u"8"_s);
        m_desk->tap(u"車いす"_s);
        m_desk->tap(u"ほかは「いいえ」"_s);
        m_desk->tap(u"次へ"_s);
        m_desk->tap(u"次へ"_s);
        m_desk->tap(u"次へ"_s); // no symptom
        m_desk->tap(u"入っている"_s);
        m_desk->tap(u"まだ見ていない"_s);
        QTRY_VERIFY(m_desk->shows<screen::Counted>()); // the number is there again
        QTRY_COMPARE(m_hq->people(here), 1);
        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        m_desk->tap(u"配慮が必要な人"_s);
        const auto &counts = m_desk->page<screen::NeedCounts>();
        QCOMPARE(counts.people, (std::map<Need, int>{{Need::Power, 1}, {Need::Wheelchair, 1}}));
        QCOMPARE(counts.own, (decltype(counts.own){{{1, 1}, 1}, {{2, 3}, 1}}));
        m_desk->tap(u"車いす 1人"_s);
        QTRY_COMPARE(m_desk->page<screen::FindPeople>().matches.people.size(), std::size_t{1});
        m_desk->pick(u"（名前はまだ）"_s);
        const auto &needs = m_desk->page<screen::StaffPerson>().entry.person->needs;
        QCOMPARE(needs.amounts.at(Need::Power), quint16{8});
        QCOMPARE(needs.needs.at(Need::Allergy), Answer::No);
        QVERIFY2(!needs.needs.contains(Need::Hearing), "nobody asked, or nobody said");
    }

    void fever_leadsToTheInfectionRoom_andMayBeTakenBack()
    {
        for (const bool stays : {false, true}) {
            m_desk->tap(u"カードがない人"_s);
            QTRY_VERIFY(m_desk->shows<screen::Counted>());
            m_desk->tap(u"配慮・体調"_s);
            m_desk->tap(u"次へ"_s);
            m_desk->tap(u"次へ"_s);
            m_desk->tap(u"熱がある"_s);
            m_desk->tap(u"これで記録する"_s);
            QTRY_VERIFY(m_desk->shows<screen::ToInfectionRoom>());
            m_desk->tap(stays ? u"わかりました"_s : u"「避難所の中」のままにする"_s);
            QTRY_VERIFY(m_desk->shows<screen::Counted>());
            m_desk->tap(u"終わる"_s);
        }
        QTRY_COMPARE(m_hq->people(here), 2);
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        const auto &roster = m_desk->page<screen::StaffDesk>().roster;
        QCOMPARE(roster.at(0).state.cell.place, Place::Inside);
        QCOMPARE(roster.at(1).state.cell.place, Place::InfectionRoom);
    }

    // Nobody gave a name; each number can still say what its bearer needs.
    void group_isAskedByNumber()
    {
        m_desk->tap(u"家族・グループ"_s);
        m_desk->tap(u"75歳以上をふやす"_s);
        m_desk->tap(u"75歳以上をふやす"_s);
        m_desk->tap(u"2人を受付する"_s);
        QTRY_VERIFY(m_desk->shows<screen::GroupNumbers>());
        const HandleKey second = m_desk->page<screen::GroupNumbers>().people.back().who;
        m_desk->tap(ui::spelled(second.handle.text()));
        QTRY_VERIFY(m_desk->shows<screen::Needs>());
        QCOMPARE(m_desk->page<screen::Needs>().who, second);
        m_desk->tap(u"アレルギー"_s);
        m_desk->tap(u"これで記録する"_s);
        QTRY_VERIFY(m_desk->shows<screen::GroupNumbers>());
        QCOMPARE(m_desk->page<screen::GroupNumbers>().people.size(), std::size_t{2});
        QTRY_COMPARE(m_hq->people(here), 2);
    }

private:
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestNeeds)
#include "tst_Needs.moc"
