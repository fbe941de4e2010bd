// SPDX-License-Identifier: Apache-2.0
#include "core/WristMark.h"
#include "tests/FreshHandle.h"
#include "tests/card/PracticeReader.h"
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"
#include "tests/scanner/PluggedScanner.h"

#include <QElapsedTimer>
#include <QWindow>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QString here = u"999999-001"_s;

WristMark freshBand(const QString &shelter = here)
{
    return {{shelter, freshHandle()}, {}};
}

} // namespace

// Printed bands under a scanner, at a desk that nobody has unlocked.
class TestScannedBands : public QObject
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
        QTRY_VERIFY(m_desk->shows<screen::ShelterClosed>());
    }

    void cleanup()
    {
        m_reader.remove();
        m_desk.reset();
        m_line.reset();
        m_hq.reset();
    }

    // Two volunteers, one scanner: a band around each wrist, one scan each. Nobody touches the
    // screen, and nobody waits for it.
    void bus_isCountedByOneScanEach()
    {
        openLocked();
        QSignalSpy beeps(&m_desk->kiosk->session(), &IntakeSession::beep);
        QElapsedTimer time;
        time.start();
        for (int i = 1; i <= 200; ++i) {
            scan(freshBand());
            QTRY_COMPARE_WITH_TIMEOUT(inARow(), i, 1'000);
        }
        const double perSecond = 200'000.0 / static_cast<double>(time.elapsed());
        qInfo("taps: 200 bands scanned in a row, none lost | 2 a second | %.1f a second",
              perSecond);
        QVERIFY(perSecond >= 2);
        QCOMPARE(beeps.count(), 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_hq->people(here), 200, 10'000);
        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"いまの受付を取り消す"_s);
        QTRY_COMPARE(m_hq->people(here), 199);
    }

    void bandReadTwice_isOnePerson()
    {
        openLocked();
        const WristMark band = freshBand();
        scan(band);
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        scan(band);
        QTRY_COMPARE(m_desk->page<screen::Counted>().band, screen::Counted::Band::ScannedAgain);
        scan(freshBand());
        QTRY_COMPARE(inARow(), 2);
        QTRY_COMPARE(m_hq->people(here), 2);
    }

    void whoeverWearsOne_goesOut_comesBack_andLeaves()
    {
        openLocked();
        const WristMark band = freshBand();
        scan(band);
        QTRY_COMPARE(m_hq->people(here), 1);
        m_desk->tap(u"終わる"_s);
        for (const auto &[words, people] : std::initializer_list<std::pair<QString, int>>{
                 {u"外出する"_s, 0}, {u"もどってきた"_s, 1}}) {
            scan(band);
            QTRY_VERIFY(m_desk->shows<screen::ComeOrGo>());
            m_desk->tap(words);
            QTRY_VERIFY(m_desk->shows<screen::CameOrWent>());
            QTRY_COMPARE(m_hq->people(here), people);
        }
        scan(band);
        m_desk->tap(u"退所する"_s);
        m_desk->tap(u"行き先を言わずに退所する"_s);
        QTRY_COMPARE(m_hq->people(here), 0);
    }

    // Somebody turned the page to comings and goings once: from then on one scan is enough.
    void atTheDoor_oneScanIsOneWay()
    {
        openLocked();
        const WristMark first = freshBand();
        const WristMark second = freshBand();
        for (const WristMark &band : {first, second}) {
            scan(band);
            QTRY_VERIFY(m_desk->shows<screen::Counted>() &&
                        m_desk->page<screen::Counted>().who == band.who);
        }
        QTRY_COMPARE(m_hq->people(here), 2);
        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"出かける・もどる"_s);
        scan(first);
        QTRY_VERIFY(m_desk->shows<screen::CameOrWent>());
        scan(first); // read twice
        scan(second);
        QTRY_COMPARE(m_desk->page<screen::CameOrWent>().who, second.who);
        QTRY_COMPARE(m_hq->people(here), 0);
        scan(first);
        QTRY_VERIFY(m_desk->shows<screen::CameOrWent>() &&
                    m_desk->page<screen::CameOrWent>().who == first.who);
        QTRY_COMPARE(m_hq->people(here), 1);
        m_desk->tap(u"まちがい：もとにもどす"_s);
        QTRY_VERIFY(m_desk->shows<screen::AskBand>());
        QTRY_COMPARE(m_hq->people(here), 0);
        // Of an arrival nobody is sure at a door: it is asked.
        scan(freshBand(u"999999-002"_s));
        QTRY_VERIFY(m_desk->shows<screen::ComeOrGo>());
    }

    void bandBeforeYes_becomesTheNumberOfWhoeverHasACard()
    {
        openLocked();
        const WristMark band = freshBand();
        layCard();
        scan(freshBand()); // in the middle of something: left alone
        enterPinAndScan(band);
        m_desk->tap(u"はい、わたしです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        QCOMPARE(m_desk->page<screen::Done>().who, band.who);
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    // Counted at the door; the name follows when there is time.
    void nameAfterTheBand_keepsTheHeadcount()
    {
        openLocked();
        const WristMark band = freshBand();
        scan(band);
        QTRY_COMPARE(m_hq->people(here), 1);
        layCard();
        enterPinAndScan(band);
        QCOMPARE(m_desk->page<screen::Review>().number, screen::Review::Number::Counted);
        m_desk->tap(u"はい、わたしです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        QCOMPARE(m_desk->page<screen::Done>().kind, screen::Done::Kind::GuestNamed);
        scan(freshBand());
        QTRY_COMPARE(m_hq->people(here), 2);
    }

    void bandThatWasTakenBack_countsWhoeverWearsItNext()
    {
        openLocked();
        const WristMark band = freshBand();
        for (int i = 0; i < 2; ++i) {
            scan(band);
            QTRY_COMPARE(m_hq->people(here), 1);
            m_desk->tap(u"終わる"_s);
            m_desk->tap(u"いまの受付を取り消す"_s);
            QTRY_COMPARE(m_hq->people(here), 0);
        }
        layCard();
        enterPinAndScan(band);
        m_desk->tap(u"はい、わたしです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        QCOMPARE(m_desk->page<screen::Done>().who, band.who);
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    void badCodes_getASentence_andTheNextOneCounts()
    {
        scan(freshBand());
        QTRY_VERIFY(m_desk->shows<screen::Trouble>());
        QCOMPARE(m_desk->page<screen::Trouble>().problem, IntakeProblem::ShelterNotOpen);
        m_desk->tap(u"もどる"_s);
        openLocked();
        QVERIFY(m_line->send("4901234567894\r"));
        QTRY_VERIFY(m_desk->shows<screen::Trouble>());
        QCOMPARE(m_desk->page<screen::Trouble>().problem, IntakeProblem::CodeUnknown);
        QVERIFY(m_line->send("UKE1:999999-001:00000001\r"));
        QTRY_COMPARE(m_desk->page<screen::Trouble>().problem, IntakeProblem::HandleMistyped);
        scan(freshBand());
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    void bandOfAnotherShelter_isCountedHereOnlyIfItsBearerComes()
    {
        openLocked();
        scan(freshBand());
        QTRY_COMPARE(m_hq->people(here), 1);
        const WristMark band = freshBand(u"999999-002"_s);
        scan(band);
        QTRY_VERIFY(m_desk->shows<screen::ComeOrGo>());
        m_desk->tap(u"もどる"_s);
        QTRY_VERIFY(m_desk->shows<screen::Start>());
        scan(band);
        m_desk->tap(u"ここに入る"_s);
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        QCOMPARE(m_desk->page<screen::Counted>().who, band.who);
        QTRY_COMPARE(m_hq->people(here), 2);
    }

    // The cheapest scanner types, and ends with Enter.
    void scannerThatTypes_countsToo_andPressesNoButton()
    {
        openLocked();
        for (int i = 1; i <= 3; ++i) {
            type(freshBand());
            QTRY_COMPARE(inARow(), i);
        }
        QTRY_COMPARE(m_hq->people(here), 3);
    }

private:
    void openLocked() { m_desk->openShelterLocked(); }

    void layCard()
    {
        m_reader.insert(u"yamada"_s);
        QTRY_VERIFY(m_desk->shows<screen::AskPin>());
    }

    void enterPinAndScan(const WristMark &band)
    {
        m_desk->type(u"1234"_s);
        QTRY_VERIFY(m_desk->shows<screen::Review>());
        scan(band);
        QTRY_COMPARE(m_desk->page<screen::Review>().guest, std::optional(band.who));
    }

    void scan(const WristMark &band) { QVERIFY(m_line->send(band.text() + '\r')); }

    // As a scanner types it, whose keys wait for a desk that is busy: all at once.
    void type(const WristMark &band)
    {
        QWindow *const window = m_desk->window->windowHandle();
        for (const char letter : band.text() + '\r') {
            const QChar unicode = QLatin1Char(letter);
            const int key = unicode.toUpper().unicode();
            for (const QEvent::Type event : {QEvent::KeyPress, QEvent::KeyRelease}) {
                auto *stroke =
                    new QKeyEvent(event,
                                  letter == '\r' ? static_cast<int>(Qt::Key_Return) : key,
                                  Qt::NoModifier,
                                  unicode);
                QCoreApplication::postEvent(window, stroke);
            }
        }
    }

    [[nodiscard]] int inARow() const
    {
        return m_desk->shows<screen::Counted>() ? m_desk->page<screen::Counted>().inARow : 0;
    }

    PracticeReader m_reader;
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<QTemporaryDir> m_folder;
    std::optional<scannertest::PluggedScanner> m_line;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestScannedBands)
#include "tst_ScannedBands.moc"
