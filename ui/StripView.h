// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Theme.h"

#include <QImage>
#include <QWidget>

namespace ui {

// A cut-out of the photograph beside what was read of it, so that both can be compared. The words
// beside it say what it is; a screen reader skips it.
class StripView : public QWidget
{
    Q_OBJECT

public:
    // height is at 1080 lines.
    StripView(const Theme &theme, int height, QWidget *parent = nullptr);

    // PNG. Empty, or no picture: nothing is shown and no room taken.
    void setStrip(const QByteArray &png);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_height;
    QImage m_strip;
};

} // namespace ui
