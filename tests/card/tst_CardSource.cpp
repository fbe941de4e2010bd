// SPDX-License-Identifier: Apache-2.0
#include "tests/card/CardDesk.h"
#include "tests/card/PracticeReader.h"

#include <QDeadlineTimer>
#include <QThread>

using namespace Qt::StringLiterals;
using core::IntakeProblem;
using core::LastTry;

namespace {

QJsonObject blockedWith(const QString &word)
{
    return {{u"blockedWord"_s, word}};
}

} // namespace

// What people meet: their card, their PIN, the wrong card. Every case on a fresh virtual card.
class tst_CardSource : public QObject
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
        // Whatever happened: nothing ever asked for the number, its key, or a signature.
        QCOMPARE(m_reader.forbidden(), 0);
    }

    void cardAndPin_giveTheFourAttributes_data();
    void cardAndPin_giveTheFourAttributes();
    void kindAndTries_areToldBeforeAnyEntry();
    void slowCard_isRead();
    void wrongPin_costsOneTry_andTheNextEntryMaySucceed();
    void wrongPinWithoutCounter_isCountedByAsking();
    void anythingButFourDigits_isNeverSent_data();
    void anythingButFourDigits_isNeverSent();
    void lastTry_isRefusedWithoutStaff_andAllowedWithThem();
    void lastTry_spentWrongly_locksTheCard();
    void lockedCard_isToldAtOnce_data();
    void lockedCard_isToldAtOnce();
    void otherCards_areNamed_data();
    void otherCards_areNamed();
    void cardLeftLying_givesNoSecondDraft();
    void releasedCard_hasToBeLaidDownAgain();
    void cancelledReading_tellsNobody();
    void cancelledIdentifying_isNeverReady();
    void pinTypedForOneCard_isNeverSentToTheNext();
    void cardLyingThereAtStart_isSeen();
    void stoppedSource_isSilent_andStartsAgain();

private:
    PracticeReader m_reader;
};

void tst_CardSource::cardAndPin_giveTheFourAttributes_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<int>("sex");
    QTest::newRow("usual") << u"yamada"_s << QByteArray("1234") << u"見本　花子"_s
                           << u"東京都見本区練習町一丁目２番３号"_s << QDate(1980, 2, 17) << 2;
    QTest::newRow("rare kanji, a letter beyond the BMP, a variation selector")
        << u"takasaki"_s << QByteArray("4649") << u"髙﨑　𠮷見本"_s
        << u"架空県葛\U000E0100城見本市大字練習字見本１２３４番地の５"_s << QDate(1955, 9, 4) << 1;
    QTest::newRow("address above 127 bytes")
        << u"nagai"_s << QByteArray("0000") << u"見本　長居"_s
        << u"架空県練習郡見本町大字長々地区字住所見本９８７６５番地の４３見本中央団地第一街区グランドハイツ見本プレミアムレジデンス東館１２３４号室（見本様方）"_s
        << QDate(1970, 1, 1) << 9;
    QTest::newRow("Latin letters")
        << u"smith"_s << QByteArray("2580") << u"MIHON SAMPLE JOHN SMITH"_s
        << u"大阪府見本市練習区架空１－２－３　見本マンション４０５"_s << QDate(1991, 6, 30) << 1;
}

void tst_CardSource::cardAndPin_giveTheFourAttributes()
{
    QFETCH(QString, card);
    QFETCH(QByteArray, pin);
    QFETCH(QString, name);
    QFETCH(QString, address);
    QFETCH(QDate, birth);
    QFETCH(int, sex);
    CardDesk desk;
    QVERIFY(m_reader.insert(card));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter({pin.constData(), static_cast<std::size_t>(pin.size())});
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    QVERIFY(desk.hasStep(core::CardReading{}));
    QVERIFY(desk.failures.empty());
    const core::Draft &draft = desk.drafts.front();
    QCOMPARE(draft.name->value, name);
    QCOMPARE(draft.address->value, address);
    QCOMPARE(draft.birthDate->value, birth);
    QCOMPARE(static_cast<int>(draft.sex->value), sex);
    QCOMPARE(draft.name->source, core::FieldSource::Chip);
    QVERIFY(!draft.kana);
    QVERIFY2(desk.effort.apdus <= 8, qPrintable(QString::number(desk.effort.apdus)));
    QCOMPARE(desk.effort.apdus, m_reader.apdus());
}

