// SPDX-License-Identifier: Apache-2.0
#include "core/RosterSearch.h"
#include "tests/FreshHandle.h"

#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QUuid family(u"7d1c0f2a-93b4-4c53-8a51-2f60b1f1f0aa"_s);

RosterEntry somebody(const QString &name, const QString &kana, const QString &address)
{
    RosterEntry entry{{u"452025-012"_s, freshHandle()}, {Presence::In, {}}, 0, false, {}};
    entry.isNamed = true;
    entry.person.emplace();
    if (!name.isEmpty()) {
        entry.person->name = Field<QString>{name};
    }
    if (!kana.isEmpty()) {
        entry.person->kana = Field<QString>{kana};
    }
    entry.person->address = Field<QString>{address};
    return entry;
}

} // namespace

class TestRosterSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_roster = {somebody({}, u"ミホン　ハナコ"_s, u"東京都見本区練習町"_s),
                    somebody(u"見本　太郎"_s, {}, u"東京都見本区旭町一丁目"_s),
                    somebody(u"三穂　見本"_s, u"ミホ　ミモト"_s, u"東京都見本区練習町二丁目"_s)};
        m_roster[1].person->household = family;
        m_roster[2].state.presence = Presence::Left;
        m_roster[2].firstSeen = 5;
    }

    void kana_findsFamilyAndGivenName_andSpellings()
    {
        QCOMPARE(found({u"ミホ"_s, {}, {}, {}}), (std::vector{0, 2}));
        QCOMPARE(found({u"ハナ"_s, {}, {}, {}}), std::vector{0});
        QCOMPARE(found({u"ミホンハナ"_s, {}, {}, {}}), std::vector{0});
        // Read from a card: nobody knows how it sounds, but how it can be written.
        QCOMPARE(found({u"ミホン"_s, {u"三本"_s, u"見本"_s}, {}, {}}), (std::vector{0, 1, 2}));
        QVERIFY(found({u"ホン"_s, {}, {}, {}}).empty());
    }

    void town_andHousehold_areFound()
    {
        QCOMPARE(found({{}, {}, u"東京都見本区練習町"_s, {}}), (std::vector{0, 2}));
        QCOMPARE(found({{}, {}, {}, family}), std::vector{1});
        QCOMPARE(found({u"ハナ"_s, {}, u"旭町"_s, {}}), std::vector<int>{});
    }

    void nothingAsked_findsNobody() { QCOMPARE(search(m_roster, {}).all, 0); }

    void whoNeverCame_andWhoseNameIsSealed_areNotFound()
    {
        m_roster[0].state.presence = Presence::Void;
        m_roster[2].person.reset();
        QVERIFY(found({u"ミホ"_s, {}, {}, {}}).empty());
    }

    void ofMany_someAreShown_andAllAreCounted()
    {
        m_roster.assign(80, m_roster.front());
        const auto matches = search(m_roster, {u"ミホン"_s, {}, {}, {}});
        QCOMPARE(matches.people.size(), mostFound);
        QCOMPARE(matches.all, 80);
    }

private:
    // Their places in the roster, in order.
    [[nodiscard]] std::vector<int> found(const RosterQuery &query) const
    {
        std::vector<int> places;
        const auto people = search(m_roster, query).people;
        for (std::size_t i = 0; i < m_roster.size(); ++i) {
            if (std::find(people.begin(), people.end(), m_roster[i]) != people.end()) {
                places.push_back(static_cast<int>(i));
            }
        }
        return places;
    }

    std::vector<RosterEntry> m_roster;
};

QTEST_APPLESS_MAIN(TestRosterSearch)
#include "tst_RosterSearch.moc"
