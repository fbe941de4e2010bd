// SPDX-License-Identifier: Apache-2.0
// What the window does when people touch it, type, leave, or change their mind.
#include "tests/ui/SampleScreens.h"
#include "ui/BigButton.h"
#include "ui/DeskWindow.h"
#include "ui/Page.h"
#include "ui/ScreenStack.h"
#include "ui/StillThere.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDeskWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fourDigitsAndOk_handOverThePin();
    void threeDigits_leaveOkGrey();
    void digits_areNeverInAnyText();
    void leavingThePad_wipesWhatWasTyped();
    void keyboard_typesThePinAndEnterSends();
    void passphrase_ignoresCapsLock();
    void wristNumber_isTypedOnThePad();
    void touch_pressesAButton();
    void touch_picksARow();
    void enter_picksARow();
    void escape_isBack();
    void backAndCallStaff_neverMove();
    void language_changesOnAnyScreen();
    void secondTapOnYes_doesNotTakeTheNumberAway();
    void personalData_isGoneAfterThePage();
    void titles_nameNobody();
    void voidingAnArrival_isAskedTwice();
    void quietPage_isCoveredAndThenLeft();
    void answer_keepsThePage();
    void touches_keepThePageOpen();
    void start_isNeverCovered();
    void dock_standsBesideTheScreens();
    void receipt_growsOlder();

private:
    [[nodiscard]] ui::BigButton *button(const QString &name) const;
    void press(const QString &name) const;
    template <typename Wish> [[nodiscard]] std::optional<Wish> lastWish() const;
    void make(ui::IdleGuard::Times times);
    [[nodiscard]] core::Screen sample(const QString &name) const;

    std::unique_ptr<ui::DeskWindow> m_window;
    std::unique_ptr<QSignalSpy> m_wishes;
};

void TestDeskWindow::make(ui::IdleGuard::Times times)
{
    m_wishes.reset();
    m_window = std::make_unique<ui::DeskWindow>(ui::DeskWindow::Settings{times, {}});
    m_wishes = std::make_unique<QSignalSpy>(m_window.get(), &ui::DeskWindow::wish);
    m_window->resize(1024, 600);
    static_cast<QWidget &>(*m_window).show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestDeskWindow::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    make({});
}

void TestDeskWindow::cleanup()
{
    m_wishes.reset();
    m_window.reset();
}

core::Screen TestDeskWindow::sample(const QString &name) const
{
    for (const auto &one : ui::samples::allScreens()) {
        if (one.name == name) {
            return one.screen;
        }
    }
    qFatal("no such sample");
}

ui::BigButton *TestDeskWindow::button(const QString &name) const
{
    for (ui::BigButton *one : m_window->findChildren<ui::BigButton *>()) {
        if (one->isVisible() && one->accessibleName() == name) {
            return one;
        }
    }
    return nullptr;
}

void TestDeskWindow::press(const QString &name) const
{
    ui::BigButton *one = button(name);
    QVERIFY2(one != nullptr, qPrintable(name));
    QTest::mouseClick(one, Qt::LeftButton);
}

template <typename Wish> std::optional<Wish> TestDeskWindow::lastWish() const
{
    if (m_wishes->isEmpty()) {
        return std::nullopt;
    }
    const auto input = m_wishes->last().first().value<core::Input>();
    const auto *wish = std::get_if<Wish>(&input);
    return wish == nullptr ? std::nullopt : std::optional(*wish);
}

void TestDeskWindow::fourDigitsAndOk_handOverThePin()
{
    m_window->show(sample(u"ask-pin-3"_s));
    for (const QString &digit : {u"1"_s, u"0"_s, u"9"_s, u"4"_s}) {
        press(digit);
    }
    QVERIFY(m_wishes->isEmpty());
    press(u"入力を終わる"_s);
    const auto entered = lastWish<core::input::PinEntered>();
    QVERIFY(entered.has_value());
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(entered->pin->data()), 4),
             QByteArray("1094"));
    QCOMPARE(entered->pin->size(), std::size_t{4});
}

