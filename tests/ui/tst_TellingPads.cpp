// SPDX-License-Identifier: Apache-2.0
// A telephone number tapped as it is told, and that no page for telling is cut off.
#include "tests/ui/TellingDesk.h"
#include "ui/BirthDatePick.h"
#include "ui/KanaPad.h"
#include "ui/PhonePad.h"

#include <QSignalSpy>

#include <cmath>

using namespace Qt::StringLiterals;
using ui::BirthDatePick;
using ui::KanaPad;
using ui::PhonePad;
using ui::samples::TellingDesk;

class TestTellingPads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void phone_beginsWithNought();
    void phone_isGroupedForReading();
    void phone_isForgotten();
    void keyboard_typesThePhone();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
};

void TestTellingPads::phone_beginsWithNought()
{
    TellingDesk<PhonePad> desk(PhonePad::Ok::OnThePad);
    QSignalSpy changes(desk.page.pad, &PhonePad::changed);
    QVERIFY(!desk.offers(u"9"_s));
    desk.press(u"9"_s);
    QVERIFY(changes.isEmpty());
    desk.press({u"0"_s, u"9"_s, u"0"_s});
    QCOMPARE(changes.last().first().toString(), u"090"_s);
    desk.press({u"1文字消す"_s, u"3"_s});
    QCOMPARE(desk.page.pad->text(), u"093"_s);
}

void TestTellingPads::phone_isGroupedForReading()
{
    TellingDesk<PhonePad> desk(PhonePad::Ok::OnThePad);
    QSignalSpy ends(desk.page.pad, &PhonePad::entered);
    for (const QChar digit : u"0901234567"_s) {
        desk.press(QString(digit));
    }
    QVERIFY(desk.everyWord().contains(u"090-1234-567_"_s));
    QVERIFY(!desk.page.pad->isComplete());
    desk.press(u"8"_s);
    QVERIFY(desk.everyWord().contains(u"090-1234-5678\n"_s));
    QVERIFY(!desk.offers(u"8"_s));
    desk.press(u"入力を終わる"_s);
    QCOMPARE(ends.count(), 1);
    desk.page.pad->setText(u"0761-00-1234"_s);
    QVERIFY(desk.everyWord().contains(u"076-100-1234\n"_s));
    QVERIFY(desk.page.pad->isComplete());
    for (const QString &none : {u"761-00-1234"_s, u"0761-00-12345"_s, u"+81 3"_s, u""_s}) {
        desk.page.pad->setText(none);
        QCOMPARE(desk.page.pad->text(), QString());
    }
}

void TestTellingPads::phone_isForgotten()
{
    TellingDesk<PhonePad> desk(PhonePad::Ok::Elsewhere);
    desk.page.pad->setText(u"0901234"_s);
    QVERIFY(desk.everyWord().contains(u"0 9 0 1 2 3 4"_s));
    desk.page.pad->forget();
    QVERIFY(!desk.everyWord().contains(u"1234"_s));
    QVERIFY(!desk.everyWord().contains(u"1 2 3 4"_s));
    QCOMPARE(desk.page.pad->text(), QString());
}

void TestTellingPads::keyboard_typesThePhone()
{
    TellingDesk<PhonePad> desk(PhonePad::Ok::OnThePad);
    QSignalSpy ends(desk.page.pad, &PhonePad::entered);
    QTest::keyClicks(&desk.page, u"5076100123"_s);
    QCOMPARE(desk.page.pad->text(), u"076100123"_s);
    QTest::keyClick(&desk.page, Qt::Key_Return);
    QVERIFY(ends.isEmpty());
    QTest::keyClicks(&desk.page, u"459"_s);
    QCOMPARE(desk.page.pad->text(), u"0761001234"_s);
    QTest::keyClick(&desk.page, Qt::Key_Return);
    QCOMPARE(ends.count(), 1);
    QTest::keyClick(&desk.page, Qt::Key_Backspace);
    QCOMPARE(desk.page.pad->text(), u"076100123"_s);
}

void TestTellingPads::nothingIsCutOff_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<ui::Language>("language");
    QTest::addColumn<ui::TextSize>("letters");
    for (const ui::Language language : ui::allLanguages) {
        for (const QSize size : {QSize(1024, 600), QSize(1280, 800), QSize(1920, 1080)}) {
            for (const auto letters : {ui::TextSize::Normal, ui::TextSize::Large}) {
                QTest::addRow("%s %d%s",
                              qPrintable(ui::codeOf(language)),
                              size.width(),
                              letters == ui::TextSize::Large ? " large" : "")
                    << size << language << letters;
            }
        }
    }
}

void TestTellingPads::nothingIsCutOff()
{
    QFETCH(QSize, size);
    QFETCH(ui::Language, language);
    QFETCH(ui::TextSize, letters);
    const auto prepare = [&](auto &desk) {
        desk.setTextSize(letters);
        desk.resize(size);
        desk.setLanguage(language);
    };
    const int target = static_cast<int>(std::floor(ui::Theme::target * size.height() / 1080.0));
    {
        TellingDesk<KanaPad> desk(KanaPad::Ok::OnThePad);
        prepare(desk);
        // A key that is tapped thirty times for one name is larger than the least.
        QVERIFY(desk.button(u"ア"_s)->height() >= std::max(56, target));
        ui::samples::checkPage(desk, target);
        desk.page.pad->setText(u"クリスティーナ　マリア　サントス"_s);
        desk.page.pad->setCandidates(
            {u"佐々木"_s, u"武者小路"_s, u"勘解由小路"_s, u"渡邉 結衣子"_s});
        ui::samples::checkPage(desk, target);
    }
    {
        TellingDesk<BirthDatePick> desk;
        prepare(desk);
        // With the last of Meiji, so that every era is there.
        desk.page.pad->begin(QDate(2031, 12, 31));
        QStringList eras;
        for (const ui::BigButton *one : desk.page.pad->findChildren<ui::BigButton *>()) {
            if (one->words().contains(u'–')) {
                eras << one->accessibleName();
            }
        }
        QCOMPARE(eras.size(), 6);
        for (const QString &era : eras) {
            desk.page.pad->forget();
            ui::samples::checkPage(desk, target);
            desk.press(era);
            if (era == eras.last()) {
                ui::samples::checkPage(desk, target);
                desk.press(language == ui::Language::English ? u"1950s"_s : u"1950年代"_s);
            }
            ui::samples::checkPage(desk, target);
            desk.press(era == eras.last() ? u"1953"_s : era == eras.first() ? u"44"_s : u"12"_s);
            ui::samples::checkPage(desk, target);
            desk.press(language == ui::Language::English ? u"December"_s : u"12月"_s);
            ui::samples::checkPage(desk, target);
            desk.press(u"31"_s);
            ui::samples::checkPage(desk, target);
        }
    }
    {
        TellingDesk<PhonePad> desk(PhonePad::Ok::OnThePad);
        prepare(desk);
        desk.page.pad->setText(u"09012345678"_s);
        ui::samples::checkPage(desk, target);
    }
}

QTEST_MAIN(TestTellingPads)
#include "tst_TellingPads.moc"
