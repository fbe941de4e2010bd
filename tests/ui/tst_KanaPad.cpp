// SPDX-License-Identifier: Apache-2.0
// Somebody's name, tapped at the desk as it is told.
#include "tests/ui/TellingDesk.h"
#include "ui/KanaPad.h"
#include "ui/ToldText.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using ui::KanaPad;
using ui::samples::TellingDesk;

class TestKanaPad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void name_isToldLetterByLetter();
    void oneKey_changesTheLetterToldLast();
    void everyKeyOfTheTable_isThere();
    void spaces_standBetweenNamesOnly();
    void keyboard_tellsKanaAndEnterEnds();
    void name_endsAtItsLongest();
    void longName_takesSmallerType_thenShowsItsEnd();
    void candidate_isChosen_andGoesWithItsKana();
    void candidates_moveNothing();
    void setText_keepsASpaceThatWaits();
    void forget_leavesNoWordOfTheName();
};

void TestKanaPad::name_isToldLetterByLetter()
{
    TellingDesk<KanaPad> desk(KanaPad::Ok::OnThePad);
    QSignalSpy changes(desk.page.pad, &KanaPad::changed);
    QSignalSpy ends(desk.page.pad, &KanaPad::entered);
    QVERIFY(!desk.offers(u"入力を終わる"_s));
    desk.press({u"ヤ"_s, u"マ"_s, u"タ"_s, u"゛゜小：最後の文字を変える"_s, u"姓と名のあいだ"_s});
    QCOMPARE(changes.last().first().toString(), u"ヤマダ"_s);
    desk.press({u"ハ"_s, u"ナ"_s, u"ユ"_s, u"1文字消す"_s, u"コ"_s});
    QCOMPARE(desk.page.pad->text(), u"ヤマダ　ハナコ"_s);
    QCOMPARE(changes.last().first().toString(), u"ヤマダ　ハナコ"_s);
    QCOMPARE(changes.count(), 10);
    QVERIFY(ends.isEmpty());
    desk.press(u"入力を終わる"_s);
    QCOMPARE(ends.count(), 1);
}

void TestKanaPad::oneKey_changesTheLetterToldLast()
{
    TellingDesk<KanaPad> desk(KanaPad::Ok::Elsewhere);
    const QString form = u"゛゜小：最後の文字を変える"_s;
    QVERIFY(!desk.offers(form));
    desk.press(u"ハ"_s);
    for (const QString &now : {u"バ"_s, u"パ"_s, u"ハ"_s}) {
        desk.press(form);
        QCOMPARE(desk.page.pad->text(), now);
    }
    desk.press(u"ナ"_s);
    QVERIFY(!desk.offers(form));
    desk.press({u"ツ"_s, form});
    QCOMPARE(desk.page.pad->text(), u"ハナッ"_s);
    desk.press(u"のばす音「ー」"_s);
    QCOMPARE(desk.page.pad->text(), u"ハナッー"_s);
}

void TestKanaPad::everyKeyOfTheTable_isThere()
{
    TellingDesk<KanaPad> desk(KanaPad::Ok::OnThePad);
    const QString table = u"アイウエオカキクケコサシスセソタチツテトナニヌネノ"
                          u"ハヒフヘホマミムメモヤユヨラリルレロワヲン"_s;
    QCOMPARE(table.size(), 46);
    for (const QChar letter : table) {
        desk.press(QString(letter));
    }
    QCOMPARE(desk.page.pad->text(), table);
    // As it hangs in classrooms: the first column at the right, its letters from above.
    QVERIFY(desk.button(u"ア"_s)->x() > desk.button(u"カ"_s)->x());
    QVERIFY(desk.button(u"ラ"_s)->x() > desk.button(u"ワ"_s)->x());
    QCOMPARE(desk.button(u"ア"_s)->x(), desk.button(u"オ"_s)->x());
    QVERIFY(desk.button(u"ア"_s)->y() < desk.button(u"オ"_s)->y());
    QCOMPARE(desk.button(u"ヨ"_s)->y(), desk.button(u"オ"_s)->y());
}

void TestKanaPad::spaces_standBetweenNamesOnly()
{
    TellingDesk<KanaPad> desk(KanaPad::Ok::OnThePad);
    const QString space = u"姓と名のあいだ"_s;
    QVERIFY(!desk.offers(space));
    desk.press({u"オ"_s, space});
    QVERIFY(!desk.offers(space));
    desk.press(u"1文字消す"_s);
    QVERIFY(desk.offers(space));
    desk.press({space, u"ア"_s});
    QCOMPARE(desk.page.pad->text(), u"オ　ア"_s);
}

