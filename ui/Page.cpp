// SPDX-License-Identifier: Apache-2.0
#include "ui/Page.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QScroller>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

Page::Page(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heading(textLabel(TextRole::Heading, this))
    , m_scroll(new QScrollArea(this))
    , m_up(new BigButton(theme, Picture::Up, Rank::Plain, BigButton::Shape::Key, this))
    , m_down(new BigButton(theme, Picture::Down, Rank::Plain, BigButton::Shape::Key, this))
    , m_content(new QVBoxLayout)
    , m_foot(new QHBoxLayout)
{
    setAttribute(Qt::WA_StyledBackground);
    m_heading->setAccessibleDescription(u""_s);
    auto *page = new QVBoxLayout(this);
    page->addWidget(m_heading);
    buildMiddle(page);
    page->addLayout(m_foot);
    connect(&theme, &Theme::changed, this, &Page::applyTheme);
}

void Page::buildMiddle(QVBoxLayout *page)
{
    auto *inside = new QWidget(m_scroll);
    inside->setObjectName(u"pageContent"_s);
    inside->setLayout(m_content);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    QScroller::grabGesture(m_scroll->viewport(), QScroller::TouchGesture);

    auto *arrows = new QVBoxLayout;
    arrows->addWidget(m_up);
    arrows->addStretch();
    arrows->addWidget(m_down);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_scroll, 1);
    middle->addLayout(arrows);
    page->addLayout(middle, 1);
    watchOverflow();
}

void Page::watchOverflow()
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const auto show = [this, bar] {
        const bool overflows = bar->maximum() > bar->minimum();
        m_up->setVisible(overflows);
        m_down->setVisible(overflows);
        m_up->setEnabled(bar->value() > bar->minimum());
        m_down->setEnabled(bar->value() < bar->maximum());
    };
    m_up->hide();
    m_down->hide();
    connect(bar, &QScrollBar::rangeChanged, this, show);
    connect(bar, &QScrollBar::valueChanged, this, show);
    const auto turn = [bar](int pages) {
        bar->setValue(bar->value() + pages * bar->pageStep() * 3 / 4);
    };
    connect(m_up, &QPushButton::clicked, this, [turn] { turn(-1); });
    connect(m_down, &QPushButton::clicked, this, [turn] { turn(1); });
}

void Page::arrive()
{
    m_scroll->verticalScrollBar()->setValue(0);
    m_heading->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(m_heading, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// Once the layout knows where it is.
void Page::bringIntoView(QWidget *part)
{
    QTimer::singleShot(0, part, [this, part] { m_scroll->ensureWidgetVisible(part); });
}

BigButton *Page::addWish(QBoxLayout *layout, Picture picture, Rank rank, const core::Input &input)
{
    auto *button = new BigButton(m_theme, picture, rank);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, input] { Q_EMIT wish(input); });
    return button;
}

bool Page::typed(QKeyEvent &)
{
    return false;
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_up->setAccessibleName(tr("上へ"));
        m_down->setAccessibleName(tr("下へ"));
        retranslate();
    }
    QWidget::changeEvent(event);
}

void Page::keyPressEvent(QKeyEvent *event)
{
    if (!typed(*event)) {
        QWidget::keyPressEvent(event);
    }
}

void Page::applyTheme()
{
    const int gap = m_theme.px(Theme::gap);
    for (QLayout *layout : findChildren<QLayout *>()) {
        layout->setSpacing(gap);
    }
    const int side = m_theme.px(32);
    layout()->setContentsMargins(side, gap, side, gap);
}

} // namespace ui
