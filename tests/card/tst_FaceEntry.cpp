// SPDX-License-Identifier: Apache-2.0
#include "tests/card/CardDesk.h"
#include "tests/card/PracticeReader.h"

using namespace Qt::StringLiterals;
using core::IntakeProblem;
using core::LastTry;

namespace {

// Written out by hand from the faces in resources/practice/people.json.
constexpr auto yamada = "55021720352285"; // Showa 55
constexpr auto wrongForYamada = "55021720352286";
constexpr auto takasaki = "30090420310815"; // Showa 30
constexpr auto locked = "12022920326402";   // Heisei 12

// The commands of an undisturbed visit: select, query of the PIN | query, VERIFY, READ.
constexpr int queryCommand = 3;
constexpr int verifyCommand = 4;
constexpr int readCommand = 5;

constexpr int allTries = 10;

} // namespace

// A card opened by the number on its face, and what must never happen to its ten tries.
class tst_FaceEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { START_PRACTICE_READER(m_reader); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QCOMPARE(m_reader.start(), PracticeReader::Outcome::Ready);
    }
    void cleanup()
    {
        // Neither the number, its key, nor a signature was asked for.
        QCOMPARE(m_reader.forbidden(), 0);
    }

    void rightNumber_givesTheFourAttributes_data();
    void rightNumber_givesTheFourAttributes();
    void wrongNumber_costsOneTry_andIsNeverResent();
    void wrongNumber_leavesTheCardForThePin();
    void wrongNumberWithoutCounter_isCountedByAsking();
    void wrongNumbers_endWhereFourTriesAreLeft();
    void fewTries_areNotSpent_data();
    void fewTries_areNotSpent();
    void cardThatForgotUs_isNotCalledLocked_norSentAnything();
    void anythingButFourteenDigits_isNeverSent();
    void lockedPin_stillOpensByTheFace_data();
    void lockedPin_stillOpensByTheFace();
    void lastTrySpentWrongly_stillOpensByTheFace();
    void lockedPin_isNotSentOnceMore();
    void cardPulledAtVerify_isNotAskedTwice_data();
    void cardPulledAtVerify_isNotAskedTwice();
    void cardPulledWhileReading_givesNothing();
    void cardPulledBeforeTheEntry_isSentNothing();
    void halfAnAnswer_isNeverTakenForSuccess_data();
    void halfAnAnswer_isNeverTakenForSuccess();
    void numberOfOneCard_isNeverSentToTheNext_data();
    void numberOfOneCard_isNeverSentToTheNext();
    void releasedCard_isSentNothing();

private:
    PracticeReader m_reader;
};

void tst_FaceEntry::rightNumber_givesTheFourAttributes_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("birth");
    QTest::newRow("usual") << u"yamada"_s << QByteArray(yamada) << u"見本　花子"_s
                           << QDate(1980, 2, 17);
    QTest::newRow("rare kanji, a letter beyond the BMP")
        << u"takasaki"_s << QByteArray(takasaki) << u"髙﨑　𠮷見本"_s << QDate(1955, 9, 4);
    QTest::newRow("Taisho") << u"tome"_s << QByteArray("15010120339060") << u"見本　トメ"_s
                            << QDate(1926, 1, 1);
    QTest::newRow("Reiwa") << u"kodomo"_s << QByteArray("04040520275526") << u"見本　次郎"_s
                           << QDate(2022, 4, 5);
    QTest::newRow("Gregorian face") << u"smith"_s << QByteArray("91063020294471")
                                    << u"MIHON SAMPLE JOHN SMITH"_s << QDate(1991, 6, 30);
}

void tst_FaceEntry::rightNumber_givesTheFourAttributes()
{
    QFETCH(QString, card);
    QFETCH(QByteArray, number);
    QFETCH(QString, name);
    QFETCH(QDate, birth);
    CardDesk desk;
    QVERIFY(m_reader.insert(card));
    QTRY_VERIFY(desk.isReady(3));
    desk.enterFace(number.toStdString());
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    QVERIFY(desk.hasStep(core::CardReading{}));
    QVERIFY(desk.failures.empty());
    const core::Draft &draft = desk.drafts.front();
    QCOMPARE(draft.name->value, name);
    QCOMPARE(draft.name->source, core::FieldSource::Chip);
    QCOMPARE(draft.birthDate->value, birth);
    QVERIFY(draft.address && draft.sex);
    QCOMPARE(m_reader.faceVerifies(), 1);
    QCOMPARE(m_reader.verifies(), 0);
    QCOMPARE(m_reader.triesLeft(card), 3);
    QCOMPARE(m_reader.faceTriesLeft(card), allTries);
    QCOMPARE(desk.effort.apdus, m_reader.apdus());
}