void TestDeskWindow::threeDigits_leaveOkGrey()
{
    m_window->show(sample(u"ask-pin-3"_s));
    for (const QString &digit : {u"1"_s, u"2"_s, u"3"_s}) {
        press(digit);
    }
    QVERIFY(!button(u"入力を終わる"_s)->isEnabled());
    press(u"4"_s);
    QVERIFY(button(u"入力を終わる"_s)->isEnabled());
    press(u"5"_s); // a fifth is not taken
    press(u"1文字消す"_s);
    QVERIFY(!button(u"入力を終わる"_s)->isEnabled());
    QVERIFY(m_wishes->isEmpty());
}

void TestDeskWindow::digits_areNeverInAnyText()
{
    m_window->show(sample(u"ask-pin-3"_s));
    QStringList before;
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        before << label->text();
    }
    QTest::keyClicks(QApplication::focusWidget(), u"8675"_s);
    QVERIFY(button(u"入力を終わる"_s)->isEnabled());
    QStringList after;
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        after << label->text();
    }
    QCOMPARE(after, before);
    QVERIFY(m_window->findChildren<QLineEdit *>().isEmpty());
    for (const QObject *child : m_window->findChildren<QObject *>()) {
        for (const QByteArray &name : child->dynamicPropertyNames()) {
            QVERIFY(!child->property(name.constData()).toString().contains(u"8675"_s));
        }
    }
}

void TestDeskWindow::leavingThePad_wipesWhatWasTyped()
{
    const core::Screen pad = sample(u"ask-pin-3"_s);
    m_window->show(pad);
    QTest::keyClicks(QApplication::focusWidget(), u"8675"_s);
    QVERIFY(button(u"入力を終わる"_s)->isEnabled());
    m_window->show(sample(u"start"_s));
    m_window->show(pad);
    QVERIFY(!button(u"入力を終わる"_s)->isEnabled());
}

