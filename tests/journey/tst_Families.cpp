// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"

#include <QLabel>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QString here = u"999999-001"_s;
} // namespace

// Families of whom nobody has a card: told by number alone, on paper, or found out afterwards.
class TestFamilies : public QObject
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
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
    }

    void familyToldByNumber_isAHouseholdAfterwards()
    {
        m_desk->countOne(); // somebody else
        const auto family = countFamily(3);
        QTRY_COMPARE(m_hq->people(here), 4);
        signIn();
        seeFamilyOf(family.front());
        QVERIFY(consistsOf(family));
    }

    void sheetOfPaper_isAHousehold_withItsTime()
    {
        signIn();
        m_desk->tap(u"紙の記録を入れる"_s);
        m_desk->tap(u"日をへらす"_s);
        const qint64 then = m_desk->page<screen::PaperWhen>().happened.time;
        m_desk->tap(u"この時刻で進む"_s);
        m_desk->tap(u"75歳以上をふやす"_s);
        m_desk->tap(u"6〜14歳をふやす"_s);
        m_desk->tap(u"ひとつの家族"_s);
        m_desk->tap(u"2人を記録する"_s);
        QVERIFY(says(u"ひとつの家族として"_s));
        m_desk->tap(u"はい、2人を記録する"_s);
        QVERIFY(m_desk->shows<screen::PaperNumbers>());
        const auto family = m_desk->page<screen::PaperNumbers>().people;
        QTRY_COMPARE(m_hq->people(here), 2);
        QCOMPARE(m_hq->figure(here, u"in"_s).toInt(-1), 0); // yesterday
        m_desk->tap(u"紙はこれで全部です"_s);
        seeFamilyOf(family.back());
        QVERIFY(consistsOf(family));
        for (const RosterEntry &one : m_desk->page<screen::FindPeople>().matches.people) {
            QCOMPARE(one.firstSeen, then);
        }
    }

    void twentyFirst_isRefusedWithASentence_andNothingTappedIsLost()
    {
        m_desk->tap(u"家族・グループ"_s);
        m_desk->tap(u"ひとつの家族"_s);
        tapUnknown(20);
        QVERIFY(says(u"家族は20人までです。ほかの人は、あとで受付します"_s));
        QVERIFY(!m_desk->button(u"不明をふやす"_s)->isEnabled());
        m_desk->tap(u"いろいろな人"_s);
        tapUnknown(1);
        QVERIFY(says(u"家族は20人までです。このまま、グループで受付できます"_s));
        QVERIFY(!m_desk->button(u"ひとつの家族"_s)->isEnabled());
        m_desk->tap(u"不明をへらす"_s);
        m_desk->tap(u"ひとつの家族"_s);
        m_desk->tap(u"20人を受付する"_s);
        QTRY_COMPARE(m_hq->people(here), 20);
    }

    // A sister is found out to be here already, with children of her own.
    void householdsOfOneFamily_becomeOne()
    {
        const auto children = countFamily(2);
        tellHana();
        m_desk->tap(u"家族も受付する"_s);
        tapUnknown(1);
        m_desk->tap(u"1人を追加する"_s);
        m_desk->tap(u"終わる"_s);
        signIn();
        open(children.front());
        m_desk->tap(u"家族にまとめる"_s);
        m_desk->tap(u"ハ"_s);
        m_desk->tap(u"1人を見る"_s);
        m_desk->pick(u"ハナ"_s);
        QVERIFY(m_desk->shows<screen::UniteHouseholds>());
        QVERIFY(says(u"みんなで4人の家族になります"_s));
        m_desk->tap(u"はい、まとめる"_s);
        seeFamilyOf(children.back());
        QCOMPARE(m_desk->page<screen::FindPeople>().matches.all, 4);
        QTRY_COMPARE(m_hq->people(here), 4);

        // They are one now, and it is said when somebody wants it again.
        m_desk->pick(children.back().who.handle.displayText());
        m_desk->tap(u"家族にまとめる"_s);
        m_desk->tap(u"ハ"_s);
        m_desk->tap(u"1人を見る"_s);
        m_desk->pick(u"ハナ"_s);
        QVERIFY(says(u"もう同じ家族です"_s));
        QVERIFY(m_desk->button(u"はい、まとめる"_s) == nullptr);
        m_desk->tap(u"ほかの人をさがす"_s);
        m_desk->tap(u"まとめない"_s);
        QVERIFY(m_desk->shows<screen::StaffPerson>());
    }

private:
    // Only her name.
    void tellHana() const
    {
        m_desk->tap(u"カードがない人"_s);
        m_desk->tap(u"名前を言う"_s);
        m_desk->tap(u"ハ"_s);
        m_desk->tap(u"ナ"_s);
        m_desk->tap(u"次へ"_s);
        while (!m_desk->shows<screen::Review>()) {
            m_desk->tap(u"わからない・言わない"_s);
        }
        m_desk->tap(u"はい、これでいいです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
    }

    void tapUnknown(int people) const
    {
        for (int i = 0; i < people; ++i) {
            m_desk->tap(u"不明をふやす"_s);
        }
    }

    std::vector<Numbered> countFamily(int people) const
    {
        m_desk->tap(u"家族・グループ"_s);
        tapUnknown(people);
        m_desk->tap(u"ひとつの家族"_s);
        m_desk->tap(u"%1人を受付する"_s.arg(people));
        [this] { QTRY_VERIFY(m_desk->shows<screen::GroupNumbers>()); }();
        const auto family = m_desk->page<screen::GroupNumbers>().people;
        m_desk->tap(u"終わる"_s);
        return family;
    }

    void signIn() const
    {
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
    }

    // From the list.
    void open(const Numbered &one) const
    {
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        m_desk->pick(one.who.handle.displayText());
        QVERIFY(m_desk->shows<screen::StaffPerson>());
    }

    void seeFamilyOf(const Numbered &one) const
    {
        open(one);
        m_desk->tap(u"家族を見る"_s);
        QVERIFY(m_desk->shows<screen::FindPeople>());
    }

    [[nodiscard]] bool consistsOf(const std::vector<Numbered> &family) const
    {
        const auto &found = m_desk->page<screen::FindPeople>().matches.people;
        return found.size() == family.size() &&
               std::all_of(family.begin(), family.end(), [&found](const Numbered &one) {
                   return std::any_of(found.begin(), found.end(), [&one](const auto &entry) {
                       return entry.who == one.who;
                   });
               });
    }

    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = m_desk->window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestFamilies)
#include "tst_Families.moc"
