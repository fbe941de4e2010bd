// SPDX-License-Identifier: Apache-2.0
#include "app/PracticeDock.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace app {

namespace {
constexpr int boxWidth = 320;
}

PracticeDock::PracticeDock(PracticeCards &cards, QWidget *parent)
    : QWidget(parent)
{
    // Smaller than anything of the desk: names with their PINs must fit beside the screen.
    setStyleSheet(QStringLiteral("QPushButton { font-size: 15px; }"));
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    auto *title = new QLabel(tr("練習用カード"));
    title->setWordWrap(true);
    column->addWidget(title);
    const auto add = [column](const QString &words) {
        auto *button = new QPushButton(words);
        button->setAccessibleName(words);
        button->setMinimumHeight(56);
        button->setFocusPolicy(Qt::TabFocus);
        column->addWidget(button);
        return button;
    };
    for (const QString &card : cards.cards()) {
        connect(add(cards.label(card)), &QPushButton::clicked, &cards, [&cards, card] {
            cards.lay(card);
        });
    }
    connect(add(tr("カードを取る")), &QPushButton::clicked, &cards, &PracticeCards::take);
    column->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus of its buttons
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    setFixedWidth(boxWidth);
}

} // namespace app
