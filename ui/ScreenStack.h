// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Input.h"
#include "core/Screen.h"
#include "ui/Theme.h"

#include <QStackedWidget>

#include <memory>

namespace ui {

class Page;

// One widget per screen, made once. A screen without a widget does not compile.
class ScreenStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ScreenStack(const Theme &theme, QWidget *parent = nullptr);
    ~ScreenStack() override;

    using QStackedWidget::show;
    void show(const core::Screen &screen);
    [[nodiscard]] Page *page() const;
    // Of no core::Screen: outreach has two pages of its own. add() first, once.
    void add(Page &page);
    void turnTo(Page &page);
    // To the page that is shown and to no other: what it saw of one person is not kept for the
    // next. Null: there is no camera.
    void setCameraPicture(const QImage &picture);

Q_SIGNALS:
    void wish(const core::Input &input);

private:
    struct Pages;

    std::unique_ptr<Pages> m_pages;
    Page *m_turnedTo = nullptr;
};

} // namespace ui
