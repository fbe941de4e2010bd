// SPDX-License-Identifier: Apache-2.0
#include "readers/card/Response.h"
#include "readers/card/StatusWord.h"

#include <QTest>

#include <array>

using card::Response;
using card::StatusWord;

class tst_StatusWord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesLeft_areReadFromTheWord_data();
    void triesLeft_areReadFromTheWord();
    void otherWords_sayNothingAboutTries();
    void chaining_isTold();
    void answerWithoutAWord_isNoAnswer();
    void answer_isSplitIntoDataAndWord();
};

void tst_StatusWord::triesLeft_areReadFromTheWord_data()
{
    QTest::addColumn<quint16>("value");
    QTest::addColumn<int>("tries");
    QTest::newRow("three") << quint16{0x63C3} << 3;
    QTest::newRow("one") << quint16{0x63C1} << 1;
    QTest::newRow("that one was the last") << quint16{0x63C0} << 0;
    QTest::newRow("ten, as some keys have") << quint16{0x63CA} << 10;
    QTest::newRow("blocked, ISO") << quint16{0x6983} << 0;
    QTest::newRow("blocked, JICSAP") << quint16{0x6984} << 0;
}

void tst_StatusWord::triesLeft_areReadFromTheWord()
{
    QFETCH(quint16, value);
    QFETCH(int, tries);
    QCOMPARE(StatusWord{value}.triesLeft(), std::optional(tries));
    QVERIFY(!StatusWord{value}.isOk());
}

void tst_StatusWord::otherWords_sayNothingAboutTries()
{
    for (const int value : {0x9000, 0x6300, 0x63B3, 0x6982, 0x6A82, 0x6F00, 0x6B00}) {
        QVERIFY(!StatusWord{static_cast<std::uint16_t>(value)}.triesLeft());
    }
    QVERIFY(StatusWord{0x6300}.isWrongWithoutCount());
    QVERIFY(StatusWord{0x9000}.isOk());
    QVERIFY(StatusWord{0x6F00}.isHiccup());
    QVERIFY(StatusWord{0x6A82}.saysStranger());
    QVERIFY(StatusWord{0x6982}.saysStranger());
    QVERIFY(!StatusWord{0x6B00}.saysStranger());
    QVERIFY(StatusWord{0x6A82}.saysNoKey());
    QVERIFY(StatusWord{0x6A88}.saysNoKey());
    QVERIFY(!StatusWord{0x6986}.saysNoKey());
}

void tst_StatusWord::chaining_isTold()
{
    QVERIFY(StatusWord{0x6110}.hasMore());
    QVERIFY(StatusWord{0x6C40}.wantsLength());
    QCOMPARE(StatusWord{0x6C40}.low(), 0x40);
    QVERIFY(StatusWord{0x6282}.isEndOfFile());
    QVERIFY(StatusWord{0x6110}.saysPresent());
    QVERIFY(StatusWord{0x6283}.saysPresent());
    QVERIFY(!StatusWord{0x6A82}.saysPresent());
}

void tst_StatusWord::answerWithoutAWord_isNoAnswer()
{
    const std::array<unsigned char, 1> half{0x90};
    QVERIFY(!Response::from({}));
    QVERIFY(!Response::from(half));
}

void tst_StatusWord::answer_isSplitIntoDataAndWord()
{
    const std::array<unsigned char, 5> bytes{1, 2, 3, 0x62, 0x82};
    const auto answer = Response::from(bytes);
    QVERIFY(answer);
    QCOMPARE(answer->data.size(), std::size_t{3});
    QCOMPARE(answer->data.span()[2], 3);
    QCOMPARE(answer->status.value, 0x6282);
}

QTEST_APPLESS_MAIN(tst_StatusWord)
#include "tst_StatusWord.moc"
