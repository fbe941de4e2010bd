// SPDX-License-Identifier: Apache-2.0
// Paper: when nothing can be recorded, and when it is entered later.
#include "core/IntakeFlow.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'790'000'460'000; // two minutes past a quarter
constexpr qint64 hour = 3'600'000;

const HandleKey somebody{u"A-1"_s, *Handle::fromText(u"00000000"_s)};

Draft anyone()
{
    Draft draft;
    draft.name = Field<QString>{u"見本　花子"_s};
    return draft;
}

screen::StaffPerson someonesPage()
{
    return {RosterEntry{somebody, {}, now - hour, false, {}}};
}

screen::PaperMode paperFor(const std::optional<screen::Review> &unsaved)
{
    screen::PaperMode paper;
    paper.reason = screen::PaperMode::Reason::DiskFull;
    paper.since = now;
    paper.person = screen::PaperMode::Person::NotRegistered;
    paper.unsaved = unsaved;
    return paper;
}

template <typename T> const T *commanded(const Step &step)
{
    for (const Command &command : step.commands) {
        if (const auto *found = std::get_if<T>(&command)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

class TestPaperMode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whereverItHappens_everybodyIsSentToPaper()
    {
        const std::vector<Screen> screens{screen::Saving{},
                                          screen::StaffDesk{},
                                          someonesPage(),
                                          screen::PaperPeople{},
                                          screen::ShelterClosed{},
                                          screen::Start{}};
        for (const Screen &screen : screens) {
            const Step step = m_flow.next(screen, input::RegisterDown{paperFor({})});
            QVERIFY(std::holds_alternative<screen::PaperMode>(step.screen));
            // Names do not stay open behind a page that stands for everybody.
            QVERIFY(commanded<command::Lock>(step) != nullptr);
            QVERIFY(commanded<command::ReleaseCard>(step) != nullptr);
        }
    }

    void whileItLasts_nobodyIsCountedOrRead()
    {
        const Screen paper = paperFor({});
        const std::vector<Input> inputs{input::CountOne{},
                                        input::Confirm{},
                                        input::Next{},
                                        input::Back{},
                                        input::UndoCount{},
                                        input::Captured{{anyone()}},
                                        input::Progress{CardReady{3}},
                                        input::Failed{{IntakeProblem::CardSilent, {}}}};
        for (const Input &input : inputs) {
            const Step step = m_flow.next(paper, input);
            QCOMPARE(step.screen, paper);
            QVERIFY(commanded<command::Admit>(step) == nullptr);
            QVERIFY(commanded<command::CountGuest>(step) == nullptr);
        }
    }

    void whoStandsThere_isAskedAgainAndNotRecordedUnseen()
    {
        const screen::Review confirmed{anyone(), std::nullopt};
        const Step back = m_flow.next(paperFor(confirmed), input::RegisterBack{});
        QCOMPARE(back.screen, Screen{confirmed});
        QVERIFY(back.commands.empty());
    }

    void whoWentAway_isForgotten()
    {
        const screen::Review confirmed{anyone(), std::nullopt};
        for (const Input &input :
             std::vector<Input>{input::Progress{CardGone{}}, input::IdleExpired{}}) {
            const Step gone = m_flow.next(paperFor(confirmed), input);
            const auto &paper = std::get<screen::PaperMode>(gone.screen);
            QVERIFY(!paper.unsaved);
            QCOMPARE(paper.person, screen::PaperMode::Person::Nobody);
            const Step back = m_flow.next(gone.screen, input::RegisterBack{});
            QCOMPARE(back.screen, m_flow.home());
        }
    }

    void tryingAgain_saysWhenAndStays()
    {
        const Step tried = m_flow.next(paperFor({}), input::TryRegister{});
        QVERIFY(commanded<command::TryRegister>(tried) != nullptr);
        const Step still =
            m_flow.next(tried.screen,
                        input::RegisterStillDown{screen::PaperMode::Reason::IoFailed, now + 4'000});
        const auto &paper = std::get<screen::PaperMode>(still.screen);
        QCOMPARE(paper.reason, screen::PaperMode::Reason::IoFailed);
        QCOMPARE(paper.lastTried, now + 4'000);
        QCOMPARE(paper.since, now);
    }

    void aCopy_isPutBackOnlyWhereThereIsOne()
    {
        screen::PaperMode paper = paperFor({});
        QVERIFY(commanded<command::RestoreCopy>(m_flow.next(paper, input::RestoreCopy{})) ==
                nullptr);
        paper.copyOf = now - hour;
        QVERIFY(commanded<command::RestoreCopy>(m_flow.next(paper, input::RestoreCopy{})) !=
                nullptr);
    }

    void withoutARegister_nobodySignsIn()
    {
        screen::PaperMode paper = paperFor({});
        QVERIFY(
            std::holds_alternative<screen::SignIn>(m_flow.next(paper, input::StaffFace{}).screen));
        paper.staffDoor = screen::PaperMode::StaffDoor::Closed;
        QCOMPARE(m_flow.next(paper, input::StaffFace{}).screen, Screen{paper});
    }

    void theNote_leadsThroughTheSignInToThePaper()
    {
        screen::Start start;
        QCOMPARE(m_flow.next(start, input::EnterPaper{}).screen, Screen{start});
        start.onPaper = PaperTime{now - hour, now};
        Step step = m_flow.next(start, input::EnterPaper{});
        QCOMPARE(std::get<screen::SignIn>(step.screen).purpose, screen::SignInPurpose::EnterPaper);
        step = m_flow.next(step.screen, input::PassphraseEntered{});
        step = m_flow.next(step.screen, input::SignedIn{});
        QVERIFY(commanded<command::BeginPaper>(step) != nullptr);
        step = m_flow.next(step.screen, input::PaperBegun{now, start.onPaper});
        // Where the paper began, to the quarter.
        QCOMPARE(std::get<screen::PaperWhen>(step.screen).happened.time, quarterOf(now - hour));
    }

    void theTime_isNeitherInTheFutureNorTooLongAgo()
    {
        const Screen first = beginning();
        const qint64 likely = std::get<screen::PaperWhen>(first).happened.time;
        QCOMPARE(likely, quarterOf(now));
        for (const qint64 wrong : {likely + quarter, now - oldestOnPaper - 1, qint64{-1}}) {
            QCOMPARE(m_flow.next(first, input::SetPaperWhen{{wrong, HappenedSource::Told}}).screen,
                     first);
        }
        const Step set =
            m_flow.next(first, input::SetPaperWhen{{likely - quarter, HappenedSource::Told}});
        QCOMPARE(std::get<screen::PaperWhen>(set.screen).happened.time, likely - quarter);
        QCOMPARE(std::get<screen::PaperWhen>(set.screen).happened.source, HappenedSource::Told);
    }

    void anOutageOfLongAgo_beginsWithNow()
    {
        const Step desk = m_flow.next(
            screen::StaffDesk{},
            input::PaperBegun{now, PaperTime{now - oldestOnPaper - hour, now - oldestOnPaper}});
        QCOMPARE(std::get<screen::PaperWhen>(desk.screen).happened.time, quarterOf(now));
    }

    void aSheet_isRecordedWithItsTime()
    {
        CellCounts people;
        people.add({AgeBand::SeventyFiveAndOver, Sex::Female, Place::Inside}, 2);
        Step step = m_flow.next(beginning(), input::Next{});
        QCOMPARE(m_flow.next(step.screen, input::SavePaper{}).commands.size(), std::size_t{0});
        step = m_flow.next(step.screen, input::SetPeople{people});
        // Back to the time and on again: what was tapped is still there.
        step = m_flow.next(step.screen, input::Back{});
        step = m_flow.next(step.screen, input::Next{});
        QCOMPARE(std::get<screen::PaperPeople>(step.screen).people, people);
        step = m_flow.next(step.screen, input::SavePaper{});
        const auto *record = commanded<command::RecordPaper>(step);
        QVERIFY(record != nullptr);
        QCOMPARE(record->people, people);
        QCOMPARE(record->happened.time, quarterOf(now));
        step = m_flow.next(
            step.screen,
            input::PaperRecorded{quarterOf(now), now, {{somebody, people.cells().begin()->first}}});
        QCOMPARE(std::get<screen::PaperNumbers>(step.screen).people.size(), std::size_t{1});
        step = m_flow.next(step.screen, input::PaperDone{});
        QVERIFY(commanded<command::ForgetPaperTime>(step) != nullptr);
        QVERIFY(commanded<command::ShowDesk>(step) != nullptr);
    }

    void aSheet_canBeOneHousehold()
    {
        constexpr auto household = screen::Together::Household;
        CellCounts twenty;
        twenty.add({}, 20);
        CellCounts more = twenty;
        more.add({}, 1);
        Step step = m_flow.next(beginning(), input::Next{});
        step = m_flow.next(step.screen, input::SetPeople{twenty});
        step = m_flow.next(step.screen, input::SetTogether{household});
        QCOMPARE(m_flow.next(step.screen, input::SetPeople{more}).screen, step.screen);
        // Back to the time and on again: they still belong together.
        step = m_flow.next(step.screen, input::Back{});
        step = m_flow.next(step.screen, input::Next{});
        QCOMPARE(std::get<screen::PaperPeople>(step.screen).together, household);
        step = m_flow.next(step.screen, input::SavePaper{});
        const auto *record = commanded<command::RecordPaper>(step);
        QVERIFY(record != nullptr);
        QCOMPARE(record->people, twenty);
        QCOMPARE(record->together, household);
        QCOMPARE(record->happened.time, quarterOf(now));
    }

    void moreThanASheet_isNotTaken()
    {
        const Screen people = m_flow.next(beginning(), input::Next{}).screen;
        CellCounts tooMany;
        tooMany.add({}, mostOnASheet + 1);
        QCOMPARE(m_flow.next(people, input::SetPeople{tooMany}).screen, people);
        CellCounts negative;
        negative.add({}, -1);
        QCOMPARE(m_flow.next(people, input::SetPeople{negative}).screen, people);
    }

    void onePersonsGoing_isRecordedWithItsTime()
    {
        const screen::StaffPerson person = someonesPage();
        Step step = m_flow.next(person, input::EnterPaper{});
        QVERIFY(commanded<command::BeginPaper>(step) != nullptr);
        step = m_flow.next(step.screen, input::PaperBegun{now, std::nullopt});
        step = m_flow.next(step.screen,
                           input::SetPaperWhen{{quarterOf(now) - hour, HappenedSource::Told}});
        step = m_flow.next(step.screen, input::Next{});
        step = m_flow.next(step.screen, input::SetPresence{Presence::Left});
        step = m_flow.next(step.screen, input::SetDestination{});
        const auto *record = commanded<command::Record>(step);
        QVERIFY(record != nullptr);
        QCOMPARE(record->kind, EventKind::Left);
        QVERIFY((record->happened == Happened{quarterOf(now) - hour, HappenedSource::Told}));
        // Without the paper's time it happens now.
        const Step plain = m_flow.next(person, input::SetPresence{Presence::OutForNow});
        QVERIFY(!commanded<command::Record>(plain)->happened);
    }

    void leavingInTheMiddle_turnsAwayFromTheDesk()
    {
        for (const Screen &screen :
             std::vector<Screen>{beginning(), screen::PaperPeople{}, screen::PaperNumbers{}}) {
            const Step step = m_flow.next(screen, input::IdleExpired{});
            QCOMPARE(step.screen, m_flow.home());
            QVERIFY(commanded<command::StepAway>(step) != nullptr);
        }
    }

private:
    [[nodiscard]] Screen beginning() const
    {
        return m_flow.next(screen::StaffDesk{}, input::PaperBegun{now, std::nullopt}).screen;
    }

    IntakeFlow m_flow{screen::Start{}, IntakeFlow::Keys::Made};
};

QTEST_GUILESS_MAIN(TestPaperMode)
#include "tst_PaperMode.moc"