void TestKanaPad::keyboard_tellsKanaAndEnterEnds()
{
    TellingDesk<KanaPad> desk(KanaPad::Ok::OnThePad);
    QSignalSpy ends(desk.page.pad, &KanaPad::entered);
    QTest::keyClick(&desk.page, Qt::Key_Return);
    desk.type(u" やｶﾞﾀx1 ハ゜"_s);
    QTest::keyClick(&desk.page, Qt::Key_Space);
    QTest::keyClick(&desk.page, Qt::Key_Space);
    desk.type(u"コん"_s);
    QTest::keyClick(&desk.page, Qt::Key_Backspace);
    QTest::keyClick(&desk.page, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(desk.page.pad->text(), u"ヤガタ　パ　コ"_s);
    QVERIFY(ends.isEmpty());
    QTest::keyClick(&desk.page, Qt::Key_Return);
    QCOMPARE(ends.count(), 1);
}

void TestKanaPad::name_endsAtItsLongest()
{
    TellingDesk<KanaPad> desk(KanaPad::Ok::OnThePad);
    desk.page.pad->setText(QString(59, u'ラ'));
    desk.press(u"リ"_s);
    QVERIFY(!desk.offers(u"リ"_s));
    QVERIFY(!desk.offers(u"姓と名のあいだ"_s));
    desk.type(u"ル"_s);
    QCOMPARE(desk.page.pad->text(), QString(59, u'ラ') + u'リ');
    desk.press({u"1文字消す"_s, u"ハ"_s, u"゛゜小：最後の文字を変える"_s});
    QCOMPARE(desk.page.pad->text(), QString(59, u'ラ') + u'バ');
}

void TestKanaPad::longName_takesSmallerType_thenShowsItsEnd()
{
    TellingDesk<KanaPad> desk(KanaPad::Ok::OnThePad);
    const auto *told = desk.page.pad->findChild<ui::ToldText *>();
    const QString longName = u"クリスティーナ　マリア　サントス　ドミンゴ"_s;
    int last = 1000;
    for (const QString &name : {u"ワタナベ　ユイコ"_s, longName}) {
        desk.page.pad->setText(name);
        QCOMPARE(told->line().words, name + u'＿');
        QVERIFY(told->line().pixels <= last);
        last = told->line().pixels;
    }
    desk.page.pad->setText(longName.repeated(3));
    QVERIFY(told->line().pixels < last);
    desk.setTextSize(ui::TextSize::Large);
    QVERIFY(told->line().words.startsWith(u'…'));
    QVERIFY(told->line().words.endsWith(u"サントス　ド＿"_s));
    ui::samples::checkPage(desk, 53);
}

void TestKanaPad::candidate_isChosen_andGoesWithItsKana()
{
    TellingDesk<KanaPad> desk(KanaPad::Ok::OnThePad);
    QSignalSpy chosen(desk.page.pad, &KanaPad::candidateChosen);
    desk.page.pad->setText(u"ヤマダ"_s);
    desk.page.pad->setCandidates(
        {u"山田"_s, u"耶麻田"_s, u"山だ"_s, u"八"_s, u"九"_s, u"十"_s, u"十一"_s});
    QVERIFY(desk.button(u"十一"_s) == nullptr); // a seventh
    desk.press(u"耶麻田"_s);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last().first().toInt(), 1);
    QVERIFY(desk.button(u"山田"_s) != nullptr);
    desk.press(u"ナ"_s);
    QVERIFY(desk.button(u"山田"_s) == nullptr);
}

void TestKanaPad::candidates_moveNothing()
{
    TellingDesk<KanaPad> desk(KanaPad::Ok::OnThePad);
    const auto places = [&desk] {
        desk.settle();
        QList<QRect> found;
        for (const QString &name : {u"ア"_s, u"ワ"_s, u"1文字消す"_s, u"入力を終わる"_s}) {
            found << desk.button(name)->geometry();
        }
        return found;
    };
    const QList<QRect> empty = places();
    desk.page.pad->setCandidates({u"渡邉"_s});
    QCOMPARE(places(), empty);
    desk.page.pad->setCandidates({u"武者小路"_s,
                                  u"長曽我部元親"_s,
                                  u"勘解由小路 資承"_s,
                                  u"Christopher"_s,
                                  QString(60, u'寿'),
                                  u"\U00020BB7野家\U00020BB7野家"_s});
    QCOMPARE(places(), empty);
    ui::samples::checkPage(desk, 53);
    desk.page.pad->setText(QString(60, u'ラ'));
    QCOMPARE(places(), empty);
}

void TestKanaPad::setText_keepsASpaceThatWaits()
{
    TellingDesk<KanaPad> desk(KanaPad::Ok::OnThePad);
    QSignalSpy changes(desk.page.pad, &KanaPad::changed);
    desk.page.pad->setText(u"ﾔﾏﾀﾞ"_s);
    QVERIFY(changes.isEmpty());
    QCOMPARE(desk.page.pad->text(), u"ヤマダ"_s);
    desk.press(u"姓と名のあいだ"_s);
    desk.page.pad->setText(desk.page.pad->text()); // as a screen does that is shown again
    desk.press(u"ア"_s);
    QCOMPARE(desk.page.pad->text(), u"ヤマダ　ア"_s);
}

void TestKanaPad::forget_leavesNoWordOfTheName()
{
    TellingDesk<KanaPad> desk(KanaPad::Ok::OnThePad);
    desk.page.pad->setText(u"ミスミ　ヌエ"_s);
    desk.page.pad->setCandidates({u"三隅"_s});
    QVERIFY(desk.everyWord().contains(u"ミスミ　ヌエ"_s));
    QVERIFY(desk.page.windowTitle().isEmpty());
    desk.page.pad->forget();
    QCOMPARE(desk.page.pad->text(), QString());
    QVERIFY(!desk.everyWord().contains(u"ミスミ"_s));
    QVERIFY(!desk.everyWord().contains(u"三隅"_s));
}

QTEST_MAIN(TestKanaPad)
#include "tst_KanaPad.moc"
