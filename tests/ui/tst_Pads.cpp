// SPDX-License-Identifier: Apache-2.0
// Secrets and numbers, typed by finger and by keyboard.
#include "tests/ui/DeskUnderTest.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

class TestPads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void fourDigitsAndOk_handOverThePin();
    void threeDigits_leaveOkGrey();
    void digits_areNeverInAnyText();
    void leavingThePad_wipesWhatWasTyped();
    void keyboard_typesThePinAndEnterSends();
    void passphrase_ignoresCapsLock();
    void wristNumber_isTypedOnThePad();
    void voidingAnArrival_isAskedTwice();

private:
    std::optional<ui::samples::DeskUnderTest> m_desk;
};

void TestPads::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_desk.emplace();
}

void TestPads::fourDigitsAndOk_handOverThePin()
{
    m_desk->show(u"ask-pin-3"_s);
    for (const QString &digit : {u"1"_s, u"0"_s, u"9"_s, u"4"_s}) {
        m_desk->press(digit);
    }
    QVERIFY(m_desk->wishes.isEmpty());
    m_desk->press(u"入力を終わる"_s);
    const auto entered = m_desk->wished<core::input::PinEntered>();
    QVERIFY(entered.has_value());
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(entered->pin->data()), 4),
             QByteArray("1094"));
    QCOMPARE(entered->pin->size(), std::size_t{4});
}

void TestPads::threeDigits_leaveOkGrey()
{
    m_desk->show(u"ask-pin-3"_s);
    for (const QString &digit : {u"1"_s, u"2"_s, u"3"_s}) {
        m_desk->press(digit);
    }
    QVERIFY(!m_desk->button(u"入力を終わる"_s)->isEnabled());
    m_desk->press(u"4"_s);
    QVERIFY(m_desk->button(u"入力を終わる"_s)->isEnabled());
    m_desk->press(u"5"_s); // a fifth is not taken
    m_desk->press(u"1文字消す"_s);
    QVERIFY(!m_desk->button(u"入力を終わる"_s)->isEnabled());
    QVERIFY(m_desk->wishes.isEmpty());
}

void TestPads::digits_areNeverInAnyText()
{
    m_desk->show(u"ask-pin-3"_s);
    QStringList before;
    for (const QLabel *label : m_desk->window.findChildren<QLabel *>()) {
        before << label->text();
    }
    m_desk->type(u"8675"_s);
    QVERIFY(m_desk->button(u"入力を終わる"_s)->isEnabled());
    QStringList after;
    for (const QLabel *label : m_desk->window.findChildren<QLabel *>()) {
        after << label->text();
    }
    QCOMPARE(after, before);
    QVERIFY(m_desk->window.findChildren<QLineEdit *>().isEmpty());
    for (const QObject *child : m_desk->window.findChildren<QObject *>()) {
        for (const QByteArray &name : child->dynamicPropertyNames()) {
            QVERIFY(!child->property(name.constData()).toString().contains(u"8675"_s));
        }
    }
}

void TestPads::leavingThePad_wipesWhatWasTyped()
{
    m_desk->show(u"ask-pin-3"_s);
    m_desk->type(u"8675"_s);
    QVERIFY(m_desk->button(u"入力を終わる"_s)->isEnabled());
    m_desk->show(u"start"_s);
    m_desk->show(u"ask-pin-3"_s);
    QVERIFY(!m_desk->button(u"入力を終わる"_s)->isEnabled());
}

void TestPads::keyboard_typesThePinAndEnterSends()
{
    m_desk->show(u"ask-pin-3"_s);
    m_desk->type(u"12"_s);
    m_desk->type(Qt::Key_Return);
    QVERIFY(m_desk->wishes.isEmpty());
    m_desk->type(Qt::Key_Backspace);
    m_desk->type(u"345"_s);
    m_desk->type(Qt::Key_Return);
    const auto entered = m_desk->wished<core::input::PinEntered>();
    QVERIFY(entered.has_value());
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(entered->pin->data()), 4),
             QByteArray("1345"));
}

void TestPads::passphrase_ignoresCapsLock()
{
    m_desk->show(u"sign-in"_s);
    m_desk->type(u"Umi-3 YAMA"_s);
    m_desk->press(u"入力を終わる"_s);
    const auto entered = m_desk->wished<core::input::PassphraseEntered>();
    QVERIFY(entered.has_value());
    const auto bytes = entered->passphrase->span();
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())),
             QByteArray("umi-3 yama"));
}

void TestPads::wristNumber_isTypedOnThePad()
{
    m_desk->show(u"ask-handle"_s);
    for (const QChar letter : u"8K2QF0ZB"_s) {
        m_desk->press(QString(letter));
    }
    m_desk->press(u"入力を終わる"_s);
    const auto entered = m_desk->wished<core::input::NumberEntered>();
    QVERIFY(entered.has_value());
    QCOMPARE(entered->text, u"8K2QF0ZB"_s);
}

void TestPads::voidingAnArrival_isAskedTwice()
{
    m_desk->show(u"staff-person-in"_s);
    m_desk->press(u"まちがいの受付"_s);
    QVERIFY(m_desk->wishes.isEmpty());
    m_desk->press(u"いいえ、取り消さない"_s);
    QVERIFY(m_desk->wishes.isEmpty());
    m_desk->press(u"まちがいの受付"_s);
    m_desk->press(u"はい、取り消す"_s);
    const auto set = m_desk->wished<core::input::SetPresence>();
    QVERIFY(set.has_value());
    QCOMPARE(set->presence, core::Presence::Void);
}

QTEST_MAIN(TestPads)
#include "tst_Pads.moc"