void tst_FaceEntry::wrongNumber_costsOneTry_andIsNeverResent()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    desk.enterFace(wrongForYamada);
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::FaceNumberWrong));
    QCOMPARE(desk.triesTold(), std::optional(9));
    // Nor when the card is laid down again.
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    desk.forget();
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    QCOMPARE(m_reader.faceVerifies(), 1);
    QCOMPARE(m_reader.faceTriesLeft(u"yamada"_s), 9);
    // A second entry is a second try, and the right one gives them all back.
    desk.enterFace(yamada);
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    QCOMPARE(m_reader.faceVerifies(), 2);
    QCOMPARE(m_reader.faceTriesLeft(u"yamada"_s), allTries);
}

void tst_FaceEntry::wrongNumber_leavesTheCardForThePin()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"takasaki"_s));
    QTRY_VERIFY(desk.isReady(3));
    desk.enterFace(yamada);
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::FaceNumberWrong));
    desk.enter("4649");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    QCOMPARE(m_reader.faceVerifies(), 1);
    QCOMPARE(m_reader.verifies(), 1);
}

void tst_FaceEntry::wrongNumberWithoutCounter_isCountedByAsking()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s, {{u"wrongWord"_s, u"6300"_s}}));
    QTRY_VERIFY(desk.isReady(3));
    desk.enterFace(wrongForYamada);
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::FaceNumberWrong));
    QCOMPARE(desk.triesTold(), std::optional(9));
    QCOMPARE(m_reader.faceVerifies(), 1);
}

void tst_FaceEntry::wrongNumbers_endWhereFourTriesAreLeft()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    for (int left = allTries - 1; left >= 4; --left) {
        desk.forget();
        desk.enterFace(wrongForYamada);
        QTRY_VERIFY(desk.hasFailed(IntakeProblem::FaceNumberWrong));
        QCOMPARE(desk.triesTold(), std::optional(left));
    }
    QCOMPARE(m_reader.faceVerifies(), 6);
    desk.enterFace(yamada);
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::FaceTriesLow));
    QCOMPARE(desk.triesTold(), std::optional(4));
    QCOMPARE(m_reader.faceVerifies(), 6);
}

void tst_FaceEntry::fewTries_areNotSpent_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QJsonObject>("faults");
    QTest::addColumn<int>("left");
    const auto blocked = [](const QString &word) { return QJsonObject{{u"blockedWord"_s, word}}; };
    const QByteArray closed("31043020296021");
    QTest::newRow("four left") << u"facelow"_s << QByteArray("01010820348812") << QJsonObject{}
                               << 4;
    QTest::newRow("none, JICSAP") << u"facelocked"_s << closed << blocked(u"6984"_s) << 0;
    QTest::newRow("no such key") << u"facelocked"_s << closed << blocked(u"6A88"_s) << 0;
}

void tst_FaceEntry::fewTries_areNotSpent()
{
    QFETCH(QString, card);
    QFETCH(QByteArray, number);
    QFETCH(QJsonObject, faults);
    QFETCH(int, left);
    CardDesk desk;
    QVERIFY(m_reader.insert(card, faults));
    QTRY_VERIFY(desk.isReady(3) || desk.hasFailed(IntakeProblem::PinLocked));
    desk.enterFace(number.toStdString());
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::FaceTriesLow));
    QCOMPARE(desk.triesTold(), std::optional(left));
    QCOMPARE(m_reader.faceVerifies(), 0);
    if (desk.isReady(3)) {
        desk.enter("4444");
        QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    }
}

// 6A82 long after the application was selected: it may not be selected any more.
void tst_FaceEntry::cardThatForgotUs_isNotCalledLocked_norSentAnything()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"facelocked"_s, {{u"blockedWord"_s, u"6A82"_s}}));
    // Straight after, it is its PIN's key that there is none of.
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::PinLocked));
    desk.forget();
    desk.enterFace("31043020296021");
    QTRY_COMPARE(desk.failures.size(), std::size_t{1});
    QCOMPARE(desk.failures.front().problem, IntakeProblem::CardTakenTooEarly);
    QCOMPARE(m_reader.faceVerifies(), 0);
}

void tst_FaceEntry::anythingButFourteenDigits_isNeverSent()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    // A PIN, the twelve digits of 照合番号A, one too few, one too many, a letter.
    for (const char *number :
         {"", "1234", "000000000000", "5502172035228", "550217203522855", "5502172035228S"}) {
        desk.forget();
        desk.enterFace(number);
        QTRY_COMPARE(desk.failures.size(), std::size_t{1});
        QCOMPARE(desk.failures.front(),
                 (core::IntakeFailure{IntakeProblem::FaceNumberWrong, allTries}));
    }
    QCOMPARE(m_reader.faceVerifies(), 0);
    QCOMPARE(m_reader.verifies(), 0);
}

void tst_FaceEntry::lockedPin_stillOpensByTheFace_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("name");
    QTest::newRow("locked") << u"locked"_s << QByteArray(locked) << u"見本　錠子"_s;
    QTest::newRow("given out without a PIN")
        << u"nopin"_s << QByteArray("64010720343350") << u"見本　顔子"_s;
}

