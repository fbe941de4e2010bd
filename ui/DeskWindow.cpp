// SPDX-License-Identifier: Apache-2.0
#include "ui/DeskWindow.h"

#include "ui/AccessibleRoles.h"
#include "ui/BottomBar.h"
#include "ui/Page.h"
#include "ui/PracticeStripes.h"
#include "ui/ScreenStack.h"
#include "ui/StatusStrip.h"
#include "ui/StillThere.h"
#include "ui/WaysOut.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDateTime>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace ui {

DeskWindow::DeskWindow(Settings settings, QWidget *parent)
    : QWidget(parent)
    , m_idle(*QCoreApplication::instance(), settings.idle)
    , m_desk(new QWidget(this))
{
    installAccessibleRoles();
    setAttribute(Qt::WA_StyledBackground);
    // A compositor kills a full-screen window that insists on more than the screen has; pages that
    // need more room scroll.
    setMinimumSize(640, 400);
    const auto systemNow = [] { return QDateTime::currentMSecsSinceEpoch(); };
    m_strip = new StatusStrip(m_theme, settings.now ? settings.now : systemNow);
    build();
    connectBar();
    connectIdle();
    connect(m_stack, &ScreenStack::wish, this, &DeskWindow::wish);
    connect(&m_theme, &Theme::changed, this, &DeskWindow::applyTheme);
    resize(1280, 800);
    applyTheme();
    setWindowTitle(tr("避難所の受付"));
}

DeskWindow::~DeskWindow() = default;

void DeskWindow::build()
{
    m_stripes = new PracticeStripes(m_theme);
    m_stripes->hide();
    m_stack = new ScreenStack(m_theme);
    m_bar = new BottomBar(m_theme);
    m_middle = new QBoxLayout(QBoxLayout::LeftToRight);
    m_middle->setSpacing(0);
    m_middle->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(m_desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stripes);
    column->addWidget(m_strip);
    column->addLayout(m_middle, 1);
    column->addWidget(m_bar);
    m_stillThere = new StillThere(m_theme, this);
    m_stillThere->hide();
}

void DeskWindow::connectBar()
{
    connect(m_bar, &BottomBar::wish, this, &DeskWindow::wish);
    connect(m_bar, &BottomBar::languageChosen, this, &DeskWindow::setLanguage);
    connect(m_bar, &BottomBar::lookChosen, this, &DeskWindow::setLook);
    connect(m_bar, &BottomBar::textSizeChosen, this, &DeskWindow::setTextSize);
}

void DeskWindow::connectIdle()
{
    connect(&m_idle, &IdleGuard::warned, this, &DeskWindow::cover);
    connect(&m_idle, &IdleGuard::reassured, this, &DeskWindow::uncover);
    connect(
        &m_idle, &IdleGuard::expired, this, [this] { Q_EMIT wish(core::input::IdleExpired{}); });
    connect(m_stillThere, &StillThere::stay, &m_idle, &IdleGuard::watch);
    connect(m_stillThere, &StillThere::leave, this, [this] {
        m_idle.rest();
        Q_EMIT wish(core::input::IdleExpired{});
    });
}

void DeskWindow::show(const core::Screen &screen)
{
    const WaysOut ways = waysOut(screen);
    m_bar->setWaysOut(ways);
    m_stack->show(screen);
    if (const auto *start = std::get_if<core::screen::Start>(&screen)) {
        m_strip->setShelter(start->shelterName);
    }
    // News on the same page, such as another arrival on the staff's, are nobody's touch: a page
    // that was left alone must not stay open because of them.
    if (m_shown == screen.index()) {
        return;
    }
    m_shown = screen.index();
    if (ways.idle == WaysOut::Idle::WarnsAndLeaves) {
        m_idle.watch();
    } else {
        m_idle.rest();
    }
}

void DeskWindow::addPage(Page &page)
{
    m_stack->add(page);
}

void DeskWindow::showPage(Page &page, Content content)
{
    m_bar->setWaysOut({});
    m_stack->turnTo(page);
    m_shown.reset();
    if (content == Content::Somebody) {
        m_idle.watch();
    } else {
        m_idle.rest();
    }
}

void DeskWindow::cover(int secondsLeft)
{
    m_desk->setEnabled(false);
    m_stillThere->setGeometry(rect());
    m_stillThere->warn(secondsLeft);
}

void DeskWindow::uncover()
{
    m_stillThere->hide();
    m_desk->setEnabled(true);
    m_stack->page()->arrive();
}

void DeskWindow::setDock(QWidget *dock, DockEdge edge)
{
    delete m_dock;
    m_dock = dock;
    m_middle->setDirection(edge == DockEdge::Right ? QBoxLayout::LeftToRight
                                                   : QBoxLayout::TopToBottom);
    m_middle->addWidget(dock);
}

void DeskWindow::setShelterName(const QString &name)
{
    m_strip->setShelter(name);
}

void DeskWindow::setLanguage(Language language)
{
    m_language.setLanguage(language);
    m_bar->setLanguage(language);
}

void DeskWindow::setLook(Look look)
{
    m_theme.setLook(look);
}

void DeskWindow::setTextSize(TextSize size)
{
    m_theme.setTextSize(size);
}

void DeskWindow::setStatus(const core::DeskStatus &status)
{
    m_strip->setStatus(status);
}

void DeskWindow::setPractice(PracticeBanner banner)
{
    m_stripes->setVisible(banner == PracticeBanner::Shown);
}

void DeskWindow::setCameraPicture(const QImage &picture)
{
    m_stack->setCameraPicture(picture);
}

void DeskWindow::resizeEvent(QResizeEvent *event)
{
    m_theme.fit(event->size());
    m_desk->setGeometry(rect());
    m_stillThere->setGeometry(rect());
    QWidget::resizeEvent(event);
}

void DeskWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_bar->goBack();
        return;
    }
    QWidget::keyPressEvent(event);
}

// Alt+F4 at a kiosk is somebody's accident. The program ends by its service, not by its window.
void DeskWindow::closeEvent(QCloseEvent *event)
{
    if (event->spontaneous() && isFullScreen()) {
        event->ignore();
        return;
    }
    QWidget::closeEvent(event);
}

void DeskWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setWindowTitle(tr("避難所の受付"));
    }
    QWidget::changeEvent(event);
}

void DeskWindow::applyTheme()
{
    setStyleSheet(m_theme.styleSheet());
}

} // namespace ui
