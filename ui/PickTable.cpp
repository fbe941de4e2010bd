// SPDX-License-Identifier: Apache-2.0
#include "ui/PickTable.h"

#include <QAbstractTableModel>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QScroller>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

PickTable::PickTable(const Theme &theme,
                     QAbstractTableModel &model,
                     int wideColumn,
                     QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_wideColumn(wideColumn)
    , m_view(new QTableView(this))
    , m_up(new BigButton(theme, Picture::Up, Rank::Plain, BigButton::Shape::Key, this))
    , m_down(new BigButton(theme, Picture::Down, Rank::Plain, BigButton::Shape::Key, this))
{
    buildView(model);
    auto *arrows = new QVBoxLayout;
    arrows->addWidget(m_up);
    arrows->addStretch();
    arrows->addWidget(m_down);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_view, 1);
    row->addLayout(arrows);
    watchOverflow();
    connect(&theme, &Theme::changed, this, &PickTable::applyTheme);
    connect(&model, &QAbstractItemModel::modelReset, this, &PickTable::fitColumns);
    applyTheme();
    retranslate();
}

void PickTable::buildView(QAbstractTableModel &model)
{
    m_view->setModel(&model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setDragDropMode(QAbstractItemView::NoDragDrop);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(true);
    m_view->setShowGrid(true);
    m_view->setFocusPolicy(Qt::TabFocus);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setSectionsClickable(false);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->installEventFilter(this);
    QScroller::grabGesture(m_view->viewport(), QScroller::TouchGesture);
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT picked(index.row());
    });
}

void PickTable::watchOverflow()
{
    QScrollBar *bar = m_view->verticalScrollBar();
    const auto show = [this, bar] {
        m_up->setEnabled(bar->value() > bar->minimum());
        m_down->setEnabled(bar->value() < bar->maximum());
    };
    show();
    connect(bar, &QScrollBar::rangeChanged, this, show);
    connect(bar, &QScrollBar::valueChanged, this, show);
    connect(m_up, &QPushButton::clicked, this, [bar] {
        bar->setValue(bar->value() - bar->pageStep());
    });
    connect(m_down, &QPushButton::clicked, this, [bar] {
        bar->setValue(bar->value() + bar->pageStep());
    });
}

void PickTable::setAccessibleTitle(const QString &title)
{
    m_view->setAccessibleName(title);
}

void PickTable::fitColumns()
{
    QHeaderView *header = m_view->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->setSectionResizeMode(
            column, column == m_wideColumn ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
}

// Enter picks; the view itself would wait for a double tap.
bool PickTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && m_view->currentIndex().isValid() && !key->isAutoRepeat()) {
            Q_EMIT picked(m_view->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PickTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void PickTable::retranslate()
{
    m_up->setAccessibleName(tr("前のページ"));
    m_down->setAccessibleName(tr("次のページ"));
}

void PickTable::applyTheme()
{
    m_view->verticalHeader()->setDefaultSectionSize(m_theme.px(Theme::target));
    fitColumns();
}

} // namespace ui
