// SPDX-License-Identifier: Apache-2.0
// Every screen in every language and size: nothing cut off, nothing too small for a finger, no dead
// button, no control that a keyboard or a screen reader cannot find.
#include "core/IntakeFlow.h"
#include "tests/ui/SampleScreens.h"
#include "ui/BigButton.h"
#include "ui/DeskWindow.h"
#include "ui/Page.h"
#include "ui/ScreenStack.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <cmath>
#include <memory>
#include <set>

using namespace Qt::StringLiterals;

class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void everyButton_leadsSomewhere_data();
    void everyButton_leadsSomewhere();
    void everyControl_hasNameAndRole_data();
    void everyControl_hasNameAndRole();
    void tab_reachesEveryControl_data();
    void tab_reachesEveryControl();
    void foreignLetters_stayInsideTheirPlace_data();
    void foreignLetters_stayInsideTheirPlace();
};

namespace {

// Under the sanitizers, which look for another kind of fault and take ten times as long, the
// smallest must do; it has the most to squeeze in.
#ifdef __SANITIZE_ADDRESS__
constexpr QSize sizes[] = {{1024, 600}};
#else
constexpr QSize sizes[] = {{1024, 600}, {1280, 800}, {1920, 1080}};
#endif

// One window for all rows: making it costs more than turning its pages.
std::unique_ptr<ui::DeskWindow> desk;

ui::DeskWindow &window()
{
    if (!desk) {
        constexpr qint64 now = 1'790'000'000'000;
        desk = std::make_unique<ui::DeskWindow>(ui::DeskWindow::Settings{{}, [] { return now; }});
        core::DeskStatus status = ui::samples::busyStatus(now);
        status.camera = core::DeskStatus::Camera::Lost; // the strip at its fullest
        desk->setStatus(status);
        desk->setPractice(ui::PracticeBanner::Shown);
    }
    return *desk;
}

void settle()
{
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

void turnTo(const core::Screen &screen, QSize size = sizes[0])
{
    window().resize(size);
    static_cast<QWidget &>(window()).show();
    window().show(screen);
    window().setCameraPicture(ui::samples::cameraPicture());
    settle();
}

void addScreens(const std::vector<ui::samples::SampleScreen> &screens)
{
    QTest::addColumn<core::Screen>("screen");
    for (const auto &[name, screen] : screens) {
        QTest::newRow(qPrintable(name)) << screen;
    }
}

template <typename Widget> std::vector<Widget *> visible()
{
    std::vector<Widget *> found;
    for (Widget *widget : window().findChildren<Widget *>()) {
        if (widget->isVisible()) {
            found.push_back(widget);
        }
    }
    return found;
}

// A label's words must fit its own rectangle, wrapped or not.
bool isWhole(const QLabel &label)
{
    if (label.text().isEmpty()) {
        return true;
    }
    const int flags = label.wordWrap() ? Qt::TextWordWrap : 0;
    const QRect needed = label.fontMetrics().boundingRect(
        QRect(0, 0, label.wordWrap() ? label.width() : 10'000, 10'000), flags, label.text());
    return needed.width() <= label.width() + 1 && needed.height() <= label.height() + 1;
}

// Whether a widget lies within its parent; what a scroll area holds may be longer, never wider.
bool isInside(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    for (; parent != nullptr; parent = parent->parentWidget()) {
        const QRect place(widget.mapTo(parent, QPoint()), widget.size());
        if (parent->objectName() == u"pageContent") {
            return place.left() >= 0 && place.right() <= parent->width();
        }
        if (!parent->rect().contains(place)) {
            return false;
        }
    }
    return true;
}

QString complaint(const QString &screen, const QWidget &widget, const char *what)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const QString words = label == nullptr ? widget.accessibleName() : label->text().left(40);
    return u"%1, \"%2\" (%3x%4): %5"_s.arg(screen, words)
        .arg(widget.width())
        .arg(widget.height())
        .arg(QString::fromUtf8(what));
}

void checkButtons(const QString &screen, double scale)
{
    const int least = static_cast<int>(std::floor(ui::Theme::target * scale));
    const auto buttons = visible<ui::BigButton>();
    for (const ui::BigButton *button : buttons) {
        QVERIFY2(button->width() >= least && button->height() >= least,
                 qPrintable(complaint(screen, *button, "too small")));
        QVERIFY2(button->fitsItsWords(), qPrintable(complaint(screen, *button, "cut off")));
        QVERIFY2(isInside(*button), qPrintable(complaint(screen, *button, "outside")));
    }
    const int gap = static_cast<int>(std::floor(ui::Theme::gap * scale)) / 2;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        for (std::size_t j = i + 1; j < buttons.size(); ++j) {
            // What is scrolled away lies under the foot without being there.
            if (buttons[i]->parentWidget() != buttons[j]->parentWidget()) {
                continue;
            }
            const QRect one = buttons[i]->geometry().adjusted(-gap, -gap, gap, gap);
            QVERIFY2(!one.intersects(buttons[j]->geometry()),
                     qPrintable(complaint(screen, *buttons[j], "too near")));
        }
    }
}

void checkLabels(const QString &screen)
{
    for (const QLabel *label : visible<QLabel>()) {
        QVERIFY2(isWhole(*label), qPrintable(complaint(screen, *label, "cut off")));
        QVERIFY2(isInside(*label), qPrintable(complaint(screen, *label, "outside")));
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

} // namespace

void TestScreens::cleanupTestCase()
{
    desk.reset();
}

void TestScreens::nothingIsCutOff_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<ui::Language>("language");
    QTest::addColumn<ui::TextSize>("letters");
    for (const ui::Language language : ui::allLanguages) {
        for (const QSize size : sizes) {
            QTest::addRow("%s %d", qPrintable(ui::codeOf(language)), size.width())
                << size << language << ui::TextSize::Normal;
        }
        QTest::addRow("%s large letters", qPrintable(ui::codeOf(language)))
            << sizes[0] << language << ui::TextSize::Large;
    }
}

