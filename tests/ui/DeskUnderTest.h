// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/SampleScreens.h"
#include "ui/BigButton.h"
#include "ui/DeskWindow.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

namespace ui::samples {

// A window on the smallest screen, and what it wished so far.
class DeskUnderTest
{
public:
    explicit DeskUnderTest(DeskWindow::Settings settings = {})
        : window(std::move(settings))
        , wishes(&window, &DeskWindow::wish)
    {
        window.resize(1024, 600);
        static_cast<QWidget &>(window).show();
        if (!QTest::qWaitForWindowActive(&window)) {
            qFatal("the window does not open");
        }
    }

    // A screen of allScreens by its name.
    void show(const QString &name)
    {
        for (const auto &one : allScreens()) {
            if (one.name == name) {
                window.show(one.screen);
                QCoreApplication::processEvents();
                return;
            }
        }
        qFatal("no such sample");
    }

    [[nodiscard]] BigButton *button(const QString &name) const
    {
        for (BigButton *one : window.findChildren<BigButton *>()) {
            if (one->isVisible() && one->accessibleName() == name) {
                return one;
            }
        }
        return nullptr;
    }

    void press(const QString &name) const
    {
        BigButton *one = button(name);
        QVERIFY2(one != nullptr, qPrintable(name));
        QTest::mouseClick(one, Qt::LeftButton);
    }

    static void type(const QString &letters)
    {
        QTest::keyClicks(QApplication::focusWidget(), letters);
    }

    static void type(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    // The last wish, if it was of this kind.
    template <typename Wish> [[nodiscard]] std::optional<Wish> wished() const
    {
        if (wishes.isEmpty()) {
            return std::nullopt;
        }
        const auto input = wishes.last().first().value<core::Input>();
        const auto *wish = std::get_if<Wish>(&input);
        return wish == nullptr ? std::nullopt : std::optional(*wish);
    }

    DeskWindow window;
    QSignalSpy wishes;
};

} // namespace ui::samples
