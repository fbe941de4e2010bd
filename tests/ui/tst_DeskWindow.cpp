// SPDX-License-Identifier: Apache-2.0
// What the window does when people touch it, leave, or change their mind.
#include "tests/ui/DeskUnderTest.h"
#include "ui/CameraView.h"
#include "ui/Page.h"
#include "ui/ScreenStack.h"
#include "ui/StillThere.h"
#include "ui/screens/AimIdScreen.h"
#include "ui/screens/StartScreen.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDeskWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void touch_pressesAButton();
    void touch_picksARow();
    void enter_picksARow();
    void escape_isBack();
    void backAndCallStaff_neverMove();
    void language_changesOnAnyScreen();
    void secondTapOnYes_doesNotTakeTheNumberAway();
    void personalData_isGoneAfterThePage();
    void titles_nameNobody();
    void quietPage_isCoveredAndThenLeft();
    void answer_keepsThePage();
    void touches_keepThePageOpen();
    void newsOnTheSamePage_areNobodysTouch();
    void start_isNeverCovered();
    void lookAndLetters_switchThereAndBack();
    void dock_standsBesideTheScreens();
    void camera_isSeenOnTheStartPage_andLeavesNobodyThere();
    void pictureOfAnId_isShownOnItsPageAlone_andNotWhileItIsRead();
    void receipt_growsOlder();

private:
    std::optional<ui::samples::DeskUnderTest> m_desk;
};

void TestDeskWindow::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_desk.emplace();
}

void TestDeskWindow::touch_pressesAButton()
{
    std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    m_desk->show(u"review"_s);
    QCoreApplication::processEvents();
    const ui::BigButton *yes = m_desk->button(u"はい、わたしです"_s);
    QVERIFY(yes != nullptr);
    const QPoint place = yes->mapTo(&m_desk->window, yes->rect().center());
    QTest::touchEvent(&m_desk->window, finger.get()).press(1, place, &m_desk->window);
    QTest::touchEvent(&m_desk->window, finger.get()).release(1, place, &m_desk->window);
    QTRY_VERIFY(m_desk->wished<core::input::Confirm>().has_value());
    QCOMPARE(m_desk->wishes.size(), 1);
}

void TestDeskWindow::touch_picksARow()
{
    std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    m_desk->show(u"choose-shelter"_s);
    QCoreApplication::processEvents();
    QTableView *table = nullptr;
    for (QTableView *one : m_desk->window.findChildren<QTableView *>()) {
        table = one->isVisible() ? one : table;
    }
    QVERIFY(table != nullptr);
    const QRect row = table->visualRect(table->model()->index(2, 0));
    const QPoint place = table->viewport()->mapTo(&m_desk->window, row.center());
    QTest::touchEvent(&m_desk->window, finger.get()).press(1, place, &m_desk->window);
    QTest::touchEvent(&m_desk->window, finger.get()).release(1, place, &m_desk->window);
    QTRY_VERIFY(m_desk->wished<core::input::ShelterPicked>().has_value());
    QCOMPARE(m_desk->wished<core::input::ShelterPicked>()->code, u"452025-003"_s);
}

void TestDeskWindow::enter_picksARow()
{
    core::screen::StaffDesk desk;
    for (const auto &one : ui::samples::allScreens()) {
        desk = one.name == u"staff-desk" ? std::get<core::screen::StaffDesk>(one.screen) : desk;
    }
    m_desk->window.show(desk);
    QTableView *table = nullptr;
    for (QTableView *one : m_desk->window.findChildren<QTableView *>()) {
        table = one->isVisible() ? one : table;
    }
    QVERIFY(table != nullptr);
    table->setFocus(Qt::TabFocusReason);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    const auto picked = m_desk->wished<core::input::SelectPerson>();
    QVERIFY(picked.has_value());
    // The latest arrival stands first.
    QCOMPARE(picked->who, desk.roster.back().who);
}

void TestDeskWindow::escape_isBack()
{
    m_desk->show(u"review"_s);
    m_desk->type(Qt::Key_Escape);
    QVERIFY(m_desk->wished<core::input::Back>().has_value());
    m_desk->wishes.clear();
    m_desk->show(u"start"_s);
    m_desk->type(Qt::Key_Escape);
    QVERIFY(m_desk->wishes.isEmpty());
}

void TestDeskWindow::backAndCallStaff_neverMove()
{
    std::optional<QRect> back;
    std::optional<QRect> call;
    for (const auto &[name, screen] : ui::samples::allScreens()) {
        m_desk->window.show(screen);
        QCoreApplication::processEvents();
        ui::BigButton *one = m_desk->button(u"もどる"_s);
        ui::BigButton *other = nullptr;
        for (ui::BigButton *candidate : m_desk->window.findChildren<ui::BigButton *>()) {
            const bool inBar = candidate->parentWidget()->objectName() == u"bar";
            if (inBar && candidate->accessibleName() == u"係の人を呼ぶ") {
                other = candidate;
            }
        }
        QVERIFY(one != nullptr && other != nullptr);
        const QRect place(one->mapTo(&m_desk->window, QPoint()), one->size());
        const QRect otherPlace(other->mapTo(&m_desk->window, QPoint()), other->size());
        QCOMPARE(place, back.value_or(place));
        QCOMPARE(otherPlace, call.value_or(otherPlace));
        back = place;
        call = otherPlace;
    }
}

