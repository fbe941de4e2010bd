// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DeskStatus.h"
#include "core/Input.h"
#include "core/Screen.h"
#include "ui/IdleGuard.h"
#include "ui/Language.h"
#include "ui/Theme.h"

#include <QWidget>

#include <functional>
#include <optional>

class QBoxLayout;

namespace ui {

class BottomBar;
class Page;
class PracticeStripes;
class ScreenStack;
class StatusStrip;
class StillThere;

enum class PracticeBanner { Hidden, Shown };
enum class DockEdge { Right, Bottom };

// The kiosk's window: a strip with the desk's state, the screen, and a bar whose buttons never
// move. It shows what it is told and emits what people wish; where a wish leads is core/IntakeFlow.
// Neither its title nor any other text outside the screen says who somebody is.
class DeskWindow : public QWidget
{
    Q_OBJECT

public:
    struct Settings
    {
        IdleGuard::Times idle;
        std::function<qint64()> now; // ms since 1970 UTC; empty: the system's clock
    };

    explicit DeskWindow(Settings settings = {}, QWidget *parent = nullptr);
    ~DeskWindow() override;

    using QWidget::show;

    // Puts a widget of somebody else (the practice cards) beside the screens. Owned by the window
    // from then on.
    void setDock(QWidget *dock, DockEdge edge);
    // A page of no core::Screen, for showPage(). Owned by the window from then on.
    void addPage(Page &page);
    enum class Content { Nobody, Somebody }; // whether it goes when its reader has gone
    void showPage(Page &page, Content content);
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    void setShelterName(const QString &name);
    void setLanguage(Language language);
    void setLook(Look look);
    void setTextSize(TextSize size);
    [[nodiscard]] Language language() const { return m_language.language(); }

public Q_SLOTS:
    void show(const core::Screen &screen);
    void setStatus(const core::DeskStatus &status);
    void setPractice(ui::PracticeBanner banner);
    // What the camera sees, mirrored, for the start page. Null: there is none.
    void setCameraPicture(const QImage &picture);

Q_SIGNALS:
    void wish(const core::Input &input);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectBar();
    void connectIdle();
    void cover(int secondsLeft);
    void uncover();
    void applyTheme();

    Theme m_theme;
    std::optional<std::size_t> m_shown; // which screen, by its place in core::Screen
    LanguageSwitch m_language;
    IdleGuard m_idle;
    QWidget *m_desk; // everything but the warning
    QBoxLayout *m_middle = nullptr;
    PracticeStripes *m_stripes = nullptr;
    StatusStrip *m_strip = nullptr;
    ScreenStack *m_stack = nullptr;
    BottomBar *m_bar = nullptr;
    StillThere *m_stillThere = nullptr;
    QWidget *m_dock = nullptr;
};

} // namespace ui
