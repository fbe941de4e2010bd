// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/BigButton.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace ui {

struct Choice
{
    enum class State { Open, Closed };

    int value = 0;
    QString words;
    State state = State::Open;
    int row = 0;
    int column = 0;
    Picture picture = Picture::None;
    Rank rank = Rank::Plain;
};

// A question that is answered by one tap on one of many. The buttons stay and take the words of the
// next question, so a second tap of a trembling finger would answer that one as well: it is not
// taken where the first one was (a double click).
class ChoiceGrid : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceGrid(const Theme &theme,
                        BigButton::Shape shape = BigButton::Shape::Key,
                        QWidget *parent = nullptr);

    // Columns beyond those of the choices keep a few choices from becoming too wide. A gap stands
    // before every column that divides by groupOf.
    struct Shape
    {
        int leastColumns = 0;
        int groupOf = 100;
        int typeSize = 48;
        bool operator==(const Shape &) const = default;
    };
    void ask(const std::vector<Choice> &choices, const Shape &shape);

Q_SIGNALS:
    void chosen(int value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addButton();
    void place(const std::vector<Choice> &choices);
    void shapeColumns();
    void applyTheme();

    const Theme &m_theme;
    BigButton::Shape m_buttonShape;
    QGridLayout *m_grid;
    Shape m_shape;
    int m_columns = 0; // of the choices
    std::vector<int> m_values;
    std::vector<BigButton *> m_buttons;
};

} // namespace ui
