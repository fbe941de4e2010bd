// SPDX-License-Identifier: Apache-2.0
#include "tests/card/PracticeReader.h"
#include "tests/hq/SameDay.h"
#include "tests/journey/WholeDesk.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QString here = u"999999-001"_s;
} // namespace

// Every test begins with an open shelter, nobody in it, and a headquarters that never heard of it.
class TestCardToHeadquarters : public QObject
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
        m_desk.emplace(*m_hq);
        m_desk->open();
        m_desk->openShelter();
    }

    void cleanup()
    {
        m_reader.remove();
        m_desk.reset();
        m_hq.reset();
    }

    void aCard_becomesAHeadcount()
    {
        layAndRead(u"yamada"_s, u"1234"_s);
        const Draft &draft = m_desk->page<screen::Review>().draft;
        QCOMPARE(draft.name->value, u"見本　花子"_s);
        QCOMPARE(draft.birthDate->value, QDate(1980, 2, 17));
        QCOMPARE(draft.address->value, u"東京都見本区練習町一丁目２番３号"_s);
        QCOMPARE(draft.sex->value, Sex::Female);
        m_desk->tap(u"はい、わたしです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        QCOMPARE(m_desk->page<screen::Done>().card, screen::Done::Card::OnReader);
        m_reader.remove();
        QTRY_COMPARE(m_desk->page<screen::Done>().card, screen::Done::Card::Taken);
        m_desk->tap(u"終わる"_s);
        QVERIFY(m_desk->shows<screen::Start>());
        QTRY_COMPARE(m_hq->people(here), 1);
        QCOMPARE(m_hq->figure(here, u"age.4.sex.2"_s).toInt(-1), 1);
        QCOMPARE(m_hq->figure(here, u"place.inside"_s).toInt(-1), 1);
        // Who came is known with the record, a moment after the announced headcount.
        QTRY_COMPARE(m_hq->figure(here, u"in"_s).toInt(-1), 1);
        QCOMPARE(m_reader.forbidden(), 0);
        QVERIFY2(!m_hq->log().contains("見本　花子"), "a name reached headquarters' log");
    }

    void wrongDigits_costOneTry_andSaySo()
    {
        lay(u"takasaki"_s);
        m_desk->type(u"0000"_s);
        QTRY_VERIFY(m_desk->shows<screen::AskPin>() &&
                    m_desk->page<screen::AskPin>().entry == screen::AskPin::Entry::AfterWrong);
        QCOMPARE(m_desk->page<screen::AskPin>().triesLeft, 2);
        m_desk->type(u"4649"_s);
        QTRY_VERIFY(m_desk->shows<screen::Review>());
        QCOMPARE(m_desk->page<screen::Review>().draft.name->value, u"髙﨑　𠮷見本"_s);
        m_desk->tap(u"ちがいます"_s);
        QVERIFY(m_desk->shows<screen::Start>());
    }

    void lastTry_needsStaff()
    {
        m_reader.insert(u"lasttry"_s);
        QTRY_VERIFY(m_desk->shows<screen::NeedStaff>());
        QCOMPARE(m_desk->page<screen::NeedStaff>().reason, screen::NeedStaff::Reason::OneTryLeft);
        const int before = m_reader.verifies();
        m_desk->tap(u"係の人：最後の1回をゆるす"_s);
        m_desk->type(u"practice"_s);
        QTRY_VERIFY(m_desk->shows<screen::AskPin>());
        QCOMPARE(m_reader.verifies(), before);
        m_desk->type(u"5963"_s);
        QTRY_VERIFY(m_desk->shows<screen::Review>());
        QCOMPARE(m_reader.triesLeft(u"lasttry"_s), 3);
    }

    void lockedPin_isCountedWithoutTheCard()
    {
        m_reader.insert(u"locked"_s);
        QTRY_VERIFY(m_desk->shows<screen::NeedStaff>());
        QCOMPARE(m_desk->page<screen::NeedStaff>().reason, screen::NeedStaff::Reason::PinLocked);
        m_desk->tap(u"カードなしで受付する"_s);
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    void otherCards_areToldApart_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<IntakeProblem>("problem");
        QTest::newRow("transit") << u"suica"_s << IntakeProblem::TransitCard;
        QTest::newRow("bank") << u"bank"_s << IntakeProblem::BankCard;
        QTest::newRow("residence") << u"residence"_s << IntakeProblem::ResidenceCard;
        QTest::newRow("licence") << u"licence"_s << IntakeProblem::DriversLicence;
        QTest::newRow("phone") << u"phone"_s << IntakeProblem::Phone;
    }

    void otherCards_areToldApart()
    {
        QFETCH(QString, card);
        QFETCH(IntakeProblem, problem);
        m_reader.insert(card);
        QTRY_VERIFY(m_desk->shows<screen::Trouble>());
        QCOMPARE(m_desk->page<screen::Trouble>().problem, problem);
        m_reader.remove();
        QTRY_VERIFY(m_desk->shows<screen::Start>());
    }

    void countFirst_thenUndo()
    {
        countOne();
        const HandleKey first = m_desk->page<screen::Counted>().who;
        m_desk->tap(u"終わる"_s);
        QTRY_COMPARE(m_hq->people(here), 1);
        QCOMPARE(m_desk->page<screen::Start>().undoable, first);
        m_desk->tap(u"いまの受付を取り消す（%1）"_s.arg(first.handle.displayText()));
        QTRY_VERIFY(m_desk->shows<screen::Start>());
        QVERIFY(!m_desk->page<screen::Start>().undoable);
        QTRY_COMPARE(m_hq->people(here), 0);
    }

    void guestWithANumber_isNamedWithoutBeingCountedTwice()
    {
        countOne();
        const QString number = m_desk->page<screen::Counted>().who.handle.text();
        m_desk->tap(u"終わる"_s);
        layAndRead(u"smith"_s, u"2580"_s);
        m_desk->tap(u"番号をもらいました"_s);
        m_desk->type(number);
        QTRY_VERIFY(m_desk->shows<screen::Review>());
        m_desk->tap(u"はい、わたしです"_s);
        QTRY_VERIFY(m_desk->shows<screen::Done>());
        QCOMPARE(m_desk->page<screen::Done>().kind, screen::Done::Kind::GuestNamed);
        QCOMPARE(m_desk->page<screen::Done>().who.handle.text(), number);
        QTRY_COMPARE(m_hq->figure(here, u"sex.1"_s).toInt(-1), 1);
        QCOMPARE(m_hq->people(here), 1);
    }

    void staff_letsOutAndCorrects()
    {
        countOne();
        const HandleKey who = m_desk->page<screen::Counted>().who;
        QTRY_COMPARE(m_hq->people(here), 1);
        m_desk->tap(u"終わる"_s);
        m_desk->tap(u"係の人用"_s);
        m_desk->signIn();
        m_desk->kiosk->session().take(input::SelectPerson{who});
        m_desk->tap(u"外出する"_s);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        QTRY_COMPARE(m_hq->people(here), 0);
        // The headcount is announced; who went out is known with the record, a moment later.
        QTRY_COMPARE(m_hq->figure(here, u"out"_s).toInt(-1), 1);
        m_desk->kiosk->session().take(input::SelectPerson{who});
        m_desk->tap(u"もどってきた"_s);
        QTRY_COMPARE(m_hq->people(here), 1);
        QTRY_VERIFY(m_desk->shows<screen::StaffDesk>());
        m_desk->kiosk->session().take(input::SelectPerson{who});
        m_desk->tap(u"なおす"_s);
        m_desk->kiosk->session().take(
            input::SetCell{{AgeBand::UnderOne, Sex::Female, Place::CarOnSite}});
        m_desk->tap(u"この内容で記録する"_s);
        m_desk->tap(u"車は、あとで"_s);
        QTRY_COMPARE(m_hq->figure(here, u"place.car"_s).toInt(-1), 1);
        QCOMPARE(m_hq->figure(here, u"age.0"_s).toInt(-1), 1);
    }

    void headquartersAway_losesNothing()
    {
        countOne();
        m_desk->tap(u"終わる"_s);
        QTRY_COMPARE(m_hq->people(here), 1);
        m_desk->close();
        m_desk->open();
        QTRY_VERIFY(m_desk->shows<screen::Start>()); // the shelter is still open after a restart
        countOne();
        QTRY_COMPARE(m_hq->people(here), 2);
        QVERIFY(m_hq->alarms().isEmpty());
    }

    void cardPulledWhileItIsRead_keepsNothing()
    {
        m_reader.insert(u"yamada"_s, {{u"delayMs"_s, 150}});
        QTRY_VERIFY(m_desk->shows<screen::AskPin>());
        m_desk->type(u"1234"_s);
        QVERIFY(m_desk->shows<screen::Reading>());
        m_reader.remove();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows<screen::Trouble>(), usableAgainWithin);
        QCOMPARE(m_desk->page<screen::Trouble>().problem, IntakeProblem::CardTakenTooEarly);
        // Whoever pulled it can read the page; the card's going does not take it away.
        const auto hasLeft = [this] { return !m_desk->shows<screen::Trouble>(); };
        QVERIFY(!QTest::qWaitFor(hasLeft, 1000));
        lay(u"smith"_s);
        m_desk->type(u"2580"_s);
        QTRY_VERIFY(m_desk->shows<screen::Review>());
        QCOMPARE(m_desk->page<screen::Review>().draft.name->value, u"MIHON SAMPLE JOHN SMITH"_s);
    }

    void serviceStoppedWhileACardIsRead_saysSo()
    {
        m_reader.insert(u"yamada"_s, {{u"delayMs"_s, 150}});
        QTRY_VERIFY(m_desk->shows<screen::AskPin>());
        m_desk->type(u"1234"_s);
        QVERIFY(m_desk->shows<screen::Reading>());
        m_reader.stop();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows<screen::Trouble>(), usableAgainWithin);
        const auto hasLeft = [this] { return !m_desk->shows<screen::Trouble>(); };
        QVERIFY(!QTest::qWaitFor(hasLeft, 1000));
        QCOMPARE(m_reader.start(), PracticeReader::Outcome::Ready);
        lay(u"smith"_s);
    }

    void readingThatWasLeft_showsNobodyToTheNext()
    {
        m_reader.insert(u"yamada"_s, {{u"delayMs"_s, 300}});
        QTRY_VERIFY(m_desk->shows<screen::AskPin>());
        m_desk->type(u"1234"_s);
        QVERIFY(m_desk->shows<screen::Reading>());
        m_desk->tap(u"もどる"_s);
        QVERIFY(m_desk->shows<screen::Start>());
        const auto showsSomebody = [this] { return m_desk->shows<screen::Review>(); };
        QVERIFY(!QTest::qWaitFor(showsSomebody, 1500));
        QCOMPARE(m_desk->page<screen::Start>().card, screen::Start::Card::LeftOnReader);
        m_reader.remove();
        QTRY_COMPARE(m_desk->page<screen::Start>().card, screen::Start::Card::None);
        layAndRead(u"smith"_s, u"2580"_s);
        QCOMPARE(m_desk->page<screen::Review>().draft.name->value, u"MIHON SAMPLE JOHN SMITH"_s);
    }

private:
    void lay(const QString &card)
    {
        m_reader.insert(card);
        QTRY_VERIFY(m_desk->shows<screen::AskPin>());
    }

    void layAndRead(const QString &card, const QString &pin)
    {
        lay(card);
        m_desk->type(pin);
        QTRY_VERIFY(m_desk->shows<screen::Review>());
    }

    void countOne()
    {
        m_desk->tap(u"カードがない人"_s);
        QTRY_VERIFY(m_desk->shows<screen::Counted>());
    }

    PracticeReader m_reader;
    std::optional<hqtest::HqProcess> m_hq;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestCardToHeadquarters)
#include "tst_CardToHeadquarters.moc"
