// SPDX-License-Identifier: Apache-2.0
// Somebody's birth date, tapped at the desk as it is told.
#include "tests/ui/TellingDesk.h"
#include "ui/BirthDatePick.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using ui::BirthDatePick;
using ui::samples::TellingDesk;

class TestBirthDatePick : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void birthDate_isFourTaps();
    void birthDate_isFiveTapsByTheWesternCalendar();
    void dayThatIsNot_isNotOffered();
    void oneStepBack_asksAgain();
    void trembling_answersOneQuestionOnly();
    void birthDate_isForgotten();
    void keyboard_answersByTab();
};

namespace {

const QDate today(2026, 11, 29);

} // namespace

void TestBirthDatePick::birthDate_isFourTaps()
{
    TellingDesk<BirthDatePick> desk;
    desk.page.pad->begin(today);
    QSignalSpy picked(desk.page.pad, &BirthDatePick::picked);
    desk.press({u"昭和 1926–1989"_s, u"25"_s, u"2月"_s});
    QVERIFY(picked.isEmpty());
    QVERIFY(desk.everyWord().contains(u"昭和25年\n（1950年）\n2月"_s));
    desk.press(u"3"_s);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked.last().first().toDate(), QDate(1950, 2, 3));
    QVERIFY(desk.everyWord().contains(u"2月 3日"_s));
    desk.press(u"4"_s);
    QCOMPARE(picked.last().first().toDate(), QDate(1950, 2, 4));
}

void TestBirthDatePick::birthDate_isFiveTapsByTheWesternCalendar()
{
    TellingDesk<BirthDatePick> desk;
    desk.page.pad->begin(today);
    QSignalSpy picked(desk.page.pad, &BirthDatePick::picked);
    desk.press({u"西暦 1906–2026"_s, u"1980年代"_s, u"1984"_s, u"2月"_s, u"29"_s});
    QCOMPARE(picked.last().first().toDate(), QDate(1984, 2, 29));
    desk.setLanguage(ui::Language::English);
    desk.page.pad->forget();
    desk.press({u"Western calendar 1906–2026"_s, u"1980s"_s, u"1985"_s, u"February"_s});
    QVERIFY(desk.button(u"29"_s) == nullptr);
}

void TestBirthDatePick::dayThatIsNot_isNotOffered()
{
    TellingDesk<BirthDatePick> desk;
    desk.page.pad->begin(today);
    desk.press({u"昭和 1926–1989"_s, u"64"_s});
    QVERIFY(desk.offers(u"1月"_s));
    QVERIFY(!desk.offers(u"2月"_s));
    desk.press(u"2月"_s);
    QVERIFY(desk.button(u"12月"_s) != nullptr); // it did not answer
    desk.press(u"1月"_s);
    QVERIFY(desk.offers(u"7"_s));
    QVERIFY(!desk.offers(u"8"_s));
    desk.page.pad->forget();
    desk.press({u"令和 2019–2026"_s, u"8"_s});
    QVERIFY(desk.button(u"9"_s) == nullptr);
    QVERIFY(!desk.offers(u"12月"_s));
    desk.press(u"11月"_s);
    QVERIFY(desk.offers(u"29"_s));
    QVERIFY(!desk.offers(u"30"_s));
    QVERIFY(desk.button(u"31"_s) == nullptr);
}

void TestBirthDatePick::oneStepBack_asksAgain()
{
    TellingDesk<BirthDatePick> desk;
    desk.page.pad->begin(today);
    QVERIFY(!desk.offers(u"1つ前へ"_s));
    desk.press({u"平成 1989–2019"_s, u"31"_s, u"4月"_s, u"1つ前へ"_s, u"1つ前へ"_s});
    QVERIFY(desk.offers(u"31"_s));
    QTest::keyClick(&desk.page, Qt::Key_Backspace);
    QVERIFY(desk.offers(u"平成 1989–2019"_s));
    QVERIFY(!desk.offers(u"1つ前へ"_s));
}

void TestBirthDatePick::trembling_answersOneQuestionOnly()
{
    TellingDesk<BirthDatePick> desk;
    desk.page.pad->begin(today);
    const auto tapTwice = [&desk](const QString &name) {
        ui::BigButton *one = desk.button(name);
        QVERIFY2(one != nullptr, qPrintable(name));
        // What a window is sent: the second press, then that it was a double click.
        QTest::mouseClick(one, Qt::LeftButton);
        QTest::mousePress(one, Qt::LeftButton);
        QTest::mouseDClick(one, Qt::LeftButton);
        QTest::mouseRelease(one, Qt::LeftButton);
    };
    tapTwice(u"大正 1912–1926"_s);
    QVERIFY(desk.offers(u"15"_s));
    tapTwice(u"15"_s);
    QVERIFY(desk.offers(u"12月"_s));
}

void TestBirthDatePick::birthDate_isForgotten()
{
    TellingDesk<BirthDatePick> desk;
    desk.page.pad->begin(today);
    desk.press({u"昭和 1926–1989"_s, u"25"_s, u"2月"_s, u"3"_s});
    desk.page.pad->forget();
    QVERIFY(desk.offers(u"昭和 1926–1989"_s));
    QVERIFY(!desk.everyWord().contains(u"1950"_s));
    QVERIFY(!desk.everyWord().contains(u"25年"_s));
}

void TestBirthDatePick::keyboard_answersByTab()
{
    TellingDesk<BirthDatePick> desk;
    desk.page.pad->begin(today);
    desk.button(u"昭和 1926–1989"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(desk.button(u"64"_s) != nullptr);
    auto *focused = qobject_cast<ui::BigButton *>(QApplication::focusWidget());
    QVERIFY(focused != nullptr);
    QCOMPARE(focused->accessibleName(), u"1"_s);
}

QTEST_MAIN(TestBirthDatePick)
#include "tst_BirthDatePick.moc"
