// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/BirthDateAnswers.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ui {

class BigButton;
class ChoiceGrid;
class Theme;

// A birth date in four taps, as people say it: the era, its year, the month, the day. Five by the
// western calendar, where a century has too many years for one page. Only days that somebody alive
// can be born on are offered, so what is picked is always a date.
//
// Nobody can leave the month or the day open: half a date would be taken for a whole one later. Who
// does not know the day is asked for an age band instead.
class BirthDatePick : public QWidget
{
    Q_OBJECT

public:
    explicit BirthDatePick(const Theme &theme, QWidget *parent = nullptr);

    // The first question again. A day after today can not be chosen.
    void begin(const QDate &today);
    // Whatever it shows about somebody is gone; the first question is asked.
    void forget();
    void retranslate();
    // Backspace goes back one question. Answers whether the key was used.
    bool press(QKeyEvent &event);

Q_SIGNALS:
    // The last question stays, and may be answered anew.
    void picked(const QDate &date);

private:
    void buildSide(QHBoxLayout *sides);
    void answer(int value);
    void back();
    void ask();
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString chosenWords() const;

    QDate m_today;
    core::BirthDateAnswers m_answers;
    QLabel *m_chosen = nullptr;
    QLabel *m_question = nullptr;
    BigButton *m_back = nullptr;
    ChoiceGrid *m_grid = nullptr;
};

} // namespace ui
