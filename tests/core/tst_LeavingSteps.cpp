// SPDX-License-Identifier: Apache-2.0
#include "core/IntakeFlow.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const HandleKey somebody{u"452025-012"_s, *Handle::fromText(u"00000000"_s)};

RosterEntry entry()
{
    return {somebody, {Presence::In, {AgeBand::UnderOne, Sex::Male, Place::Inside}}, 0, false, {}};
}

} // namespace

// Where somebody goes, when they mean to be back, and in which car they sleep.
class TestLeavingSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // The question stands in the way of a slip of the finger.
    void byNumber_nothingIsRecordedBeforeTheAnswer()
    {
        const Screen page = screen::ComeOrGo{somebody, Presence::In, {}};
        Step step = m_flow.next(page, input::SetPresence{Presence::Left});
        QVERIFY(step.commands.empty());
        QCOMPARE(m_flow.next(step.screen, input::Back{}).screen, page);
        QCOMPARE(m_flow.next(step.screen, input::IdleExpired{}).screen, m_flow.home());
        step = m_flow.next(step.screen, input::SetDestination{Destination::Relatives});
        const auto &record = std::get<command::Record>(step.commands.at(0));
        QCOMPARE(record.kind, EventKind::Left);
        QCOMPARE(record.presence, Presence::Left);
        QCOMPARE(record.destination, std::optional(Destination::Relatives));
        const Step recorded = m_flow.next(step.screen, input::Recorded{});
        QCOMPARE(recorded.screen,
                 Screen(screen::CameOrWent{somebody, Presence::Left, Presence::In}));
    }

    void destination_mayBeLeftOut()
    {
        Step step =
            m_flow.next(screen::ComeOrGo{somebody, {}, {}}, input::SetPresence{Presence::Left});
        step = m_flow.next(step.screen, input::SetDestination{});
        // Said all the same: what was said of an earlier leaving is over.
        QCOMPARE(std::get<command::Record>(step.commands.at(0)).destination,
                 std::optional(Destination::NotSaid));
    }

    void behindTheSignIn_itGoesBackToTheRoster()
    {
        const Screen page = screen::StaffPerson{entry()};
        Step step = m_flow.next(page, input::SetPresence{Presence::Left});
        QCOMPARE(m_flow.next(step.screen, input::Back{}).screen, page);
        step = m_flow.next(step.screen, input::SetDestination{Destination::WithoutAWord});
        QCOMPARE(std::get<command::Record>(step.commands.at(0)).destination,
                 std::optional(Destination::WithoutAWord));
        step = m_flow.next(step.screen, input::Recorded{});
        QVERIFY(std::holds_alternative<command::ShowDesk>(step.commands.at(0)));
    }

    void whoGoesOut_maySayWhenTheyComeBack()
    {
        screen::CameOrWent went{somebody, Presence::OutForNow, Presence::In};
        went.today = QDate(2026, 11, 30);
        Step step = m_flow.next(went, input::SetReturn{QDate(2026, 12, 1)});
        QCOMPARE(std::get<command::NoteReturn>(step.commands.at(0)).date, QDate(2026, 12, 1));
        step = m_flow.next(step.screen, input::ReturnNoted{QDate(2026, 12, 1)});
        QCOMPARE(std::get<screen::CameOrWent>(step.screen).backOn,
                 std::optional(QDate(2026, 12, 1)));
        QVERIFY(m_flow.next(went, input::SetReturn{QDate(2026, 11, 29)}).commands.empty());
        went.presence = Presence::In;
        QVERIFY(m_flow.next(went, input::SetReturn{QDate(2026, 12, 1)}).commands.empty());
    }

    void car_isAskedForWhoSleepsInOne()
    {
        Cell inCar = entry().state.cell;
        inCar.place = Place::CarOnSite;
        Step step = m_flow.next(screen::CorrectPerson{entry(), inCar}, input::SaveCorrection{});
        QVERIFY(m_flow.next(step.screen, input::Confirm{}).commands.empty());
        step = m_flow.next(step.screen, input::SetCar{{u"1234"_s, u"5"_s}});
        step = m_flow.next(step.screen, input::Confirm{});
        const auto &correct = std::get<command::Correct>(step.commands.at(0));
        QCOMPARE(correct.cell, inCar);
        QCOMPARE(correct.car, std::optional(Car{u"1234"_s, u"5"_s}));
        // Later, or never.
        const Step without = m_flow.next(step.screen, input::Next{});
        QVERIFY(!std::get<command::Correct>(without.commands.at(0)).car);
    }

    void wrongPlate_isNotTaken_data()
    {
        QTest::addColumn<QString>("plate");
        QTest::addColumn<QString>("slot");
        QTest::newRow("none") << u""_s << u"5"_s;
        QTest::newRow("too long") << u"12345"_s << u""_s;
        QTest::newRow("no digits") << u"12-3"_s << u""_s;
        QTest::newRow("slot too long") << u"1234"_s << u"1234"_s;
    }

    void wrongPlate_isNotTaken()
    {
        QFETCH(const QString, plate);
        QFETCH(const QString, slot);
        const Screen page = screen::CarPlate{{entry(), entry().state.cell}, {plate, slot}};
        QVERIFY(m_flow.next(page, input::Confirm{}).commands.empty());
    }

private:
    IntakeFlow m_flow{screen::Start{}, IntakeFlow::Keys::Made};
};

QTEST_GUILESS_MAIN(TestLeavingSteps)
#include "tst_LeavingSteps.moc"
