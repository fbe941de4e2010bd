// SPDX-License-Identifier: Apache-2.0
#include "tests/card/CardDesk.h"
#include "tests/card/PracticeReader.h"

using namespace Qt::StringLiterals;
using core::IntakeProblem;

namespace {

// The commands of an undisturbed visit: select, query | query, VERIFY, READ.
constexpr int verifyCommand = 4;
constexpr int readCommand = 5;
constexpr int queryAfterVerify = 5; // where VERIFY did not say how many tries are left
constexpr int secondRead = 6;

} // namespace

// What goes wrong between reader and card: pulled, swapped, cut into pieces, hostile.
class tst_CardTrouble : public QObject
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

    void cardPulledWhileReading_givesNothing_data();
    void cardPulledWhileReading_givesNothing();
    void cardPulledAtVerify_isNotAskedTwice_data();
    void cardPulledAtVerify_isNotAskedTwice();
    void cardPulledWhileThePersonThinks_isGone();
    void halfAnAnswer_isNeverTakenForSuccess_data();
    void halfAnAnswer_isNeverTakenForSuccess();
    void anotherCardComingBack_givesNothingOfTheFirst();
    void firstCommandFailing_isAskedOnceMore();
    void cardOpenedByAnotherProgram_isPoweredDownFirst();
    void file_isReadHoweverItIsCut_data();
    void file_isReadHoweverItIsCut();
    void hostileFile_isUnreadable_data();
    void hostileFile_isUnreadable();
    void cardJustComingIntoTheField_isAskedAgain();
    void wrongPinWithoutAnyCounter_spendsOneTryAndIsAskedAgain();
    void cardThatComesToNoEnd_isGivenUp();
    void cardBackBeforePcscdLooks_spendsNoTryAndShowsNobodyElse_data();
    void cardBackBeforePcscdLooks_spendsNoTryAndShowsNobodyElse();

private:
    void readYamada(CardDesk &desk, const QJsonObject &faults);

    PracticeReader m_reader;
};

void tst_CardTrouble::readYamada(CardDesk &desk, const QJsonObject &faults)
{
    QVERIFY(m_reader.insert(u"yamada"_s, faults));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("1234");
}

void tst_CardTrouble::cardPulledWhileReading_givesNothing_data()
{
    QTest::addColumn<int>("command");
    QTest::newRow("at the first read") << readCommand;
    QTest::newRow("between two reads") << secondRead;
}

void tst_CardTrouble::cardPulledWhileReading_givesNothing()
{
    QFETCH(int, command);
    CardDesk desk;
    readYamada(desk, {{u"removeAt"_s, command}, {u"maxRead"_s, 64}});
    QTRY_VERIFY_WITH_TIMEOUT(desk.isGone(), usableAgainWithin);
    QVERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    QVERIFY(desk.drafts.empty());
    desk.forget();
    readYamada(desk, {});
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
}

void tst_CardTrouble::cardPulledAtVerify_isNotAskedTwice_data()
{
    QTest::addColumn<bool>("spent");
    QTest::newRow("before the card counted") << false;
    QTest::newRow("after the card counted") << true;
}

void tst_CardTrouble::cardPulledAtVerify_isNotAskedTwice()
{
    QFETCH(bool, spent);
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s,
                            {{u"removeAt"_s, verifyCommand}, {u"removeSpendsTry"_s, spent}}));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("4321");
    QTRY_VERIFY(desk.isGone());
    QVERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    QCOMPARE(m_reader.verifies(), spent ? 1 : 0);
    desk.forget();
    // The same card comes back: its own counter is told, and nothing is sent by itself.
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(spent ? 2 : 3));
    QCOMPARE(m_reader.verifies(), spent ? 1 : 0);
}

void tst_CardTrouble::cardPulledWhileThePersonThinks_isGone()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    QVERIFY(desk.failures.empty());
    desk.enter("1234");
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    QCOMPARE(m_reader.verifies(), 0);
}

void tst_CardTrouble::halfAnAnswer_isNeverTakenForSuccess_data()
{
    QTest::addColumn<int>("command");
    QTest::addColumn<int>("verifies");
    QTest::newRow("to the query") << 3 << 0;
    QTest::newRow("to VERIFY") << verifyCommand << 0;
    QTest::newRow("to READ") << readCommand << 1;
}