void tst_CardSource::kindAndTries_areToldBeforeAnyEntry()
{
    CardDesk desk;
    QTRY_COMPARE(desk.usable, std::optional(true));
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(3), 5000);
    const std::vector<core::IntakeProgress> expected{core::CardIdentifying{}, core::CardReady{3}};
    QVERIFY(desk.steps == expected);
    QCOMPARE(m_reader.verifies(), 0);
}

void tst_CardSource::slowCard_isRead()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"nagai"_s, {{u"delayMs"_s, 40}}));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("0000");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
}

void tst_CardSource::wrongPin_costsOneTry_andTheNextEntryMaySucceed()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("4321");
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::PinWrong));
    QCOMPARE(desk.triesTold(), std::optional(2));
    QCOMPARE(m_reader.verifies(), 1);
    desk.enter("1234");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    QCOMPARE(m_reader.verifies(), 2);
    QCOMPARE(m_reader.triesLeft(u"yamada"_s), 3);
}

void tst_CardSource::wrongPinWithoutCounter_isCountedByAsking()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s, {{u"wrongWord"_s, u"6300"_s}}));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("4321");
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::PinWrong));
    QCOMPARE(desk.triesTold(), std::optional(2));
    QCOMPARE(m_reader.verifies(), 1);
}

void tst_CardSource::anythingButFourDigits_isNeverSent_data()
{
    QTest::addColumn<QByteArray>("pin");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("three") << QByteArray("123");
    QTest::newRow("five") << QByteArray("12345");
    QTest::newRow("a letter") << QByteArray("12a4");
    QTest::newRow("full-width digits") << QByteArray("１２３４");
    QTest::newRow("twelve digits") << QByteArray("000000000000");
}

void tst_CardSource::anythingButFourDigits_isNeverSent()
{
    QFETCH(QByteArray, pin);
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter({pin.constData(), static_cast<std::size_t>(pin.size())});
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::PinNotFourDigits));
    QCOMPARE(desk.triesTold(), std::optional(3));
    QCOMPARE(m_reader.verifies(), 0);
    desk.enter("1234");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
}

void tst_CardSource::lastTry_isRefusedWithoutStaff_andAllowedWithThem()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"lasttry"_s));
    QTRY_VERIFY(desk.isReady(1));
    desk.enter("5963");
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::PinLastTry));
    QCOMPARE(desk.triesTold(), std::optional(1));
    QCOMPARE(m_reader.verifies(), 0);
    desk.enter("5963", LastTry::AllowedByStaff);
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    QCOMPARE(m_reader.triesLeft(u"lasttry"_s), 3);
}

void tst_CardSource::lastTry_spentWrongly_locksTheCard()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"lasttry"_s));
    QTRY_VERIFY(desk.isReady(1));
    desk.enter("0000", LastTry::AllowedByStaff);
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::PinLocked));
    QCOMPARE(desk.triesTold(), std::optional(0));
    QCOMPARE(m_reader.verifies(), 1);
}

void tst_CardSource::lockedCard_isToldAtOnce_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("6984, JICSAP") << u"6984"_s;
    QTest::newRow("6983, ISO") << u"6983"_s;
    QTest::newRow("63C0") << u"63C0"_s;
}

void tst_CardSource::lockedCard_isToldAtOnce()
{
    QFETCH(QString, word);
    CardDesk desk;
    QVERIFY(m_reader.insert(u"locked"_s, blockedWith(word)));
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::PinLocked));
    QCOMPARE(desk.triesTold(), std::optional(0));
    desk.enter("1111", LastTry::AllowedByStaff);
    QTRY_COMPARE(desk.failures.size(), std::size_t{2});
    QCOMPARE(m_reader.verifies(), 0);
}

