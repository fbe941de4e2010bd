// SPDX-License-Identifier: Apache-2.0
#include "core/SlipSteps.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const Numbered first{{u"452025-012"_s, *Handle::fromText(u"00000000"_s)}, {}};

// The four pages that show numbers, new.
std::vector<Screen> pages()
{
    return {screen::Done{first.who, first.cell},
            screen::Counted{first.who, first.cell},
            screen::GroupNumbers{{first, first}},
            screen::PaperNumbers{1, 2, {first, first, first}}};
}

SlipState slipsOn(const Screen &screen)
{
    return std::visit(
        [](const auto &page) {
            if constexpr (requires { page.slips; }) {
                return page.slips;
            }
            return SlipState::NotOffered;
        },
        screen);
}

} // namespace

// Slips on the pages that show numbers.
class TestSlipSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tap_printsEverybodyOnThePage()
    {
        std::size_t expected = 1;
        for (Screen page : pages()) {
            offerSlipsOn(page);
            const Step step = m_flow.next(page, input::PrintSlips{});
            QCOMPARE(step.screen.index(), page.index());
            QVERIFY(slipsOn(step.screen) == SlipState::Printing);
            QCOMPARE(step.commands.size(), std::size_t{1});
            const auto &print = std::get<command::PrintSlips>(step.commands.front());
            QCOMPARE(print.people, std::vector<Numbered>(expected, first));
            expected += page.index() == pages().front().index() ? 0 : 1;
        }
    }

    void withoutAPrinter_orWhileItPrints_aTapIsNothing()
    {
        for (const Screen &page : pages()) {
            QVERIFY(m_flow.next(page, input::PrintSlips{}).commands.empty());
            const Screen printing = printingOn(page);
            const Step again = m_flow.next(printing, input::PrintSlips{});
            QCOMPARE(again.screen, printing);
            QVERIFY(again.commands.empty());
        }
    }

    void news_changeThePageThatWaits_andItMayPrintAgain()
    {
        for (const Screen &page : pages()) {
            Screen now = printingOn(page);
            for (const SlipState news :
                 {SlipState::OutOfPaper, SlipState::Printing, SlipState::Printed}) {
                now = m_flow.next(now, input::SlipsChanged{news}).screen;
                QVERIFY(slipsOn(now) == news);
            }
            for (const SlipState ended :
                 {SlipState::Printed, SlipState::OutOfPaper, SlipState::Failed}) {
                now = m_flow.next(printingOn(page), input::SlipsChanged{ended}).screen;
                QCOMPARE(m_flow.next(now, input::PrintSlips{}).commands.size(), std::size_t{1});
            }
        }
    }

    // What the page before this one ordered.
    void newsOfAPageThatIsGone_areIgnored()
    {
        for (Screen page : pages()) {
            offerSlipsOn(page);
            QCOMPARE(m_flow.next(page, input::SlipsChanged{SlipState::Printed}).screen, page);
        }
        const Screen start = screen::Start{};
        QCOMPARE(m_flow.next(start, input::SlipsChanged{SlipState::Failed}).screen, start);
        QCOMPARE(m_flow.next(start, input::PrintSlips{}).screen, start);
    }

    // Nobody is kept waiting by paper.
    void waysOn_areOpenWhileItPrints()
    {
        for (const Screen &page : pages()) {
            const Screen printing = printingOn(page);
            const bool isStaffs = std::holds_alternative<screen::PaperNumbers>(page);
            const Input on = isStaffs ? Input(input::EnterPaper{}) : Input(input::Next{});
            const Step step = m_flow.next(printing, on);
            if (isStaffs) {
                QVERIFY(std::holds_alternative<command::BeginPaper>(step.commands.at(0)));
            } else {
                QCOMPARE(step.screen, m_flow.home());
            }
        }
    }

    // The card is taken, and the slip is still being printed.
    void otherNewsOnThePage_leaveTheSlipsAlone()
    {
        const Screen done = printingOn(pages().front());
        const Step step = m_flow.next(done, input::Progress{CardGone{}});
        QVERIFY(slipsOn(step.screen) == SlipState::Printing);
        QVERIFY(std::get<screen::Done>(step.screen).card == screen::Done::Card::Taken);
    }

    void standingPage_isNotOfferedAgain()
    {
        Screen page = printingOn(pages().front());
        offerSlipsOn(page);
        QVERIFY(slipsOn(page) == SlipState::Printing);
        Screen other = screen::Start{};
        offerSlipsOn(other);
        QCOMPARE(other, Screen(screen::Start{}));
    }

private:
    [[nodiscard]] Screen printingOn(Screen page) const
    {
        offerSlipsOn(page);
        return m_flow.next(page, input::PrintSlips{}).screen;
    }

    IntakeFlow m_flow{screen::Start{}, IntakeFlow::Keys::Made};
};

QTEST_APPLESS_MAIN(TestSlipSteps)
#include "tst_SlipSteps.moc"
