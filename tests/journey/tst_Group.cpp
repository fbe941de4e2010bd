// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QString here = u"999999-001"_s;
} // namespace

// A family that gives no name, at a desk that nobody has unlocked.
class TestGroup : public QObject
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
        m_desk->openShelterLocked();
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    // A grandmother, her daughter, and two boys of whom nobody asks the age.
    void familyOfFour_isCountedBySevenTaps()
    {
        m_desk->taps = 0;
        m_desk->tap(u"家族・グループ"_s);
        m_desk->tap(u"75歳以上をふやす"_s);
        m_desk->tap(u"15〜64歳をふやす"_s);
        m_desk->tap(u"男 0"_s);
        m_desk->tap(u"不明をふやす"_s);
        m_desk->tap(u"不明をふやす"_s);
        m_desk->tap(u"4人を受付する"_s);
        QTRY_VERIFY(m_desk->shows<screen::GroupNumbers>());
        QCOMPARE(m_desk->taps, 7);
        const auto numbers = m_desk->page<screen::GroupNumbers>().people;
        QCOMPARE(numbers.size(), std::size_t{4});
        QTRY_COMPARE(m_hq->people(here), 4);

        // Each has a number of their own: one goes out by it.
        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"出かける・もどる"_s);
        m_desk->type(numbers.front().who.handle.text());
        m_desk->tap(u"外出する"_s);
        QTRY_COMPARE(m_hq->people(here), 3);
    }

    void mistake_isTakenBackWhole()
    {
        m_desk->tap(u"家族・グループ"_s);
        m_desk->tap(u"不明をふやす"_s);
        m_desk->tap(u"不明をふやす"_s);
        m_desk->tap(u"2人を受付する"_s);
        QTRY_COMPARE(m_hq->people(here), 2);
        m_desk->tap(u"まちがい：2人を取り消す"_s);
        QTRY_VERIFY(m_desk->shows<screen::Start>());
        QTRY_COMPARE(m_hq->people(here), 0);
    }

private:
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestGroup)
#include "tst_Group.moc"