void tst_FaceEntry::lockedPin_stillOpensByTheFace()
{
    QFETCH(QString, card);
    QFETCH(QByteArray, number);
    QFETCH(QString, name);
    CardDesk desk;
    QVERIFY(m_reader.insert(card));
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::PinLocked));
    QCOMPARE(desk.triesTold(), std::optional(0));
    desk.enterFace(number.toStdString());
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    QCOMPARE(desk.drafts.front().name->value, name);
    QCOMPARE(m_reader.faceVerifies(), 1);
    QCOMPARE(m_reader.verifies(), 0);
}

void tst_FaceEntry::lastTrySpentWrongly_stillOpensByTheFace()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"lasttry"_s));
    QTRY_VERIFY(desk.isReady(1));
    desk.enter("0000", LastTry::AllowedByStaff);
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::PinLocked));
    desk.enterFace("39081020301138");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    // The other key's tries are not given back by it.
    QCOMPARE(m_reader.triesLeft(u"lasttry"_s), 0);
}

void tst_FaceEntry::lockedPin_isNotSentOnceMore()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"locked"_s));
    QTRY_COMPARE(desk.failures.size(), std::size_t{1});
    desk.enter("1111", LastTry::AllowedByStaff);
    QTRY_COMPARE(desk.failures.size(), std::size_t{2});
    QCOMPARE(desk.failures.back(), (core::IntakeFailure{IntakeProblem::PinLocked, 0}));
    QCOMPARE(m_reader.verifies(), 0);
}

void tst_FaceEntry::cardPulledAtVerify_isNotAskedTwice_data()
{
    QTest::addColumn<bool>("spent");
    QTest::newRow("before the card counted") << false;
    QTest::newRow("after the card counted") << true;
}

void tst_FaceEntry::cardPulledAtVerify_isNotAskedTwice()
{
    QFETCH(bool, spent);
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s,
                            {{u"removeAt"_s, verifyCommand}, {u"removeSpendsTry"_s, spent}}));
    QTRY_VERIFY(desk.isReady(3));
    desk.enterFace(wrongForYamada);
    QTRY_VERIFY(desk.isGone());
    QVERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    desk.forget();
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    QCOMPARE(m_reader.faceVerifies(), spent ? 1 : 0);
    QCOMPARE(m_reader.faceTriesLeft(u"yamada"_s), spent ? 9 : allTries);
}

void tst_FaceEntry::cardPulledWhileReading_givesNothing()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s, {{u"removeAt"_s, readCommand}}));
    QTRY_VERIFY(desk.isReady(3));
    desk.enterFace(yamada);
    QTRY_VERIFY(desk.isGone());
    QVERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    QVERIFY(desk.drafts.empty());
    QCOMPARE(m_reader.faceVerifies(), 1);
}

void tst_FaceEntry::cardPulledBeforeTheEntry_isSentNothing()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"locked"_s));
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::PinLocked));
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    desk.enterFace(locked);
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    QCOMPARE(m_reader.faceVerifies(), 0);
}

void tst_FaceEntry::halfAnAnswer_isNeverTakenForSuccess_data()
{
    QTest::addColumn<int>("command");
    QTest::addColumn<int>("verifies");
    QTest::newRow("to the query") << queryCommand << 0;
    QTest::newRow("to VERIFY") << verifyCommand << 0;
    QTest::newRow("to READ") << readCommand << 1;
}

void tst_FaceEntry::halfAnAnswer_isNeverTakenForSuccess()
{
    QFETCH(int, command);
    QFETCH(int, verifies);
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s, {{u"stubAnswerAt"_s, command}}));
    QTRY_VERIFY(desk.isReady(3));
    desk.enterFace(yamada);
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardSilent));
    QVERIFY(desk.drafts.empty());
    QCOMPARE(m_reader.faceVerifies(), verifies);
}

void tst_FaceEntry::numberOfOneCard_isNeverSentToTheNext_data()
{
    QTest::addColumn<int>("command");
    QTest::newRow("swapped at the query") << queryCommand;
    QTest::newRow("swapped at VERIFY") << verifyCommand;
}

void tst_FaceEntry::numberOfOneCard_isNeverSentToTheNext()
{
    QFETCH(int, command);
    CardDesk desk;
    // Back long before pcscd looks again.
    QVERIFY(m_reader.insert(
        u"yamada"_s,
        {{u"removeAt"_s, command}, {u"returnsAs"_s, u"smith"_s}, {u"returnsAfterMs"_s, 30}}));
    QTRY_VERIFY(desk.isReady(3));
    desk.enterFace(yamada);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.failures.empty(), usableAgainWithin);
    QVERIFY(desk.drafts.empty());
    QCOMPARE(m_reader.faceVerifies(), 0);
    QCOMPARE(m_reader.faceTriesLeft(u"smith"_s), allTries);
}

void tst_FaceEntry::releasedCard_isSentNothing()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"locked"_s));
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::PinLocked));
    desk.source.release();
    desk.enterFace(locked);
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    QCOMPARE(m_reader.faceVerifies(), 0);
}

QTEST_GUILESS_MAIN(tst_FaceEntry)
#include "tst_FaceEntry.moc"
