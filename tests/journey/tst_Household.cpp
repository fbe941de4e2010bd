// SPDX-License-Identifier: Apache-2.0
#include "core/WristMark.h"
#include "tests/FreshHandle.h"
#include "tests/card/PracticeReader.h"
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"
#include "tests/scanner/PluggedScanner.h"

#include <algorithm>
#include <set>

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QString here = u"999999-001"_s;
} // namespace

// A family comes to a desk that nobody has unlocked, with one card, with two, or with bands.
class TestHousehold : public QObject
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
        QTRY_VERIFY(PracticeReader::isSeenEmpty());
        m_folder.emplace();
        m_line.emplace(m_folder->filePath(u"scanner"_s));
        QVERIFY(m_line->isPlugged());
        m_desk.emplace(*m_hq);
        m_desk->scanner = m_folder->filePath(u"scanner"_s);
        m_desk->open();
        m_desk->openShelterLocked();
        m_desk->taps = 0;
    }

    void cleanup()
    {
        m_reader.remove();
        m_desk.reset();
        m_line.reset();
        m_hq.reset();
    }

    // A mother with her card, her own mother, and two children without one.
    void familyOfFour_byOneCard_takesTwelveTaps()
    {
        registerBy(u"yamada"_s, u"1234"_s);
        qInfo("taps: one person by card | 1 + 4 digits | %d",
              m_desk->taps); // one more ends the digits
        m_desk->tap(u"家族も受付する"_s);
        m_desk->tap(u"75歳以上をふやす"_s);
        m_desk->tap(u"3〜5歳をふやす"_s);
        m_desk->tap(u"男 0"_s);
        m_desk->tap(u"6〜14歳をふやす"_s);
        m_desk->tap(u"3人を追加する"_s);
        QTRY_VERIFY(m_desk->shows<screen::GroupNumbers>());
        qInfo("taps: household of four by one card and three told | ≤ 12 | %d", m_desk->taps);
        QVERIFY(m_desk->taps <= 12);
        QTRY_COMPARE(m_hq->people(here), 4);
        m_desk->tap(u"終わる"_s);
        QVERIFY(m_desk->shows<screen::Start>());

        // They are to be named when there is time, and staff sees that they belong together.
        const auto roster = signedInRoster();
        QCOMPARE(roster.size(), std::size_t{4});
        QCOMPARE(households(roster).size(), std::size_t{1});
        QVERIFY(*households(roster).begin());
        QCOMPARE(std::count_if(roster.begin(),
                               roster.end(),
                               [](const RosterEntry &one) { return one.isNamed; }),
                 1);
        for (const RosterEntry &one : roster) {
            QCOMPARE(one.person->address->value, u"東京都見本区練習町一丁目２番３号"_s);
        }
        QVERIFY(m_desk->button(u"名前はまだ 3"_s) != nullptr);
    }

    void nextCard_joinsTheFamily_withoutATapBetween()
    {
        registerBy(u"yamada"_s, u"1234"_s);
        m_desk->tap(u"家族も受付する"_s);
        registerBy(u"kodomo"_s, u"0405"_s);
        registerBy(u"tome"_s, u"9999"_s);
        m_desk->tap(u"終わる"_s);
        QVERIFY(m_desk->shows<screen::Household>());
        QCOMPARE(m_desk->page<screen::Household>().members.size(), std::size_t{3});
        m_desk->tap(u"終わる"_s);
        QVERIFY(m_desk->shows<screen::Start>());
        QTRY_COMPARE(m_hq->people(here), 3);
        QCOMPARE(households(signedInRoster()).size(), std::size_t{1});
    }

    void stranger_isNotTakenForFamily()
    {
        registerBy(u"yamada"_s, u"1234"_s);
        m_desk->tap(u"家族も受付する"_s);
        layAndRead(u"smith"_s, u"2580"_s);
        QCOMPARE(m_desk->page<screen::Review>().household, 1);
        m_desk->tap(u"別の家族です"_s);
        QCOMPARE(m_desk->page<screen::Review>().household, 0);
        m_desk->tap(u"はい、わたしです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        m_desk->tap(u"終わる"_s);
        QVERIFY(m_desk->shows<screen::Start>());
        QCOMPARE(households(signedInRoster()).size(), std::size_t{2});
    }

    // Counted at the door by their bands already, one of them a moment ago by nobody.
    void bands_joinByOneScanEach()
    {
        const WristMark counted{{here, freshHandle()}, {}};
        scan(counted);
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        registerBy(u"yamada"_s, u"1234"_s);
        m_desk->tap(u"家族も受付する"_s);
        QTRY_VERIFY(m_desk->shows<screen::Household>());
        scan(counted);
        QTRY_COMPARE(m_desk->page<screen::Household>().members.size(), std::size_t{2});
        scan({{here, freshHandle()}, {}});
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        m_desk->tap(u"終わる"_s);
        QCOMPARE(m_desk->page<screen::Household>().members.size(), std::size_t{3});
        QTRY_COMPARE(m_hq->people(here), 3);
        m_desk->tap(u"終わる"_s);
        QCOMPARE(households(signedInRoster()).size(), std::size_t{1});
    }

    void mistake_isTakenBack_andTheFamilyGoesOn()
    {
        registerBy(u"yamada"_s, u"1234"_s);
        m_desk->tap(u"家族も受付する"_s);
        m_desk->tap(u"不明をふやす"_s);
        m_desk->tap(u"1人を追加する"_s);
        m_desk->tap(u"まちがい：1人を取り消す"_s);
        QTRY_VERIFY(m_desk->shows<screen::Household>());
        QCOMPARE(m_desk->page<screen::Household>().members.size(), std::size_t{1});
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    void twentyFirst_getsASentence()
    {
        registerBy(u"yamada"_s, u"1234"_s);
        m_desk->tap(u"家族も受付する"_s);
        for (int i = 0; i < 19; ++i) {
            m_desk->tap(u"不明をふやす"_s);
        }
        QVERIFY(!m_desk->button(u"不明をふやす"_s)->isEnabled());
        m_desk->tap(u"19人を追加する"_s);
        m_desk->tap(u"家族をもっと追加する"_s);
        QVERIFY(!m_desk->button(u"不明をふやす"_s)->isEnabled());
        // With a card they are counted all the same.
        layAndRead(u"smith"_s, u"2580"_s);
        QCOMPARE(m_desk->page<screen::Review>().household, 0);
        m_desk->tap(u"はい、わたしです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        QTRY_COMPARE(m_hq->people(here), 21);
        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"終わる"_s);
        QCOMPARE(households(signedInRoster()).size(), std::size_t{2});
    }

private:
    void layAndRead(const QString &card, const QString &pin)
    {
        m_reader.remove();
        m_reader.insert(card);
        QTRY_VERIFY(m_desk->shows<screen::AskPin>());
        m_desk->type(pin);
        QTRY_VERIFY(m_desk->shows<screen::Review>());
    }

    void registerBy(const QString &card, const QString &pin)
    {
        layAndRead(card, pin);
        m_desk->tap(u"はい、わたしです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
    }

    void scan(const WristMark &band) { QVERIFY(m_line->send(band.text() + '\r')); }

    [[nodiscard]] std::vector<RosterEntry> signedInRoster()
    {
        m_reader.remove();
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        return m_desk->shows<screen::StaffDesk>() ? m_desk->page<screen::StaffDesk>().roster
                                                  : std::vector<RosterEntry>();
    }

    [[nodiscard]] static std::set<std::optional<QUuid>>
    households(const std::vector<RosterEntry> &roster)
    {
        std::set<std::optional<QUuid>> ids;
        for (const RosterEntry &one : roster) {
            ids.insert(one.person ? one.person->household : std::nullopt);
        }
        return ids;
    }

    PracticeReader m_reader;
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<QTemporaryDir> m_folder;
    std::optional<scannertest::PluggedScanner> m_line;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestHousehold)
#include "tst_Household.moc"