void tst_CardSource::otherCards_areNamed_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<IntakeProblem>("problem");
    QTest::newRow("transit") << u"suica"_s << IntakeProblem::TransitCard;
    QTest::newRow("residence") << u"residence"_s << IntakeProblem::ResidenceCard;
    QTest::newRow("licence") << u"licence"_s << IntakeProblem::DriversLicence;
    QTest::newRow("bank") << u"bank"_s << IntakeProblem::BankCard;
    QTest::newRow("phone") << u"phone"_s << IntakeProblem::Phone;
}

void tst_CardSource::otherCards_areNamed()
{
    QFETCH(QString, card);
    QFETCH(IntakeProblem, problem);
    CardDesk desk;
    QTRY_COMPARE(desk.usable, std::optional(true));
    QVERIFY(m_reader.insert(card, {{u"delayMs"_s, 40}}));
    QTRY_VERIFY(desk.hasFailed(problem));
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    QCOMPARE(desk.failures.size(), std::size_t{1});
}

void tst_CardSource::cardLeftLying_givesNoSecondDraft()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("1234");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    desk.enter("1234");
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    QCOMPARE(m_reader.verifies(), 1);
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    desk.forget();
    QVERIFY(m_reader.insert(u"kodomo"_s));
    QTRY_VERIFY(desk.isReady(3));
}

void tst_CardSource::releasedCard_hasToBeLaidDownAgain()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    desk.source.release();
    desk.enter("1234");
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    QCOMPARE(m_reader.verifies(), 0);
    desk.forget();
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
}

void tst_CardSource::cancelledReading_tellsNobody()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s, {{u"delayMs"_s, 200}}));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("1234");
    QTRY_VERIFY(desk.hasStep(core::CardReading{}));
    desk.source.release();
    desk.forget();
    // The card is read to its end all the same: nothing can interrupt it.
    QTRY_COMPARE(desk.effort.apdus, m_reader.apdus());
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    QVERIFY(desk.drafts.empty());
    QVERIFY(desk.failures.empty());
    QCOMPARE(desk.steps.size(), std::size_t{1});
}

void tst_CardSource::cancelledIdentifying_isNeverReady()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s, {{u"delayMs"_s, 200}}));
    QTRY_VERIFY(desk.hasStep(core::CardIdentifying{}));
    desk.source.release();
    QTRY_VERIFY(desk.effort.apdus > 0);
    QVERIFY(m_reader.remove());
    QTRY_VERIFY(desk.isGone());
    QVERIFY(!desk.isReady(3));
    // Whoever is next begins as ever.
    QVERIFY(m_reader.insert(u"smith"_s));
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("2580");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
}

void tst_CardSource::pinTypedForOneCard_isNeverSentToTheNext()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    // The swap is seen by the reader's thread, and not yet by the screen's.
    const int commands = m_reader.apdus();
    QVERIFY(m_reader.insert(u"smith"_s));
    const QDeadlineTimer guard(10'000);
    while (m_reader.apdus() < commands + 2 && !guard.hasExpired()) {
        QThread::yieldCurrentThread();
    }
    desk.enter("1234");
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    QCOMPARE(m_reader.verifies(), 0);
    QVERIFY(desk.drafts.empty());
    // Its own PIN opens the second card.
    QTRY_VERIFY(desk.isReady(3));
    desk.enter("2580");
    QTRY_COMPARE(desk.drafts.size(), std::size_t{1});
    QCOMPARE(desk.drafts.front().name->value, u"MIHON SAMPLE JOHN SMITH"_s);
}

void tst_CardSource::cardLyingThereAtStart_isSeen()
{
    QVERIFY(m_reader.insert(u"yamada"_s));
    CardDesk desk;
    QTRY_VERIFY(desk.isReady(3));
}

void tst_CardSource::stoppedSource_isSilent_andStartsAgain()
{
    CardDesk desk;
    QVERIFY(m_reader.insert(u"yamada"_s));
    QTRY_VERIFY(desk.isReady(3));
    desk.source.stop();
    desk.forget();
    desk.enter("1234");
    QTRY_VERIFY(desk.hasFailed(IntakeProblem::CardTakenTooEarly));
    QCOMPARE(m_reader.verifies(), 0);
    desk.source.start();
    QTRY_VERIFY(desk.isReady(3));
}

QTEST_GUILESS_MAIN(tst_CardSource)
#include "tst_CardSource.moc"
