// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Theme.h"

#include <QImage>
#include <QWidget>

class QPainter;

namespace ui {

// What the camera sees, so that somebody can aim. It shows a picture until it is given the next
// one; the words beside it say what to do.
class CameraView : public QWidget
{
    Q_OBJECT

public:
    enum class Use {
        Aside, // small: a phone is held up
        Table, // a card lies there: larger, with a frame for it
    };

    explicit CameraView(const Theme &theme, Use use = Use::Aside, QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    // Whoever stood there is not shown to the next one.
    void clear();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCardFrame(QPainter &painter) const;

    const Theme &m_theme;
    Use m_use;
    QImage m_picture;
};

} // namespace ui
