// SPDX-License-Identifier: Apache-2.0
#include "core/IntakeFlow.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

// Comings and goings by wrist number, without a card and without a sign-in.
class TestBandSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void number_isAskedForFromTheStart_andCutsOffTheCard()
    {
        const Step step = m_flow.next(screen::Start{}, input::ComeOrGo{});
        QCOMPARE(step.screen, Screen(screen::AskBand{}));
        QVERIFY(std::holds_alternative<command::ReleaseCard>(step.commands.at(0)));
        const Step entered = m_flow.next(step.screen, input::NumberEntered{u"00000000"_s});
        QCOMPARE(std::get<command::CheckBand>(entered.commands.at(0)).text, u"00000000"_s);
    }

    void wrongNumber_saysSo_andStays()
    {
        const Step step = m_flow.next(screen::AskBand{},
                                      input::BandChecked{{}, {}, IntakeProblem::HandleMistyped});
        QCOMPARE(step.screen, Screen(screen::AskBand{IntakeProblem::HandleMistyped}));
    }

    void move_isRecordedOnce_andShown_data()
    {
        QTest::addColumn<Presence>("presence");
        QTest::addColumn<EventKind>("kind");
        QTest::newRow("out") << Presence::OutForNow << EventKind::WentOut;
        QTest::newRow("back") << Presence::In << EventKind::CameBack;
    }

    void move_isRecordedOnce_andShown()
    {
        QFETCH(const Presence, presence);
        QFETCH(const EventKind, kind);
        const Screen page = screen::ComeOrGo{somebody, Presence::In, {}};
        const Step step = m_flow.next(page, input::SetPresence{presence});
        const auto &record = std::get<command::Record>(step.commands.at(0));
        QCOMPARE(record.who, somebody);
        QCOMPARE(record.kind, kind);
        QCOMPARE(record.presence, presence);
        const Step recorded = m_flow.next(step.screen, input::Recorded{});
        QCOMPARE(recorded.screen, Screen(screen::CameOrWent{somebody, presence, Presence::In}));
        // A late "recorded" of something else does not pretend that anything was chosen.
        QCOMPARE(m_flow.next(page, input::Recorded{}).screen, page);
    }

    void mistake_isTakenBackToWhatItWas_data()
    {
        QTest::addColumn<Presence>("presence");
        QTest::addColumn<std::optional<Presence>>("before");
        QTest::addColumn<Presence>("after");
        const std::optional<Presence> unknown;
        QTest::newRow("out") << Presence::OutForNow << std::optional(Presence::In) << Presence::In;
        QTest::newRow("back") << Presence::In << std::optional(Presence::OutForNow)
                              << Presence::OutForNow;
        QTest::newRow("back after leaving")
            << Presence::In << std::optional(Presence::Left) << Presence::Left;
        QTest::newRow("out, never seen here") << Presence::OutForNow << unknown << Presence::In;
        QTest::newRow("back, never seen here") << Presence::In << unknown << Presence::Void;
    }

    void mistake_isTakenBackToWhatItWas()
    {
        QFETCH(const Presence, presence);
        QFETCH(const std::optional<Presence>, before);
        QFETCH(const Presence, after);
        const Step step =
            m_flow.next(screen::CameOrWent{somebody, presence, before}, input::TakeBack{});
        QCOMPARE(std::get<command::Record>(step.commands.at(0)).presence, after);
        QCOMPARE(m_flow.next(step.screen, input::Recorded{}).screen, m_flow.home());
    }

    void nobody_isStuckHere()
    {
        const std::vector<Screen> pages{screen::AskBand{},
                                        screen::ComeOrGo{somebody, {}, {}},
                                        screen::CameOrWent{somebody, Presence::In, {}}};
        for (const Screen &page : pages) {
            QVERIFY(m_flow.next(page, input::Back{}).screen != page);
            QCOMPARE(m_flow.next(page, input::IdleExpired{}).screen, m_flow.home());
            QVERIFY(std::holds_alternative<screen::CallingStaff>(
                m_flow.next(page, input::CallStaff{}).screen));
        }
        QCOMPARE(m_flow.next(pages[2], input::Next{}).screen, m_flow.home());
        QCOMPARE(m_flow.next(pages[2], input::ComeOrGo{}).screen, Screen(screen::AskBand{}));
    }

    void refusal_isSaid()
    {
        const Step step = m_flow.next(screen::ComeOrGo{somebody, {}, Presence::In},
                                      input::Refused{IntakeProblem::NotSaved});
        QCOMPARE(std::get<screen::Trouble>(step.screen).problem, IntakeProblem::NotSaved);
    }

    void closedShelter_opensWithoutAPassphrase_onceItIsKnownWhich()
    {
        const Screen closed = screen::ShelterClosed{u"見本体育館"_s};
        const Step step = m_flow.next(closed, input::OpenShelter{});
        QVERIFY(std::holds_alternative<command::OpenShelter>(step.commands.at(0)));
        QCOMPARE(m_flow.next(step.screen, input::Recorded{}).screen, m_flow.home());
        QVERIFY(m_flow.next(screen::ShelterClosed{}, input::OpenShelter{}).commands.empty());
    }

private:
    const HandleKey somebody{u"A-1"_s, *Handle::fromText(u"00000000"_s)};
    IntakeFlow m_flow{screen::Start{}, IntakeFlow::Keys::Made};
};

QTEST_GUILESS_MAIN(TestBandSteps)
#include "tst_BandSteps.moc"
