// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/CameraView.h"
#include "ui/Page.h"

namespace ui {

// The ID under the camera, as the camera sees it, and what to do so that it can be read. Nothing
// has to be pressed.
class AimIdScreen : public Page
{
    Q_OBJECT

public:
    explicit AimIdScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::AimId &state);
    // Not mirrored. Null: there is no camera.
    void setCameraPicture(const QImage &picture);
    void forget() override;

protected:
    void retranslate() override;

private:
    [[nodiscard]] bool hidesPicture() const;

    core::screen::AimId m_state;
    CameraView *m_view;
    PictureView *m_mark;
    QLabel *m_words;
    QLabel *m_advice;
    QLabel *m_why;
    BigButton *m_count;
};

} // namespace ui
