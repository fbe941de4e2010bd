// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/BigButton.h"
#include "ui/PictureView.h"

#include <QLabel>
#include <QWidget>

namespace ui {

// Covers the page, and with it what it says about somebody, until the person answers.
class StillThere : public QWidget
{
    Q_OBJECT

public:
    explicit StillThere(const Theme &theme, QWidget *parent = nullptr);

    void warn(int secondsLeft);

Q_SIGNALS:
    void stay();
    void leave();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyTheme();
    void retranslate();

    const Theme &m_theme;
    int m_secondsLeft = 0;
    QLabel *m_heading;
    QLabel *m_advice;
    QLabel *m_count;
    BigButton *m_leave;
    BigButton *m_stay;
};

} // namespace ui