void tst_CardTrouble::halfAnAnswer_isNeverTakenForSuccess()
{
    QFETCH(int, command);
    QFETCH(int, verifies);
    CardDesk desk;
    readYamada(desk, {{u"stubAnswerAt"_s, command}});
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardSilent));
    QVERIFY(desk.drafts.empty());
    QCOMPARE(m_reader.verifies(), verifies);
}

void tst_CardTrouble::anotherCardComingBack_givesNothingOfTheFirst()
{
    CardDesk desk;
    readYamada(desk,
               {{u"removeAt"_s, secondRead}, {u"maxRead"_s, 64}, {u"returnsAs"_s, u"smith"_s}});
    QTRY_VERIFY(!desk.failures.empty());
    QVERIFY(desk.drafts.empty());
    QCOMPARE(m_reader.verifies(), 1);
    QCOMPARE(m_reader.triesLeft(u"smith"_s), 3);
    // Whether pcscd saw the change by itself depends on where it was in its 400 ms.
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    desk.forget();
    QVERIFY(m_reader.insert(u"smith"_s));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("2580");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    QCOMPARE(desk.drafts.front().name->value, u"MIHON SAMPLE JOHN SMITH"_s);
}

void tst_CardTrouble::firstCommandFailing_isAskedOnceMore()
{
    CardDesk desk;
    readYamada(desk, {{u"hiccup"_s, true}});
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
}

void tst_CardTrouble::cardOpenedByAnotherProgram_isPoweredDownFirst()
{
    CardDesk desk;
    // A card that says "verified" to the query even after it was powered down tells no counter:
    // then no PIN is sent at all.
    QVERIFY(m_reader.insert(u"yamada"_s, {{u"openAtStart"_s, true}}));
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardSilent));
    QCOMPARE(m_reader.verifies(), 0);
}

void tst_CardTrouble::file_isReadHoweverItIsCut_data()
{
    QTest::addColumn<QJsonObject>("faults");
    QTest::newRow("64 bytes at most") << QJsonObject{{u"maxRead"_s, 64}};
    QTest::newRow("128 bytes at most") << QJsonObject{{u"maxRead"_s, 128}};
    QTest::newRow("61xx in pieces of 100") << QJsonObject{{u"getResponseBytes"_s, 100}};
    QTest::newRow("61xx in pieces of 30, 64 at most")
        << QJsonObject{{u"getResponseBytes"_s, 30}, {u"maxRead"_s, 64}};
    QTest::newRow("6Cxx") << QJsonObject{{u"exactLength"_s, true}, {u"maxRead"_s, 200}};
    QTest::newRow("6282 at the end") << QJsonObject{{u"endWord"_s, u"6282"_s}};
}

void tst_CardTrouble::file_isReadHoweverItIsCut()
{
    QFETCH(QJsonObject, faults);
    CardDesk desk;
    QVERIFY(m_reader.insert(u"nagai"_s, faults));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("0000");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    QVERIFY(desk.drafts.front().address->value.endsWith(u"（見本様方）"_s));
    QCOMPARE(desk.drafts.front().birthDate->value, QDate(1970, 1, 1));
}

void tst_CardTrouble::hostileFile_isUnreadable_data()
{
    QTest::addColumn<QJsonObject>("faults");
    const auto file = [](const char *hex) {
        return QJsonObject{{u"file"_s, QString::fromLatin1(hex)}};
    };
    QTest::newRow("empty") << file("");
    QTest::newRow("only filler") << file("FFFFFFFFFFFFFFFFFFFFFFFF");
    QTest::newRow("another tag") << file("FF30020000FFFFFFFFFFFFFF");
    QTest::newRow("longer than the file") << file("FF20820400DF2201410000");
    QTest::newRow("longer than any file") << file("FF2082FFFFDF220141");
    QTest::newRow("length in three bytes") << file("FF2083000004DF220141");
    QTest::newRow("indefinite length") << file("FF2080DF2201410000");
    QTest::newRow("value beyond its frame") << file("FF2004DF220541FFFFFFFF");
    QTest::newRow("two names") << file("FF2008DF220141DF220142");
    QTest::newRow("broken UTF-8") << file("FF2005DF2202C328");
    QTest::newRow("thirteenth month") << file("FF200BDF24083139383031333031");
    QTest::newRow("sex 7") << file("FF2004DF250137");
    QTest::newRow("no attribute at all") << file("FF2000FFFFFF");
    QTest::newRow("6B00 at once") << QJsonObject{{u"readWord"_s, u"6B00"_s}};
    QTest::newRow("6581, memory failure") << QJsonObject{{u"readWord"_s, u"6581"_s}};
    QTest::newRow("6C for ever") << QJsonObject{{u"readWord"_s, u"6C10"_s}};
    QTest::newRow("61 for ever") << QJsonObject{{u"readWord"_s, u"6110"_s}};
}

