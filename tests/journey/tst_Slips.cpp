// SPDX-License-Identifier: Apache-2.0
#include "core/WristMark.h"
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"
#include "tests/paper/PdfReading.h"
#include "tests/paper/PrintRoom.h"

#include <QLabel>

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QString here = u"999999-001"_s;
constexpr int patience = 30'000; // ms; CUPS on a busy machine
} // namespace

// A desk with a printer that does what printers do.
class TestSlips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { CUPS_OR_SKIP(); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        hqtest::waitPastMidnight();
        m_room.emplace();
        QVERIFY2(m_room->start(), m_room->log().constData());
        m_hq.emplace();
        QVERIFY(m_hq->start());
        openDesk(papertest::PrintRoom::queue());
    }

    void cleanup()
    {
        m_desk.reset();
        m_hq.reset();
        m_room.reset();
    }

    void person_getsASlip_withTheNumberOnTheScreen()
    {
        m_desk->tap(u"カードがない人"_s);
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        const auto counted = m_desk->page<screen::Counted>();
        m_desk->tap(u"紙に印刷"_s);
        QTRY_VERIFY_WITH_TIMEOUT(reads(u"印刷しました。"_s), patience);
        QVERIFY(m_desk->shows<screen::Counted>());
        QCOMPARE(m_room->printed().size(), 1);
        QCOMPARE(papertest::codesOf(m_room->printed().front()),
                 QList<QList<QByteArray>>{{(WristMark{counted.who, counted.cell}).text()}});
        m_desk->tap(u"終わる"_s);
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    // The row goes on; the slips come when somebody has found paper.
    void family_withoutPaper_isToldSo_andGoesOn()
    {
        m_room->takePaperOut();
        m_desk->tap(u"家族・グループ"_s);
        m_desk->tap(u"不明をふやす"_s);
        m_desk->tap(u"不明をふやす"_s);
        m_desk->tap(u"2人を受付する"_s);
        QTRY_VERIFY(m_desk->shows<screen::GroupNumbers>());
        m_desk->tap(u"紙に印刷"_s);
        QTRY_VERIFY(reads(u"印刷しています。"_s) || reads(u"用紙がありません。"_s));
        QTRY_VERIFY_WITH_TIMEOUT(reads(u"用紙がありません。"_s), patience);
        m_desk->tap(u"終わる"_s);
        QTRY_VERIFY(m_desk->shows<screen::Start>());

        m_desk->tap(u"カードがない人"_s);
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        QVERIFY(m_desk->page<screen::Counted>().slips == SlipState::Offered);
        QVERIFY(!reads(u"用紙がありません。"_s));
        QTRY_COMPARE(m_hq->people(here), 3);
        m_room->putPaperIn();
        QTRY_COMPARE_WITH_TIMEOUT(m_room->printed().size(), 1, patience);
        QCOMPARE(papertest::codesOf(m_room->printed().front()).size(), 2);
        QVERIFY(m_desk->page<screen::Counted>().slips == SlipState::Offered);
    }

    // The same page, and somebody puts paper in at once.
    void paperThatIsPutIn_bringsTheSlip()
    {
        m_room->takePaperOut();
        m_desk->tap(u"カードがない人"_s);
        m_desk->tap(u"紙に印刷"_s);
        QTRY_VERIFY_WITH_TIMEOUT(reads(u"用紙がありません。"_s), patience);
        m_room->putPaperIn();
        QTRY_VERIFY_WITH_TIMEOUT(reads(u"印刷しました。"_s), patience);
        QCOMPARE(m_room->printed().size(), 1);
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    void printerThatIsGone_sendsThemToTheirPencils()
    {
        m_room->stop();
        m_desk->tap(u"カードがない人"_s);
        m_desk->tap(u"紙に印刷"_s);
        QTRY_VERIFY_WITH_TIMEOUT(reads(u"印刷できませんでした。番号を手首に"_s), patience);
        QVERIFY(m_desk->button(u"もう一度 印刷"_s)->isEnabled());
        m_desk->tap(u"もう1人"_s);
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        QTRY_COMPARE(m_hq->people(here), 2);
    }

    void deskWithoutAPrinter_offersNone()
    {
        openDesk({});
        m_desk->tap(u"カードがない人"_s);
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        QVERIFY(m_desk->page<screen::Counted>().slips == SlipState::NotOffered);
        QVERIFY(m_desk->button(u"紙に印刷"_s) == nullptr);
    }

private:
    void openDesk(const QString &printer)
    {
        m_desk.emplace(*m_hq);
        m_desk->printer = printer;
        m_desk->open();
        m_desk->openShelterLocked();
    }
    // Whether a sentence that begins so stands on the page.
    [[nodiscard]] bool reads(const QString &words) const
    {
        const auto labels = m_desk->window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(words);
        });
    }

    std::optional<papertest::PrintRoom> m_room;
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestSlips)
#include "tst_Slips.moc"
