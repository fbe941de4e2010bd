// SPDX-License-Identifier: Apache-2.0
#include "app/OnScreen.h"

#include <QGuiApplication>
#include <QScreen>

namespace app {

void putOnScreen(ui::DeskWindow &window, Settings::Window how)
{
    if (how == Settings::Window::Framed) {
        window.resize(1280, 800);
        window.QWidget::show();
        return;
    }
    // Without a window manager nobody else would make it fill the screen.
    window.setGeometry(QGuiApplication::primaryScreen()->geometry());
    window.showFullScreen();
}

} // namespace app
