// SPDX-License-Identifier: Apache-2.0
#include "core/WristMark.h"
#include "paper/CupsPrinter.h"
#include "tests/FreshHandle.h"
#include "tests/paper/PdfReading.h"
#include "tests/paper/PrintRoom.h"

#include <QLocalServer>
#include <QSignalSpy>

using namespace core;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::vector<Numbered> people(int count)
{
    std::vector<Numbered> some;
    for (int i = 0; i < count; ++i) {
        some.push_back(
            {{u"999999-001"_s, freshHandle()}, {AgeBand::SixToFourteen, Sex::Male, Place::Inside}});
    }
    return some;
}

paper::CupsSettings quick()
{
    paper::CupsSettings settings{paper::CupsSettings{
        papertest::PrintRoom::queue(), [] { return u"見本第一小学校"_s; }, Mode::Practice}};
    settings.times.look = 50ms;
    return settings;
}

// The printer, and what it says one after the other.
struct Heard
{
    explicit Heard(const paper::CupsSettings &settings)
        : printer(settings)
        , changes(&printer, &SlipPrinter::changed)
    {}

    [[nodiscard]] std::vector<SlipState> states() const
    {
        std::vector<SlipState> states;
        for (const auto &change : changes) {
            states.push_back(change.at(0).value<SlipState>());
        }
        return states;
    }
    [[nodiscard]] bool ends(SlipState state) const
    {
        return !changes.isEmpty() && changes.last().at(0).value<SlipState>() == state;
    }

    paper::CupsPrinter printer;
    QSignalSpy changes;
};

using States = std::vector<SlipState>;
constexpr int patience = 30'000; // ms; a busy machine

} // namespace

