// SPDX-License-Identifier: Apache-2.0
#include "tests/card/CardDesk.h"
#include "tests/card/PracticeReader.h"

#include <winscard.h>

using namespace Qt::StringLiterals;
using core::IntakeProblem;

namespace {

// Another program that holds the card for itself.
class OtherProgram
{
public:
    OtherProgram() { SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &m_context); }
    ~OtherProgram() { SCardReleaseContext(m_context); }
    OtherProgram(const OtherProgram &) = delete;
    OtherProgram &operator=(const OtherProgram &) = delete;

    // May be asked again until it is true.
    bool holdsCard()
    {
        DWORD protocol = 0;
        return m_card != 0 || SCardConnect(m_context,
                                           "Practice reader 00 00",
                                           SCARD_SHARE_EXCLUSIVE,
                                           SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
                                           &m_card,
                                           &protocol) == SCARD_S_SUCCESS;
    }
    void letGo() { SCardDisconnect(m_card, SCARD_LEAVE_CARD); }

private:
    SCARDCONTEXT m_context = 0;
    SCARDHANDLE m_card = 0;
};

} // namespace

// What goes wrong around the card: two readers, another program, a service or a reader that goes.
class tst_ReaderTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { START_PRACTICE_READER(m_reader); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QCOMPARE(m_reader.start(), PracticeReader::Outcome::Ready);
    }
    void cleanup() { QCOMPARE(m_reader.forbidden(), 0); }

    void twoCards_areToldAndOneIsEnoughAgain();
    void cardHeldByAnotherProgram_isToldAndThenRead();
    void cardHeldForAWhileAndThenSilentOnce_isRead();
    void cardHeldWhenEverybodyWentHome_isStillAskedFor();
    void restartedService_isUsableAgain();
    void restartedService_withACardLyingThere();
    void serviceLostWhileReading_givesNothing();
    void missingReader_isToldAndComesBack();
    void readerThatGoesAway_isToldAndComesBack_data();
    void readerThatGoesAway_isToldAndComesBack();

private:
    PracticeReader m_reader;
};

void tst_ReaderTrouble::twoCards_areToldAndOneIsEnoughAgain()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s, {}, 0));
    QTRY_VERIFY(desk.isReady(3));
    QVERIFY(m_reader.insert(u"smith"_s, {}, 1));
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::TwoCards));
    // Nobody may go on with the first card's page.
    QVERIFY(desk.isGone());
    desk.enter("1234");
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    QCOMPARE(m_reader.verifies(), 0);
    desk.forget();
    QVERIFY(m_reader.remove(0));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("2580");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
}

void tst_ReaderTrouble::cardHeldByAnotherProgram_isToldAndThenRead()
{
    OtherProgram other;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(other.holdsCard());
    CardDesk desk;
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::ReaderHeldByOther));
    other.letGo();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(3), usableAgainWithin);
    desk.enter("1234");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
}

void tst_ReaderTrouble::cardHeldForAWhileAndThenSilentOnce_isRead()
{
    OtherProgram other;
    QVERIFY(m_reader.insert(u"yamada"_s, {{u"stubAnswerAt"_s, 1}}));
    QTRY_VERIFY(other.holdsCard());
    CardDesk desk;
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::ReaderHeldByOther));
    other.letGo();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(3), usableAgainWithin);
    QCOMPARE(desk.failures.size(), std::size_t{1});
}

void tst_ReaderTrouble::cardHeldWhenEverybodyWentHome_isStillAskedFor()
{
    OtherProgram other;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(other.holdsCard());
    CardDesk desk;
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::ReaderHeldByOther));
    desk.source.release();
    desk.forget();
    other.letGo();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(3), usableAgainWithin);
    QVERIFY(desk.failures.empty());
    desk.enter("1234");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
}

void tst_ReaderTrouble::restartedService_isUsableAgain()
{
    CardDesk desk;
    QTRY_COMPARE(desk.usable, std::optional(true));
    m_reader.stop();
    QTRY_COMPARE(desk.usable, std::optional(false));
    QVERIFY(desk.hasFailed(IntakeProblem::CardServiceDown));
    QCOMPARE(m_reader.start(), PracticeReader::Outcome::Ready);
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(3), usableAgainWithin);
    QCOMPARE(desk.usable, std::optional(true));
    QCOMPARE(desk.failures.size(), std::size_t{1});
}

void tst_ReaderTrouble::restartedService_withACardLyingThere()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    m_reader.stop();
    QTRY_VERIFY(desk.isGone());
    desk.forget();
    QCOMPARE(m_reader.start(), PracticeReader::Outcome::Ready);
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("1234");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
}

void tst_ReaderTrouble::serviceLostWhileReading_givesNothing()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s, {{u"delayMs"_s, 1000}, {u"maxRead"_s, 32}}));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(3), 15'000); // it is slow
    desk.enter("1234");
    QTRY_VERIFY(desk.hasStep(core::CardReading{}));
    m_reader.stop();
    QTRY_VERIFY(desk.isGone());
    QVERIFY(desk.drafts.empty());
    QVERIFY(!desk.failures.empty());
    QCOMPARE(m_reader.start(), PracticeReader::Outcome::Ready);
}

void tst_ReaderTrouble::missingReader_isToldAndComesBack()
{
    QCOMPARE(m_reader.start(PracticeReader::Equipment::NoReader), PracticeReader::Outcome::Ready);
    CardDesk desk;
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::NoReader));
    QCOMPARE(desk.usable, std::optional(false));
    QCOMPARE(m_reader.start(), PracticeReader::Outcome::Ready);
    QTRY_COMPARE_WITH_TIMEOUT(desk.usable, std::optional(true), usableAgainWithin);
}

void tst_ReaderTrouble::readerThatGoesAway_isToldAndComesBack_data()
{
    QTest::addColumn<bool>("card");
    QTest::addColumn<bool>("pin");
    QTest::newRow("while nobody is there") << false << false;
    QTest::newRow("while the person thinks") << true << false;
    QTest::newRow("while the card is read") << true << true;
}

// The virtual reader cannot be unplugged alone: its pcscd goes with it, and another comes without.
void tst_ReaderTrouble::readerThatGoesAway_isToldAndComesBack()
{
    QFETCH(bool, card);
    QFETCH(bool, pin);
    CardDesk desk;
    QTRY_COMPARE(desk.usable, std::optional(true));
    if (card) {
        QVERIFY(m_reader.insert(u"yamada"_s, {{u"delayMs"_s, 200}, {u"maxRead"_s, 32}}));
        QTRY_VERIFY(desk.isReady(3));
    }
    if (pin) {
        desk.enter("1234");
        QTRY_VERIFY(desk.hasStep(core::CardReading{}));
    }
    QCOMPARE(m_reader.start(PracticeReader::Equipment::NoReader), PracticeReader::Outcome::Ready);
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasFailed(IntakeProblem::NoReader), usableAgainWithin);
    QCOMPARE(desk.usable, std::optional(false));
    QCOMPARE(desk.isGone(), card);
    QVERIFY(desk.drafts.empty());
    desk.forget();
    QCOMPARE(m_reader.start(), PracticeReader::Outcome::Ready);
    QTRY_COMPARE_WITH_TIMEOUT(desk.usable, std::optional(true), usableAgainWithin);
    QVERIFY(m_reader.insert(u"smith"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(3), usableAgainWithin);
    QCOMPARE(m_reader.verifies(), 0);
}

QTEST_GUILESS_MAIN(tst_ReaderTrouble)
#include "tst_ReaderTrouble.moc"