void TestScreens::nothingIsCutOff()
{
    QFETCH(QSize, size);
    QFETCH(ui::Language, language);
    QFETCH(ui::TextSize, letters);
    window().setLanguage(language);
    window().setTextSize(letters);
    for (const auto &[name, screen] : ui::samples::allScreens()) {
        turnTo(screen, size);
        QCOMPARE(window().size(), size);
        checkButtons(name, size.height() / 1080.0);
        checkLabels(name);
        if (QTest::currentTestFailed()) {
            break;
        }
    }
    window().setLanguage(ui::Language::Japanese);
    window().setTextSize(ui::TextSize::Normal);
}

void TestScreens::everyButton_leadsSomewhere_data()
{
    addScreens(ui::samples::allScreens());
}

// Pressed on the real flow: a wish that the flow does not understand would be a dead button.
void TestScreens::everyButton_leadsSomewhere()
{
    QFETCH(core::Screen, screen);
    const core::IntakeFlow flow(core::screen::Start{}, core::IntakeFlow::Keys::Made);
    turnTo(screen);
    QSignalSpy wishes(&window(), &ui::DeskWindow::wish);
    for (ui::BigButton *button : visible<ui::BigButton>()) {
        // Language, look and letters are the same on every screen: tst_DeskWindow has them.
        const bool isSwitch = button->parentWidget()->objectName() == u"bar" &&
                              button->accessibleName() != u"もどる" &&
                              button->accessibleName() != u"係の人を呼ぶ";
        if (!button->isEnabled() || isSwitch) {
            continue;
        }
        const QPixmap before = window().grab();
        wishes.clear();
        button->click();
        settle();
        const QByteArray name = button->accessibleName().toUtf8();
        if (wishes.isEmpty()) {
            QVERIFY2(button->isChecked() || window().grab().toImage() != before.toImage(),
                     name.constData());
        } else {
            const auto input = wishes.first().first().value<core::Input>();
            const core::Step step = flow.next(screen, input);
            const bool moved = !step.commands.empty() || !(step.screen == screen);
            // One of a group is chosen already.
            const bool same = std::holds_alternative<core::input::SetCell>(input) ||
                              std::holds_alternative<core::input::SetPaperWhen>(input);
            QVERIFY2(moved || same, name.constData());
        }
        // Away and back, so that a half-filled pad is empty again.
        window().show(core::screen::Saving{});
        window().show(screen);
        settle();
    }
}

void TestScreens::everyControl_hasNameAndRole_data()
{
    addScreens(ui::samples::allScreens());
}

void TestScreens::everyControl_hasNameAndRole()
{
    QFETCH(core::Screen, screen);
    turnTo(screen);
    std::set<QString> names;
    for (ui::BigButton *button : visible<ui::BigButton>()) {
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(button);
        QVERIFY(access != nullptr);
        const QString name = access->text(QAccessible::Name);
        QVERIFY(!name.isEmpty());
        const bool isButton =
            access->role() == QAccessible::PushButton || access->role() == QAccessible::CheckBox ||
            access->role() == QAccessible::RadioButton || access->role() == QAccessible::Button;
        QVERIFY2(isButton, qPrintable(name));
        names.insert(name);
    }
    QVERIFY(names.size() >= 7);
    for (QTableView *table : visible<QTableView>()) {
        QVERIFY(!table->accessibleName().isEmpty());
    }
    auto *stack = window().findChild<ui::ScreenStack *>();
    QVERIFY(!stack->page()->heading()->text().isEmpty());
    QVERIFY(stack->page()->heading()->hasFocus());
}

void TestScreens::tab_reachesEveryControl_data()
{
    addScreens(ui::samples::allScreens());
}

void TestScreens::tab_reachesEveryControl()
{
    QFETCH(core::Screen, screen);
    turnTo(screen);
    std::set<QWidget *> wanted;
    for (ui::BigButton *button : visible<ui::BigButton>()) {
        if (button->isEnabled()) {
            wanted.insert(button);
        }
    }
    for (QTableView *table : visible<QTableView>()) {
        wanted.insert(table);
    }
    for (int presses = 0; presses < 120 && !wanted.empty(); ++presses) {
        QTest::keyClick(&window(), Qt::Key_Tab);
        wanted.erase(QApplication::focusWidget());
    }
    QStringList missed;
    for (QWidget *widget : wanted) {
        missed << widget->accessibleName();
    }
    QVERIFY2(wanted.empty(), qPrintable(missed.join(u", "_s)));
}

void TestScreens::foreignLetters_stayInsideTheirPlace_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : sizes) {
        QTest::addRow("%d", size.width()) << size;
    }
}

void TestScreens::foreignLetters_stayInsideTheirPlace()
{
    QFETCH(QSize, size);
    for (const auto &[name, screen] : ui::samples::hostileScreens()) {
        turnTo(screen, size);
        QCOMPARE(window().size(), size);
        checkButtons(name, size.height() / 1080.0);
        checkLabels(name);
        for (const QLabel *label : visible<QLabel>()) {
            QVERIFY(!label->text().contains(QChar(0x202E)));
            QVERIFY(!label->text().contains(QChar(0x2066)));
        }
    }
}

QTEST_MAIN(TestScreens)
#include "tst_Screens.moc"
