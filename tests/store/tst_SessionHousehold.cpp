// SPDX-License-Identifier: Apache-2.0
// The session on a real register: who shelters together without any card.
#include "OpenDesk.h"

#include <QTest>

#include <set>

using namespace core;

namespace {

using screen::Together;
using Fit = screen::UniteHouseholds::Fit;

class FamilyDesk : public OpenDesk
{
public:
    std::vector<Numbered> countGroup(const CellCounts &people, Together together)
    {
        take({input::CountGroup{}, input::SetPeople{people}, input::SetTogether{together}});
        take({input::Confirm{}});
        const auto numbers = std::get<screen::GroupNumbers>(session->screen()).people;
        take({input::Next{}});
        return numbers;
    }

    // Staff says that they belong together.
    screen::UniteHouseholds::Fit unite(const HandleKey &who, const HandleKey &with)
    {
        take({input::StaffFace{}, input::PassphraseEntered{}, input::SelectPerson{who}});
        take({input::PickFamily{}});
        // Nobody has a name by which they could be found.
        session->take(input::PeopleFound{{}, {{*reg->entry(with)}, 1}});
        session->take(input::SelectPerson{with});
        const auto fit = std::get<screen::UniteHouseholds>(session->screen()).fit;
        take({input::Confirm{}, input::LeaveStaffFace{}});
        return fit;
    }

    std::vector<Numbered> recordSheet(const CellCounts &people, Together together)
    {
        take({input::StaffFace{}, input::PassphraseEntered{}, input::EnterPaper{}});
        sheetTime = std::get<screen::PaperWhen>(session->screen()).happened.time - quarter;
        take({input::SetPaperWhen{{sheetTime, HappenedSource::Paper}}, input::Next{}});
        take({input::SetPeople{people}, input::SetTogether{together}, input::SavePaper{}});
        const auto numbers = std::get<screen::PaperNumbers>(session->screen()).people;
        take({input::Back{}, input::LeaveStaffFace{}});
        return numbers;
    }

    [[nodiscard]] std::set<std::optional<QUuid>>
    householdsOf(const std::vector<Numbered> &people) const
    {
        std::set<std::optional<QUuid>> ids;
        for (const Numbered &one : people) {
            const auto entry = reg->entry(one.who);
            ids.insert(entry->person ? entry->person->household : std::nullopt);
        }
        return ids;
    }

    qint64 sheetTime = 0;
};

CellCounts someone(int count)
{
    CellCounts people;
    people.add({AgeBand::SixToFourteen, Sex::Male, Place::Tent}, count);
    return people;
}

// As many as a household may have at most.
CellCounts anyone(QRandomGenerator &random)
{
    CellCounts people;
    const int count = random.bounded(1, static_cast<int>(mostInHousehold) + 1);
    for (int i = 0; i < count; ++i) {
        people.add({allAgeBands[random.bounded(quint32{allAgeBands.size()})],
                    random.bounded(2) == 0 ? Sex::Female : Sex::Male,
                    random.bounded(2) == 0 ? Place::Inside : Place::CarOnSite},
                   1);
    }
    return people;
}

} // namespace

class tst_SessionHousehold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_desk.emplace();
    }

    void cleanup() { m_desk.reset(); }

    void familyWithoutACard_isOneHousehold_andAGroupIsNone()
    {
        const auto group = m_desk->countGroup(someone(2), Together::No);
        QVERIFY(!m_desk->reg->entry(group.front().who)->person);
        const auto first = m_desk->countGroup(someone(3), Together::Household);
        const auto second = m_desk->countGroup(someone(2), Together::Household);
        const auto id = m_desk->householdsOf(first);
        QCOMPARE(id.size(), std::size_t{1});
        QVERIFY(*id.begin());
        QVERIFY(id != m_desk->householdsOf(second));
        // Nobody is named by it, and where they live was not said.
        const auto entry = m_desk->reg->entry(first.front().who);
        QVERIFY(!entry->isNamed && !entry->person->address);
    }

    void sheetOfPaper_isOneHousehold_withItsTimeAndSource()
    {
        const auto people = m_desk->recordSheet(someone(3), Together::Household);
        QCOMPARE(m_desk->householdsOf(people).size(), std::size_t{1});
        QVERIFY(*m_desk->householdsOf(people).begin());
        const auto head = *m_desk->reg->head();
        const auto records = m_desk->reg->recordsFrom(head.stream, head.seq - 5, 6, 1 << 20);
        QCOMPARE(records->size(), 6);
        for (const QByteArray &bytes : *records) {
            const auto record = recordFrom(bytes);
            QCOMPARE(record->clear.happened, (Happened{m_desk->sheetTime, HappenedSource::Paper}));
        }
        QCOMPARE(m_desk->reg->entry(people.front().who)->firstSeen, m_desk->sheetTime);
    }

    void twoWithoutAHousehold_getOne_andAThirdJoinsIt()
    {
        const auto people = m_desk->countGroup(someone(3), Together::No);
        QCOMPARE(m_desk->unite(people[0].who, people[1].who), Fit::Fine);
        QCOMPARE(m_desk->unite(people[2].who, people[0].who), Fit::Fine);
        QCOMPARE(m_desk->householdsOf(people).size(), std::size_t{1});
        QVERIFY(*m_desk->householdsOf(people).begin());
        QCOMPARE(m_desk->unite(people[2].who, people[1].who), Fit::Already);
        QCOMPARE(m_desk->reg->presence().present(), someone(3));
    }

    void twoHouseholds_becomeTheSecond_whole()
    {
        const auto first = m_desk->countGroup(someone(3), Together::Household);
        const auto second = m_desk->countGroup(someone(2), Together::Household);
        const auto id = m_desk->householdsOf(second);
        QCOMPARE(m_desk->unite(first[1].who, second[0].who), Fit::Fine);
        QCOMPARE(m_desk->householdsOf(first), id);
        QCOMPARE(m_desk->householdsOf(second), id);
    }

    void moreThanTwenty_stayApart()
    {
        const auto first = m_desk->countGroup(someone(20), Together::Household);
        const auto second = m_desk->countGroup(someone(1), Together::No);
        const auto id = m_desk->householdsOf(first);
        QCOMPARE(m_desk->unite(second[0].who, first[0].who), Fit::TooMany);
        QCOMPARE(m_desk->householdsOf(first), id);
        QVERIFY(!m_desk->reg->entry(second[0].who)->person);
    }

    void belongingTogether_changesNoCount_whoeverTheyAre()
    {
        FamilyDesk apart;
        QRandomGenerator random(20'261'130);
        for (int i = 0; i < 12; ++i) {
            const CellCounts people = anyone(random);
            const auto enter = i % 2 == 0 ? &FamilyDesk::countGroup : &FamilyDesk::recordSheet;
            const auto numbers = ((*m_desk).*enter)(people, Together::Household);
            QCOMPARE(numbers.size(), static_cast<std::size_t>(people.total()));
            (apart.*enter)(people, Together::No);
            QCOMPARE(m_desk->reg->presence().present(), apart.reg->presence().present());
        }
    }

private:
    std::optional<FamilyDesk> m_desk;
};

QTEST_GUILESS_MAIN(tst_SessionHousehold)
#include "tst_SessionHousehold.moc"
