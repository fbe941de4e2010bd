// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/PaperSheet.h"
#include "ui/BigButton.h"
#include "ui/TextLabel.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace ui {

// Numbers to be copied onto bands, in two columns, each with whom it is for. Where taps are
// offered, a number is a button.
class NumberList : public QWidget
{
    Q_OBJECT

public:
    enum class Taps { None, Offered };

    NumberList(const Theme &theme, Taps taps, QWidget *parent = nullptr);

    // names: of the people, in the same order; or empty.
    void setPeople(const std::vector<core::Numbered> &people, const QStringList &names = {});
    void retranslate();

Q_SIGNALS:
    void chosen(const core::HandleKey &who);

private:
    // A number with whom it is for. They stay and take other numbers: a button is not taken away
    // while it is being pressed.
    struct Line
    {
        BigButton *button = nullptr; // where taps are offered, else the label
        QLabel *label = nullptr;
        QLabel *whom = nullptr;
    };

    void addLine();
    void fill(const Line &line, const core::Numbered &one, int at, int rows);

    const Theme &m_theme;
    Taps m_taps;
    std::vector<core::Numbered> m_people;
    QStringList m_names;
    QGridLayout *m_grid;
    std::vector<Line> m_lines;
};

} // namespace ui