void TestDeskWindow::keyboard_typesThePinAndEnterSends()
{
    m_window->show(sample(u"ask-pin-3"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"12"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(m_wishes->isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QTest::keyClicks(QApplication::focusWidget(), u"345"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto entered = lastWish<core::input::PinEntered>();
    QVERIFY(entered.has_value());
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(entered->pin->data()), 4),
             QByteArray("1345"));
}

void TestDeskWindow::passphrase_ignoresCapsLock()
{
    m_window->show(sample(u"sign-in"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Umi-3 YAMA"_s);
    press(u"入力を終わる"_s);
    const auto entered = lastWish<core::input::PassphraseEntered>();
    QVERIFY(entered.has_value());
    const auto bytes = entered->passphrase->span();
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())),
             QByteArray("umi-3 yama"));
}

void TestDeskWindow::wristNumber_isTypedOnThePad()
{
    m_window->show(sample(u"ask-handle"_s));
    for (const QChar letter : u"8K2QF0ZB"_s) {
        press(QString(letter));
    }
    press(u"入力を終わる"_s);
    const auto entered = lastWish<core::input::NumberEntered>();
    QVERIFY(entered.has_value());
    QCOMPARE(entered->text, u"8K2QF0ZB"_s);
}

void TestDeskWindow::touch_pressesAButton()
{
    std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    m_window->show(sample(u"review"_s));
    QCoreApplication::processEvents();
    const ui::BigButton *yes = button(u"はい、わたしです"_s);
    QVERIFY(yes != nullptr);
    const QPoint place = yes->mapTo(m_window.get(), yes->rect().center());
    QTest::touchEvent(m_window.get(), finger.get()).press(1, place, m_window.get());
    QTest::touchEvent(m_window.get(), finger.get()).release(1, place, m_window.get());
    QTRY_VERIFY(lastWish<core::input::Confirm>().has_value());
    QCOMPARE(m_wishes->size(), 1);
}

void TestDeskWindow::touch_picksARow()
{
    std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    m_window->show(sample(u"choose-shelter"_s));
    QCoreApplication::processEvents();
    QTableView *table = nullptr;
    for (QTableView *one : m_window->findChildren<QTableView *>()) {
        table = one->isVisible() ? one : table;
    }
    QVERIFY(table != nullptr);
    const QRect row = table->visualRect(table->model()->index(2, 0));
    const QPoint place = table->viewport()->mapTo(m_window.get(), row.center());
    QTest::touchEvent(m_window.get(), finger.get()).press(1, place, m_window.get());
    QTest::touchEvent(m_window.get(), finger.get()).release(1, place, m_window.get());
    QTRY_VERIFY(lastWish<core::input::ShelterPicked>().has_value());
    QCOMPARE(lastWish<core::input::ShelterPicked>()->code, u"452025-003"_s);
}

void TestDeskWindow::enter_picksARow()
{
    const auto desk = std::get<core::screen::StaffDesk>(sample(u"staff-desk"_s));
    m_window->show(desk);
    QTableView *table = nullptr;
    for (QTableView *one : m_window->findChildren<QTableView *>()) {
        table = one->isVisible() ? one : table;
    }
    QVERIFY(table != nullptr);
    table->setFocus(Qt::TabFocusReason);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    const auto picked = lastWish<core::input::SelectPerson>();
    QVERIFY(picked.has_value());
    // The latest arrival stands first.
    QCOMPARE(picked->who, desk.roster.back().who);
}

void TestDeskWindow::escape_isBack()
{
    m_window->show(sample(u"review"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(lastWish<core::input::Back>().has_value());
    m_wishes->clear();
    m_window->show(sample(u"start"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(m_wishes->isEmpty());
}

void TestDeskWindow::backAndCallStaff_neverMove()
{
    std::optional<QRect> back;
    std::optional<QRect> call;
    for (const auto &[name, screen] : ui::samples::allScreens()) {
        m_window->show(screen);
        QCoreApplication::processEvents();
        ui::BigButton *one = button(u"もどる"_s);
        ui::BigButton *other = nullptr;
        for (ui::BigButton *candidate : m_window->findChildren<ui::BigButton *>()) {
            const bool inBar = candidate->parentWidget()->objectName() == u"bar";
            if (inBar && candidate->accessibleName() == u"係の人を呼ぶ") {
                other = candidate;
            }
        }
        QVERIFY(one != nullptr && other != nullptr);
        const QRect place(one->mapTo(m_window.get(), QPoint()), one->size());
        const QRect otherPlace(other->mapTo(m_window.get(), QPoint()), other->size());
        QCOMPARE(place, back.value_or(place));
        QCOMPARE(otherPlace, call.value_or(otherPlace));
        back = place;
        call = otherPlace;
    }
}

void TestDeskWindow::language_changesOnAnyScreen()
{
    for (const auto &[name, screen] : ui::samples::allScreens()) {
        m_window->show(screen);
        auto *heading = m_window->findChild<ui::ScreenStack *>()->page()->heading();
        const QString japanese = heading->text();
        press(u"English"_s);
        // A shelter's name and a person's are not translated, the words around them are.
        QTRY_VERIFY2(button(u"Back"_s) != nullptr, qPrintable(name));
        const bool isData = name.startsWith(u"staff-person"_s);
        QVERIFY2(isData || heading->text() != japanese, qPrintable(name));
        press(u"日本語"_s);
        QTRY_VERIFY(button(u"もどる"_s) != nullptr);
        QCOMPARE(heading->text(), japanese);
    }
}

void TestDeskWindow::secondTapOnYes_doesNotTakeTheNumberAway()
{
    m_window->show(sample(u"review"_s));
    QCoreApplication::processEvents();
    const ui::BigButton *yes = button(u"はい、わたしです"_s);
    const QRect place(yes->mapTo(m_window.get(), QPoint()), yes->size());
    m_window->show(sample(u"done-card"_s));
    QCoreApplication::processEvents();
    for (ui::BigButton *one : m_window->findChildren<ui::BigButton *>()) {
        if (one->isVisible()) {
            const QRect other(one->mapTo(m_window.get(), QPoint()), one->size());
            QVERIFY2(!other.intersects(place), qPrintable(one->accessibleName()));
        }
    }
}

void TestDeskWindow::personalData_isGoneAfterThePage()
{
    for (const QString &name :
         {u"review"_s, u"staff-person-in"_s, u"staff-desk"_s, u"done-card"_s, u"ask-handle"_s}) {
        m_window->show(sample(name));
        m_window->show(sample(u"start"_s));
        for (const QLabel *label : m_window->findChildren<QLabel *>()) {
            QVERIFY2(!label->text().contains(u"見本　花子"_s), qPrintable(name));
            QVERIFY2(!label->text().contains(u"昭和"_s), qPrintable(name));
        }
        for (const QTableView *table : m_window->findChildren<QTableView *>()) {
            QVERIFY2(table->model()->rowCount() == 0, qPrintable(name));
        }
    }
}

void TestDeskWindow::titles_nameNobody()
{
    m_window->show(sample(u"review"_s));
    QCOMPARE(m_window->windowTitle(), u"避難所の受付"_s);
    m_window->show(sample(u"staff-person-in"_s));
    QCOMPARE(m_window->windowTitle(), u"避難所の受付"_s);
}

void TestDeskWindow::voidingAnArrival_isAskedTwice()
{
    m_window->show(sample(u"staff-person-in"_s));
    press(u"まちがいの受付"_s);
    QVERIFY(m_wishes->isEmpty());
    press(u"いいえ、取り消さない"_s);
    QVERIFY(m_wishes->isEmpty());
    press(u"まちがいの受付"_s);
    press(u"はい、取り消す"_s);
    const auto set = lastWish<core::input::SetPresence>();
    QVERIFY(set.has_value());
    QCOMPARE(set->presence, core::Presence::Void);
}

void TestDeskWindow::quietPage_isCoveredAndThenLeft()
{
    make({20ms, 20ms, 3});
    m_window->show(sample(u"review"_s));
    auto *cover = m_window->findChild<ui::StillThere *>();
    QTRY_VERIFY(cover->isVisible());
    QCOMPARE(cover->geometry(), m_window->rect());
    QTRY_VERIFY(lastWish<core::input::IdleExpired>().has_value());
    QVERIFY(!cover->isVisible());
    QCOMPARE(m_wishes->size(), 1);
}

void TestDeskWindow::answer_keepsThePage()
{
    make({20ms, 10'000ms, 2});
    m_window->show(sample(u"review"_s));
    auto *cover = m_window->findChild<ui::StillThere *>();
    QTRY_VERIFY(cover->isVisible());
    // What lies below hears nothing while the question stands.
    QVERIFY(!button(u"もどる"_s)->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!cover->isVisible());
    QVERIFY(m_wishes->isEmpty());
    QVERIFY(button(u"もどる"_s)->isEnabled());
}

void TestDeskWindow::touches_keepThePageOpen()
{
    make({400ms, 10'000ms, 2});
    m_window->show(sample(u"ask-pin-3"_s));
    auto *cover = m_window->findChild<ui::StillThere *>();
    QElapsedTimer watch;
    watch.start();
    while (watch.elapsed() < 900) {
        QTest::keyClick(m_window.get(), Qt::Key_1);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QVERIFY(!cover->isVisible());
    }
    QTRY_VERIFY(cover->isVisible());
}

void TestDeskWindow::start_isNeverCovered()
{
    make({10ms, 10ms, 1});
    QSignalSpy expired(m_window.get(), &ui::DeskWindow::wish);
    m_window->show(sample(u"start"_s));
    auto *cover = m_window->findChild<ui::StillThere *>();
    // Ten times as long as the guard would have needed.
    QVERIFY(!expired.wait(200));
    QVERIFY(!cover->isVisible());
}

void TestDeskWindow::dock_standsBesideTheScreens()
{
    auto *dock = new QLabel(u"dock"_s);
    dock->setFixedWidth(200);
    m_window->setDock(dock, ui::DockEdge::Right);
    m_window->show(sample(u"start"_s));
    QTRY_VERIFY(dock->isVisible());
    auto *stack = m_window->findChild<ui::ScreenStack *>();
    QTRY_COMPARE(stack->width(), 1024 - 200);
    QCOMPARE(m_window->size(), QSize(1024, 600));
}

void TestDeskWindow::receipt_growsOlder()
{
    qint64 now = 1'000'000'000;
    m_wishes.reset();
    m_window =
        std::make_unique<ui::DeskWindow>(ui::DeskWindow::Settings{{}, [&now] { return now; }});
    core::DeskStatus status;
    status.link = core::DeskStatus::Link::Reached;
    status.lastReceipt = now;
    const auto says = [this](const QString &words) {
        const auto labels = m_window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->text() == words;
        });
    };
    m_window->setStatus(status);
    QVERIFY(says(u"届いた：たった今"_s));
    now += 7 * 60'000;
    m_window->setStatus(status);
    QVERIFY(says(u"届いた：7分前"_s));
    m_window.reset();
}

QTEST_MAIN(TestDeskWindow)
#include "tst_DeskWindow.moc"