void TestDeskWindow::language_changesOnAnyScreen()
{
    for (const auto &[name, screen] : ui::samples::allScreens()) {
        m_desk->window.show(screen);
        auto *heading = m_desk->window.findChild<ui::ScreenStack *>()->page()->heading();
        const QString japanese = heading->text();
        m_desk->press(u"English"_s);
        // A shelter's name and a person's are not translated, the words around them are.
        QTRY_VERIFY2(m_desk->button(u"Back"_s) != nullptr, qPrintable(name));
        const bool isData = name.startsWith(u"staff-person"_s);
        QVERIFY2(isData || heading->text() != japanese, qPrintable(name));
        m_desk->press(u"日本語"_s);
        QTRY_VERIFY(m_desk->button(u"もどる"_s) != nullptr);
        QCOMPARE(heading->text(), japanese);
    }
}

void TestDeskWindow::secondTapOnYes_doesNotTakeTheNumberAway()
{
    m_desk->show(u"review"_s);
    QCoreApplication::processEvents();
    const ui::BigButton *yes = m_desk->button(u"はい、わたしです"_s);
    const QRect place(yes->mapTo(&m_desk->window, QPoint()), yes->size());
    m_desk->show(u"done-card"_s);
    QCoreApplication::processEvents();
    for (ui::BigButton *one : m_desk->window.findChildren<ui::BigButton *>()) {
        if (one->isVisible()) {
            const QRect other(one->mapTo(&m_desk->window, QPoint()), one->size());
            QVERIFY2(!other.intersects(place), qPrintable(one->accessibleName()));
        }
    }
}

void TestDeskWindow::personalData_isGoneAfterThePage()
{
    for (const QString &name :
         {u"review"_s, u"staff-person-in"_s, u"staff-desk"_s, u"done-card"_s, u"ask-handle"_s}) {
        m_desk->show(name);
        m_desk->show(u"start"_s);
        for (const QLabel *label : m_desk->window.findChildren<QLabel *>()) {
            QVERIFY2(!label->text().contains(u"見本　花子"_s), qPrintable(name));
            QVERIFY2(!label->text().contains(u"昭和"_s), qPrintable(name));
        }
        for (const QTableView *table : m_desk->window.findChildren<QTableView *>()) {
            QVERIFY2(table->model()->rowCount() == 0, qPrintable(name));
        }
    }
}

void TestDeskWindow::titles_nameNobody()
{
    m_desk->show(u"review"_s);
    QCOMPARE(m_desk->window.windowTitle(), u"避難所の受付"_s);
    m_desk->show(u"staff-person-in"_s);
    QCOMPARE(m_desk->window.windowTitle(), u"避難所の受付"_s);
}

void TestDeskWindow::quietPage_isCoveredAndThenLeft()
{
    m_desk.emplace(ui::DeskWindow::Settings{{20ms, 20ms, 3}, {}});
    m_desk->show(u"review"_s);
    auto *cover = m_desk->window.findChild<ui::StillThere *>();
    QTRY_VERIFY(cover->isVisible());
    QCOMPARE(cover->geometry(), m_desk->window.rect());
    QTRY_VERIFY(m_desk->wished<core::input::IdleExpired>().has_value());
    QVERIFY(!cover->isVisible());
    QCOMPARE(m_desk->wishes.size(), 1);
}

