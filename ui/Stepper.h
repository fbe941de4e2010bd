// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/BigButton.h"
#include "ui/TextLabel.h"

#include <QWidget>

namespace ui {

// A value between a minus and a plus for fingers, with what it is about in front. It shows what it
// is told and says which way somebody wants it to go.
class Stepper : public QWidget
{
    Q_OBJECT

public:
    explicit Stepper(const Theme &theme, QWidget *parent = nullptr);

    // A screen reader hears the caption with each button; it may be empty for the eye.
    void setWords(const QString &caption, const QString &value, const QString &spokenCaption);
    void setLimits(bool canLess, bool canMore);

Q_SIGNALS:
    void less();
    void more();

private:
    QLabel *m_caption;
    QLabel *m_value;
    BigButton *m_less;
    BigButton *m_more;
};

} // namespace ui