// Slips through a real CUPS server, as the desk sends them.
class TestCupsPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CUPS_OR_SKIP(); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_room.emplace();
        QVERIFY2(m_room->start(), m_room->log().constData());
    }

    void cleanup() { m_room.reset(); }

    void slips_comeOut_andNothingIsLeftOfThem()
    {
        Heard desk(quick());
        const auto two = people(2);
        desk.printer.print(two);
        QVERIFY(desk.changes.isEmpty()); // nobody waits for it
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Printed), patience);
        QCOMPARE(desk.states(), States{SlipState::Printed});
        QCOMPARE(m_room->printed().size(), 1);
        const auto pages = papertest::codesOf(m_room->printed().front());
        QCOMPARE(pages.size(), 2);
        QCOMPARE(pages.at(0), QList<QByteArray>{(WristMark{two[0].who, two[0].cell}).text()});
        QCOMPARE(pages.at(1), QList<QByteArray>{(WristMark{two[1].who, two[1].cell}).text()});
        QVERIFY(papertest::textOf(m_room->printed().front()).contains(u"見本第一小学校"_s));
        QCOMPARE(m_room->titles(), QList<QByteArray>{"Slips"});
        QTRY_COMPARE_WITH_TIMEOUT(m_room->spooled(), QStringList(), patience);
    }

    void outOfPaper_isSaid_andTheSlipComesWhenThereIsSome()
    {
        Heard desk(quick());
        m_room->takePaperOut();
        desk.printer.print(people(1));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::OutOfPaper), patience);
        QVERIFY(m_room->printed().isEmpty());
        m_room->putPaperIn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Printed), patience);
        QCOMPARE(m_room->printed().size(), 1);
    }

    void tappedAgain_withoutPaper_printsOneSlip()
    {
        Heard desk(quick());
        m_room->takePaperOut();
        const auto one = people(1);
        for (int tap = 0; tap < 3; ++tap) {
            const auto heard = desk.changes.size();
            desk.printer.print(one);
            QTRY_COMPARE_WITH_TIMEOUT(desk.changes.size(), heard + 1, patience);
            QVERIFY(desk.ends(SlipState::OutOfPaper));
        }
        m_room->putPaperIn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Printed), patience);
        QCOMPARE(m_room->printed().size(), 1);
    }

    // The page of those before has gone; their slip comes, and nobody hears of it.
    void nextPeople_hearOfTheirOwnSlipOnly()
    {
        Heard desk(quick());
        m_room->takePaperOut();
        desk.printer.print(people(1));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::OutOfPaper), patience);
        desk.changes.clear();
        desk.printer.print(people(2));
        QTRY_COMPARE_WITH_TIMEOUT(desk.states(), States{SlipState::OutOfPaper}, patience);
        m_room->putPaperIn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Printed), patience);
        QCOMPARE(m_room->printed().size(), 2);
        QCOMPARE(papertest::codesOf(m_room->printed().at(1)).size(), 2);
    }

    void paperThatNeverComes_endsInTime_andNoSlipComesLater()
    {
        auto settings = quick();
        settings.times.most = 2s;
        Heard desk(settings);
        m_room->takePaperOut();
        desk.printer.print(people(1));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Failed), patience);
        QVERIFY(isCancelled());
        m_room->putPaperIn();
        expectNextAlone();
    }

    void stoppedQueue_fails_andNoSlipComesWhenItIsStarted()
    {
        Heard desk(quick());
        QVERIFY(papertest::PrintRoom::command("cupsdisable", {papertest::PrintRoom::queue()}));
        desk.printer.print(people(1));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Failed), patience);
        QCOMPARE(desk.states(), States{SlipState::Failed});
        QVERIFY(isCancelled());
        QVERIFY(papertest::PrintRoom::command("cupsenable", {papertest::PrintRoom::queue()}));
        expectNextAlone();
    }

    // CUPS would try for ever.
    void brokenPrinter_fails_afterAWhile()
    {
        auto settings = quick();
        settings.times.patience = 2s;
        settings.times.perPage = 0s;
        Heard desk(settings);
        m_room->breakPrinter();
        QVERIFY(papertest::PrintRoom::command("lpadmin",
                                              {u"-p"_s,
                                               papertest::PrintRoom::queue(),
                                               u"-o"_s,
                                               u"printer-error-policy=retry-job"_s}));
        desk.printer.print(people(1));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Failed), patience);
        QVERIFY(isCancelled());
    }

    void jobThatSomebodyCancelled_fails()
    {
        Heard desk(quick());
        m_room->takePaperOut();
        desk.printer.print(people(1));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::OutOfPaper), patience);
        QVERIFY(papertest::PrintRoom::command("cancel", {u"-a"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Failed), patience);
    }

    void unknownQueue_fails()
    {
        auto settings = quick();
        settings.queue = u"nobody-made-it"_s;
        expectFailure(settings);
    }

    void queueThatTakesNothing_fails()
    {
        QVERIFY(papertest::PrintRoom::command("cupsreject", {papertest::PrintRoom::queue()}));
        expectFailure(quick());
    }

    void noServer_fails()
    {
        m_room->stop();
        expectFailure(quick());
    }

    // It comes back in a moment, as when CUPS renews its log; the job is still there.
    void serverThatGoesAway_isWaitedFor()
    {
        Heard desk(quick());
        m_room->takePaperOut();
        desk.printer.print(people(1));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::OutOfPaper), patience);
        m_room->stop();
        m_room->putPaperIn();
        QVERIFY(m_room->start());
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Printed), patience);
        QCOMPARE(m_room->printed().size(), 1);
    }

    void serverThatDoesNotAnswer_failsInTime()
    {
        const QTemporaryDir folder;
        QLocalServer deaf;
        QVERIFY(deaf.listen(folder.filePath(u"deaf"_s)));
        qputenv("CUPS_SERVER", deaf.fullServerName().toLocal8Bit());
        auto settings = quick();
        settings.times.call = 500ms;
        expectFailure(settings);
    }

    void cupsNotInstalled_fails()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        expectFailure(quick());
        qputenv("PATH", path);
    }

    void codeThatCannotBeDrawn_fails()
    {
        Heard desk(quick());
        auto one = people(1);
        one.front().who.issuer = QString(3'000, u'z');
        desk.printer.print(one);
        QVERIFY(desk.changes.isEmpty());
        QTRY_COMPARE(desk.states(), States{SlipState::Failed});
    }

    void desk_endsWhileAJobIsUnderWay()
    {
        Heard desk(quick());
        desk.printer.print(people(1));
    }

private:
    static void expectFailure(const paper::CupsSettings &settings)
    {
        Heard desk(settings);
        desk.printer.print(people(1));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Failed), patience);
        QCOMPARE(desk.states(), States{SlipState::Failed});
    }
    [[nodiscard]] bool isCancelled() const
    {
        return QTest::qWaitFor([this] { return m_room->spooled().isEmpty(); }, patience);
    }
    // Behind it nothing else would have come out.
    void expectNextAlone()
    {
        Heard next(quick());
        next.printer.print(people(3));
        QTRY_VERIFY_WITH_TIMEOUT(next.ends(SlipState::Printed), patience);
        QCOMPARE(m_room->printed().size(), 1);
        QCOMPARE(papertest::codesOf(m_room->printed().front()).size(), 3);
    }

    std::optional<papertest::PrintRoom> m_room;
};

QTEST_MAIN(TestCupsPrinter)
#include "tst_CupsPrinter.moc"
