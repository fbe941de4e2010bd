// SPDX-License-Identifier: Apache-2.0
#include "paper/FamilyPrinter.h"
#include "tests/paper/PdfReading.h"
#include "tests/paper/PrintRoom.h"

#include <QSignalSpy>

using namespace core;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

paper::FamilySheet sheet(const QStringList &codes)
{
    return {codes, 4, Mode::Practice};
}

paper::CupsTimes quick()
{
    paper::CupsTimes times;
    times.look = 50ms;
    return times;
}

// The printer, and what it says one after the other.
struct Heard
{
    explicit Heard(const paper::CupsTimes &times = quick())
        : printer(papertest::PrintRoom::queue(), times)
        , changes(&printer, &paper::FamilyPrinter::changed)
    {}

    [[nodiscard]] bool ends(SlipState state) const
    {
        return !changes.isEmpty() && changes.last().at(0).value<SlipState>() == state;
    }

    paper::FamilyPrinter printer;
    QSignalSpy changes;
};

constexpr int patience = 30'000; // ms; a busy machine

} // namespace

// A family's sheet through a real CUPS server. What holds for every paper: tst_CupsPrinter.
class TestFamilyPrinter : public QObject
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

    void sheets_comeOut_onA4_andNothingIsLeftOfThem()
    {
        Heard desk;
        desk.printer.print(sheet({u"HNN1:ONE"_s, u"HNN1:TWO"_s}));
        QVERIFY(desk.changes.isEmpty()); // nobody waits for it
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Printed), patience);
        QCOMPARE(m_room->printed().size(), 1);
        QCOMPARE(papertest::codesOf(m_room->printed().front()),
                 (QList<QList<QByteArray>>{{"HNN1:ONE"}, {"HNN1:TWO"}}));
        QCOMPARE(m_room->titles(), QList<QByteArray>{"Family"});
        QVERIFY2(m_room->options().value(0).contains("media=A4"),
                 m_room->options().value(0).constData());
        QTRY_COMPARE_WITH_TIMEOUT(m_room->spooled(), QStringList(), patience);
    }

    void tappedAgain_withoutPaper_printsOneSheet()
    {
        Heard desk;
        m_room->takePaperOut();
        for (int tap = 0; tap < 2; ++tap) {
            const auto heard = desk.changes.size();
            desk.printer.print(sheet({u"HNN1:ONE"_s}));
            QTRY_COMPARE_WITH_TIMEOUT(desk.changes.size(), heard + 1, patience);
            QVERIFY(desk.ends(SlipState::OutOfPaper));
        }
        m_room->putPaperIn();
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Printed), patience);
        QCOMPARE(m_room->printed().size(), 1);
    }

    // It would lie there for whoever comes next.
    void sheetThatDoesNotComeInTime_neverComes()
    {
        auto times = quick();
        times.most = 2s;
        Heard desk(times);
        m_room->takePaperOut();
        desk.printer.print(sheet({u"HNN1:ONE"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Failed), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_room->spooled(), QStringList(), patience);
        m_room->putPaperIn();
        desk.printer.print(sheet({u"HNN1:TWO"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Printed), patience);
        QCOMPARE(m_room->printed().size(), 1);
        QCOMPARE(papertest::codesOf(m_room->printed().front()),
                 (QList<QList<QByteArray>>{{"HNN1:TWO"}}));
    }

    void sheetOfAFamilyThatHasGone_doesNotComeForTheNext()
    {
        Heard desk;
        m_room->takePaperOut();
        desk.printer.print(sheet({u"HNN1:ONE"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::OutOfPaper), patience);
        desk.printer.withdraw();
        QTRY_COMPARE_WITH_TIMEOUT(m_room->spooled(), QStringList(), patience);
        m_room->putPaperIn();
        desk.printer.print(sheet({u"HNN1:TWO"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Printed), patience);
        QCOMPARE(m_room->printed().size(), 1);
    }

    void codeThatCannotBeDrawn_fails()
    {
        Heard desk;
        desk.printer.print(sheet({QString(paper::longestFamilyCode + 1, u'A')}));
        QTRY_VERIFY_WITH_TIMEOUT(desk.ends(SlipState::Failed), patience);
        QVERIFY(m_room->titles().isEmpty());
    }

private:
    std::optional<papertest::PrintRoom> m_room;
};

QTEST_MAIN(TestFamilyPrinter)
#include "tst_FamilyPrinter.moc"