void TestDeskWindow::answer_keepsThePage()
{
    m_desk.emplace(ui::DeskWindow::Settings{{20ms, 10'000ms, 2}, {}});
    m_desk->show(u"review"_s);
    auto *cover = m_desk->window.findChild<ui::StillThere *>();
    QTRY_VERIFY(cover->isVisible());
    // What lies below hears nothing while the question stands.
    QVERIFY(!m_desk->button(u"もどる"_s)->isEnabled());
    m_desk->type(Qt::Key_Return);
    QVERIFY(!cover->isVisible());
    QVERIFY(m_desk->wishes.isEmpty());
    QVERIFY(m_desk->button(u"もどる"_s)->isEnabled());
}

void TestDeskWindow::touches_keepThePageOpen()
{
    m_desk.emplace(ui::DeskWindow::Settings{{2'000ms, 10'000ms, 2}, {}});
    m_desk->show(u"ask-pin-3"_s);
    auto *cover = m_desk->window.findChild<ui::StillThere *>();
    QElapsedTimer watch;
    watch.start();
    while (watch.elapsed() < 4'500) {
        QTest::keyClick(&m_desk->window, Qt::Key_1);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QVERIFY(!cover->isVisible());
    }
    QTRY_VERIFY_WITH_TIMEOUT(cover->isVisible(), 10'000);
}

void TestDeskWindow::newsOnTheSamePage_areNobodysTouch()
{
    m_desk.emplace(ui::DeskWindow::Settings{{300ms, 10'000ms, 2}, {}});
    m_desk->show(u"staff-desk"_s);
    auto *cover = m_desk->window.findChild<ui::StillThere *>();
    QTimer news;
    connect(&news, &QTimer::timeout, this, [this] { m_desk->show(u"staff-desk"_s); });
    news.start(20);
    QTRY_VERIFY_WITH_TIMEOUT(cover->isVisible(), 5'000);
}

void TestDeskWindow::start_isNeverCovered()
{
    m_desk.emplace(ui::DeskWindow::Settings{{10ms, 10ms, 1}, {}});
    QSignalSpy expired(&m_desk->window, &ui::DeskWindow::wish);
    m_desk->show(u"start"_s);
    auto *cover = m_desk->window.findChild<ui::StillThere *>();
    // Ten times as long as the guard would have needed.
    QVERIFY(!expired.wait(200));
    QVERIFY(!cover->isVisible());
}

void TestDeskWindow::lookAndLetters_switchThereAndBack()
{
    m_desk->show(u"start"_s);
    const QImage before = m_desk->window.grab().toImage();
    for (const auto &[there, back] : {std::pair{u"画面を 黒く"_s, u"画面を 白く"_s},
                                      std::pair{u"文字を 大きく"_s, u"文字を ふつうに"_s}}) {
        m_desk->press(there);
        QCoreApplication::processEvents();
        QVERIFY(m_desk->window.grab().toImage() != before);
        m_desk->press(back);
        QTRY_VERIFY(m_desk->button(there) != nullptr);
    }
    QVERIFY(m_desk->wishes.isEmpty());
}

void TestDeskWindow::dock_standsBesideTheScreens()
{
    auto *dock = new QLabel(u"dock"_s);
    dock->setFixedWidth(200);
    m_desk->window.setDock(dock, ui::DockEdge::Right);
    m_desk->show(u"start"_s);
    QTRY_VERIFY(dock->isVisible());
    auto *stack = m_desk->window.findChild<ui::ScreenStack *>();
    QTRY_COMPARE(stack->width(), 1024 - 200);
    QCOMPARE(m_desk->window.size(), QSize(1024, 600));
}

// Nobody sees who stood there before.
void TestDeskWindow::camera_isSeenOnTheStartPage_andLeavesNobodyThere()
{
    auto *view = m_desk->window.findChild<ui::StartScreen *>()->findChild<ui::CameraView *>();
    m_desk->show(u"start"_s);
    QVERIFY(!view->isVisible());
    m_desk->window.setCameraPicture(ui::samples::cameraPicture());
    QVERIFY(view->isVisible());
    const auto shows = [view](const QColor &colour) {
        return view->grab().toImage().pixelColor(view->width() / 2, view->height() / 2) == colour;
    };
    QVERIFY(shows(QColor(235, 235, 235)));
    m_desk->show(u"review"_s);
    QVERIFY(!view->isVisible());
    m_desk->show(u"start"_s);
    QVERIFY(view->isVisible() && shows(Qt::black));
    m_desk->window.setCameraPicture({});
    QVERIFY(!view->isVisible());
}

// Nor what the camera saw of them while another page showed it.
void TestDeskWindow::pictureOfAnId_isShownOnItsPageAlone_andNotWhileItIsRead()
{
    auto *start = m_desk->window.findChild<ui::StartScreen *>()->findChild<ui::CameraView *>();
    auto *aim = m_desk->window.findChild<ui::AimIdScreen *>()->findChild<ui::CameraView *>();
    const auto isBlack = [](ui::CameraView *view) {
        return view->grab().toImage().pixelColor(view->width() / 2, view->height() / 2) ==
               Qt::black;
    };
    const QImage picture = ui::samples::cameraPicture();
    m_desk->show(u"start"_s);
    m_desk->window.setCameraPicture(picture);
    m_desk->show(u"aim-id-none"_s);
    QVERIFY(isBlack(aim));
    m_desk->window.setCameraPicture(picture);
    QVERIFY(!isBlack(aim));
    for (const auto &page : {u"aim-id-reading"_s, u"aim-id-number-side"_s}) {
        m_desk->show(page);
        QVERIFY(isBlack(aim));
        m_desk->window.setCameraPicture(picture);
        QVERIFY(isBlack(aim));
    }
    m_desk->show(u"start"_s);
    QVERIFY(isBlack(start));
}

void TestDeskWindow::receipt_growsOlder()
{
    qint64 now = 1'000'000'000;
    m_desk.emplace(ui::DeskWindow::Settings{{}, [&now] { return now; }});
    core::DeskStatus status;
    status.link = core::DeskStatus::Link::Reached;
    status.lastReceipt = now;
    const auto says = [this](const QString &words) {
        const auto labels = m_desk->window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->text() == words;
        });
    };
    m_desk->window.setStatus(status);
    QVERIFY(says(u"届いた：たった今"_s));
    now += 7 * 60'000;
    m_desk->window.setStatus(status);
    QVERIFY(says(u"届いた：7分前"_s));
    m_desk.reset();
}

QTEST_MAIN(TestDeskWindow)
#include "tst_DeskWindow.moc"
