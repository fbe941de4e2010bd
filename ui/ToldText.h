// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Theme.h"

#include <QLabel>

namespace ui {

// What was told so far, in a frame whose size does not follow it, with a mark where the next letter
// goes. A longer text takes smaller type, so that a whole name can be read back. What does not fit
// even so loses its beginning: what was told last is what is being checked.
class ToldText : public QLabel
{
    Q_OBJECT

public:
    explicit ToldText(const Theme &theme, QWidget *parent = nullptr);

    void setTold(const QString &text, const QString &spoken);

    struct Line
    {
        int pixels = 0;
        QString words;
    };
    // What is painted in the frame as it is now; tests ask.
    [[nodiscard]] Line line() const;

    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return {}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect room() const;
    [[nodiscard]] QFont typeface(int pixels) const;
    [[nodiscard]] bool fits(const Line &line) const;

    const Theme &m_theme;
    QString m_text;
};

} // namespace ui
