// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Picture.h"
#include "ui/Theme.h"

#include <QWidget>

namespace ui {

// A pictogram beside words that say the same; a screen reader skips it.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Text, Good, Warning, Bad };

    // side is at 1080 lines.
    PictureView(const Theme &theme, Picture picture, int side, QWidget *parent = nullptr);

    void setPicture(Picture picture, Tone tone = Tone::Text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Picture m_picture;
    Tone m_tone = Tone::Text;
    int m_side;
};

} // namespace ui
