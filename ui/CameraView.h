// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Theme.h"

#include <QImage>
#include <QWidget>

namespace ui {

// What the camera sees, small, so that somebody can aim a phone. It shows a picture until it is
// given the next one; the words beside it say what to do.
class CameraView : public QWidget
{
    Q_OBJECT

public:
    explicit CameraView(const Theme &theme, QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    // Whoever stood there is not shown to the next one.
    void clear();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QImage m_picture;
};

} // namespace ui
