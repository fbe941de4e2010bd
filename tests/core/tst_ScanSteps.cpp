// SPDX-License-Identifier: Apache-2.0
#include "core/IntakeFlow.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using Seen = input::BandSeen;
using By = screen::ComeOrGo::By;

namespace {

const WristMark band{{u"452025-012"_s, *Handle::fromText(u"00000000"_s)}, {}};
const input::Scanned scan{u"UKE1:452025-012:00000000"_s};

template <typename T> bool commands(const Step &step)
{
    return std::any_of(step.commands.begin(), step.commands.end(), [](const Command &command) {
        return std::holds_alternative<T>(command);
    });
}

Seen seen(std::optional<Presence> presence, Seen::Issuer issuer = Seen::Issuer::ThisShelter)
{
    return {band, presence, issuer, Seen::Name::None};
}

} // namespace

// A band under the scanner, page by page.
class TestScanSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whereNobodyIsInTheMiddleOfSomething_itIsLookedAt_data()
    {
        QTest::addColumn<Screen>("page");
        QTest::newRow("start") << Screen(screen::Start{});
        QTest::newRow("counted") << Screen(screen::Counted{band.who, {}});
        QTest::newRow("done") << Screen(screen::Done{band.who, {}});
        QTest::newRow("number asked for") << Screen(screen::AskBand{});
        QTest::newRow("comes or goes") << Screen(screen::ComeOrGo{band.who, {}, {}});
        QTest::newRow("came or went") << Screen(screen::CameOrWent{band.who, Presence::In, {}});
        QTest::newRow("trouble") << Screen(screen::Trouble{IntakeProblem::TransitCard, {}});
    }

    void whereNobodyIsInTheMiddleOfSomething_itIsLookedAt()
    {
        QFETCH(Screen, page);
        const Step step = m_open.next(page, scan);
        QCOMPARE(step.screen, page);
        QVERIFY(commands<command::ReleaseCard>(step));
        QCOMPARE(std::get<command::LookAtBand>(step.commands.back()).mark, band);
        QVERIFY(commands<command::CountBand>(m_open.next(page, seen({}))));
    }

    void inTheMiddleOfSomething_itIsLeftAlone_data()
    {
        QTest::addColumn<Screen>("page");
        QTest::newRow("PIN") << Screen(screen::AskPin{});
        QTest::newRow("reading") << Screen(screen::Reading{});
        QTest::newRow("saving") << Screen(screen::Saving{});
        QTest::newRow("paper") << Screen(screen::PaperMode{});
        QTest::newRow("staff") << Screen(screen::StaffDesk{});
        QTest::newRow("sign-in") << Screen(screen::SignIn{});
    }

    void inTheMiddleOfSomething_itIsLeftAlone()
    {
        QFETCH(Screen, page);
        for (const Input &input : {Input(scan), Input(seen({})), Input(seen(Presence::In))}) {
            const Step step = m_open.next(page, input);
            QCOMPARE(step.screen, page);
            QVERIFY(step.commands.empty());
        }
    }

    void closedShelter_countsNobody()
    {
        const IntakeFlow closed(screen::ShelterClosed{}, IntakeFlow::Keys::Made);
        for (const Screen &page :
             {closed.home(), Screen(screen::Trouble{IntakeProblem::ShelterNotOpen, {}})}) {
            const Step step = closed.next(page, scan);
            QCOMPARE(step.screen, Screen(screen::Trouble{IntakeProblem::ShelterNotOpen, {}}));
            QVERIFY(!commands<command::LookAtBand>(step));
        }
    }

    void whoeverIsKnown_comesOrGoes_data()
    {
        QTest::addColumn<Presence>("presence");
        QTest::newRow("in") << Presence::In;
        QTest::newRow("out") << Presence::OutForNow;
        QTest::newRow("left") << Presence::Left;
    }

    void whoeverIsKnown_comesOrGoes()
    {
        QFETCH(Presence, presence);
        const Step step = m_open.next(screen::Start{}, seen(presence));
        QCOMPARE(step.screen, Screen(screen::ComeOrGo{band.who, presence, {}, {}, By::Scanner}));
        QCOMPARE(m_open.next(step.screen, input::Back{}).screen, m_open.home());
        QVERIFY(step.commands.empty());
    }

    void takenBack_isCountedAgain()
    {
        QVERIFY(commands<command::CountBand>(m_open.next(screen::Start{}, seen(Presence::Void))));
    }

    void readTwice_isOnePerson_andTheRowGoesOn()
    {
        using Band = screen::Counted::Band;
        const Screen counted = screen::Counted{band.who, {}, Band::Scanned, 7};
        const Step step = m_open.next(counted, seen(Presence::In));
        QCOMPARE(step.screen, Screen(screen::Counted{band.who, {}, Band::ScannedAgain, 7}));
        QVERIFY(step.commands.empty());
    }

    void bandOfAnotherShelter_isAskedAbout_andThenCounted()
    {
        const Step step = m_open.next(screen::Start{}, seen({}, Seen::Issuer::Another));
        QCOMPARE(step.screen, Screen(screen::ComeOrGo{band.who, {}, {}, band, By::Scanner}));
        QVERIFY(step.commands.empty());
        const Step came = m_open.next(step.screen, input::SetPresence{Presence::In});
        QCOMPARE(std::get<command::CountBand>(came.commands.at(0)).mark, band);
        QCOMPARE(m_open.next(step.screen, input::Back{}).screen, m_open.home());
    }

    void codesOfOthers_getASentence()
    {
        const auto problemOf = [this](const QString &text) {
            return std::get<screen::Trouble>(
                       m_open.next(screen::Start{}, input::Scanned{text}).screen)
                .problem;
        };
        QCOMPARE(problemOf(u"4901234567894"_s), IntakeProblem::CodeUnknown);
        QCOMPARE(problemOf(u"UKE1:452025-012:00000001"_s), IntakeProblem::HandleMistyped);
    }

    void beforeConfirming_itBecomesTheNumber()
    {
        using Number = screen::Review::Number;
        for (const Screen &page : {Screen(screen::Review{{}, {}}), Screen(screen::AskHandle{})}) {
            QVERIFY(commands<command::LookAtBand>(m_open.next(page, scan)));
            const Step fresh = m_open.next(page, seen({}));
            QCOMPARE(fresh.screen, Screen(screen::Review{{}, band.who, Number::Fresh}));
            const Step counted = m_open.next(page, seen(Presence::In));
            QCOMPARE(counted.screen, Screen(screen::Review{{}, band.who, Number::Counted}));
            const Step confirmed = m_open.next(fresh.screen, input::Confirm{});
            QCOMPARE(std::get<command::Admit>(confirmed.commands.at(0)).number, Number::Fresh);

            Seen named = seen(Presence::In);
            named.name = Seen::Name::Known;
            QCOMPARE(m_open.next(page, named).screen,
                     Screen(screen::AskHandle{{}, IntakeProblem::AlreadyNamed}));
            QCOMPARE(m_open.next(page, input::Scanned{u"4901234567894"_s}).screen,
                     Screen(screen::AskHandle{{}, IntakeProblem::CodeUnknown}));
        }
    }

private:
    IntakeFlow m_open{screen::Start{}, IntakeFlow::Keys::Made};
};

QTEST_APPLESS_MAIN(TestScanSteps)
#include "tst_ScanSteps.moc"