void tst_CardTrouble::hostileFile_isUnreadable()
{
    QFETCH(QJsonObject, faults);
    CardDesk desk;
    readYamada(desk, faults);
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardUnreadable));
    QVERIFY(desk.drafts.empty());
}

void tst_CardTrouble::cardJustComingIntoTheField_isAskedAgain()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s, {{u"stubAnswerAt"_s, 1}}));
    QTRY_VERIFY(desk.isReady(3));
    QVERIFY(desk.failures.empty());
}

void tst_CardTrouble::wrongPinWithoutAnyCounter_spendsOneTryAndIsAskedAgain()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s,
                            {{u"wrongWord"_s, u"6300"_s}, {u"stubAnswerAt"_s, queryAfterVerify}}));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("4321");
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasFailed(IntakeProblem::CardSilent), usableAgainWithin);
    QCOMPARE(desk.failures.size(), std::size_t{1});
    QCOMPARE(m_reader.verifies(), 1);
    // Laid down again it says the number itself.
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(2));
    QCOMPARE(m_reader.verifies(), 1);
}

void tst_CardTrouble::cardThatComesToNoEnd_isGivenUp()
{
    // 2 KiB in pieces of 32 bytes, each of which takes a second.
    const QString endless = u"FF208207FCDF228207F7"_s + u"41"_s.repeated(2039);
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s,
                            {{u"file"_s, endless}, {u"maxRead"_s, 32}, {u"delayMs"_s, 1000}}));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(3), 15'000); // it is slow
    desk.enter("1234");
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasFailed(IntakeProblem::CardSilent), 13'000);
    QVERIFY(desk.drafts.empty());
    // It is not powered any more.
    const int commands = m_reader.apdus();
    desk.enter("1234");
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    QCOMPARE(m_reader.apdus(), commands);
}

void tst_CardTrouble::cardBackBeforePcscdLooks_spendsNoTryAndShowsNobodyElse_data()
{
    QTest::addColumn<int>("command");
    QTest::addColumn<QString>("returnsAs");
    QTest::newRow("somebody else's after the PIN was typed") << 3 << u"smith"_s;
    QTest::newRow("somebody else's at VERIFY") << verifyCommand << u"smith"_s;
    QTest::newRow("the same card at VERIFY") << verifyCommand << u"yamada"_s;
    QTest::newRow("somebody else's while it is read") << readCommand << u"smith"_s;
}

void tst_CardTrouble::cardBackBeforePcscdLooks_spendsNoTryAndShowsNobodyElse()
{
    QFETCH(int, command);
    QFETCH(QString, returnsAs);
    CardDesk desk;
    // Back long before pcscd looks again.
    QVERIFY(m_reader.insert(
        u"yamada"_s,
        {{u"removeAt"_s, command}, {u"returnsAs"_s, returnsAs}, {u"returnsAfterMs"_s, 30}}));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("1234");
    QTRY_VERIFY_WITH_TIMEOUT(!desk.failures.empty(), usableAgainWithin);
    QVERIFY(m_reader.remove());
    const core::IntakeProgress gone = core::CardGone{};
    QTRY_VERIFY(!desk.steps.empty() && desk.steps.back() == gone);
    QVERIFY(desk.drafts.empty());
    QVERIFY(m_reader.verifies() <= 1);
    QCOMPARE(m_reader.triesLeft(u"yamada"_s), 3);
    QCOMPARE(m_reader.triesLeft(u"smith"_s), 3);
    desk.forget();
    QVERIFY(m_reader.insert(u"smith"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(3), usableAgainWithin);
    desk.enter("2580");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    QCOMPARE(desk.drafts.front().name->value, u"MIHON SAMPLE JOHN SMITH"_s);
}

QTEST_GUILESS_MAIN(tst_CardTrouble)
#include "tst_CardTrouble.moc"
