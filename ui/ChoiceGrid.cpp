// SPDX-License-Identifier: Apache-2.0
#include "ui/ChoiceGrid.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace ui {

namespace {

// In the layout every group has a column more, which is its gap.
int placeOf(int column, int groupOf)
{
    return column + column / groupOf;
}

} // namespace

ChoiceGrid::ChoiceGrid(const Theme &theme, BigButton::Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_buttonShape(shape)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    connect(&theme, &Theme::changed, this, &ChoiceGrid::applyTheme);
    applyTheme();
}

void ChoiceGrid::addButton()
{
    auto *button = new BigButton(m_theme, Picture::None, Rank::Plain, m_buttonShape, this);
    const std::size_t at = m_buttons.size();
    m_buttons.push_back(button);
    button->installEventFilter(this);
    connect(button, &QPushButton::clicked, this, [this, at] { Q_EMIT chosen(m_values.at(at)); });
}

void ChoiceGrid::ask(const std::vector<Choice> &choices, const Shape &shape)
{
    m_shape = shape;
    while (m_buttons.size() < choices.size()) {
        addButton();
    }
    const bool hadFocus = std::any_of(
        m_buttons.begin(), m_buttons.end(), [](BigButton *button) { return button->hasFocus(); });
    place(choices);
    shapeColumns();
    applyTheme();
    if (hadFocus) {
        const auto first = std::find_if(m_buttons.begin(), m_buttons.end(), [](BigButton *button) {
            return !button->isHidden() && button->isEnabled();
        });
        if (first != m_buttons.end()) {
            (*first)->setFocus(Qt::OtherFocusReason);
        }
    }
}

void ChoiceGrid::place(const std::vector<Choice> &choices)
{
    while (m_grid->count() > 0) {
        delete m_grid->takeAt(0);
    }
    m_columns = 0;
    m_values.clear();
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        BigButton *button = m_buttons[i];
        button->setVisible(i < choices.size());
        if (i >= choices.size()) {
            button->setWords({});
            continue;
        }
        const Choice &choice = choices[i];
        button->setTypeSize(m_shape.typeSize);
        button->setWords(choice.words);
        button->setPicture(choice.picture);
        button->setRank(choice.rank);
        button->setEnabled(choice.state == Choice::State::Open);
        m_values.push_back(choice.value);
        m_columns = std::max(m_columns, choice.column + 1);
        m_grid->addWidget(button, choice.row, placeOf(choice.column, m_shape.groupOf));
    }
}

void ChoiceGrid::shapeColumns()
{
    for (int column = 0; column < m_grid->columnCount(); ++column) {
        m_grid->setColumnStretch(column, 0);
        m_grid->setColumnMinimumWidth(column, 0);
    }
    for (int column = 0; column < m_columns; ++column) {
        const int at = placeOf(column, m_shape.groupOf);
        m_grid->setColumnStretch(at, 1);
        if (column > 0 && column % m_shape.groupOf == 0) {
            m_grid->setColumnMinimumWidth(at - 1, m_theme.px(2));
        }
    }
    m_grid->setColumnStretch(placeOf(m_columns - 1, m_shape.groupOf) + 1,
                             std::max(0, m_shape.leastColumns - m_columns));
}

bool ChoiceGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonDblClick) {
        // Its second press came before it as a press of its own.
        static_cast<BigButton *>(watched)->setDown(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ChoiceGrid::applyTheme()
{
    m_grid->setSpacing(m_theme.px(8));
}

} // namespace ui
