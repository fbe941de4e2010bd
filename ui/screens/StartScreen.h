// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/CameraView.h"
#include "ui/Page.h"

namespace ui {

// Nothing to choose first: the reader listens. Beside it one button for whoever has no card or no
// time.
class StartScreen : public Page
{
    Q_OBJECT

public:
    explicit StartScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::Start &state);
    // Null: there is no camera, and nothing of one is shown.
    void setCameraPicture(const QImage &picture);
    void forget() override;

protected:
    void retranslate() override;

private:
    void buildCardSide(QBoxLayout *sides);
    [[nodiscard]] QWidget *buildCamera();
    void buildCountSide(QBoxLayout *sides);

    core::screen::Start m_state;
    PictureView *m_picture = nullptr;
    QWidget *m_camera = nullptr; // both of the next
    CameraView *m_cameraView = nullptr;
    QLabel *m_holdUp = nullptr;
    QLabel *m_lay = nullptr;
    QLabel *m_noNumber = nullptr;
    BigButton *m_id = nullptr;
    BigButton *m_count = nullptr;
    BigButton *m_undo = nullptr;
    BigButton *m_group = nullptr;
    BigButton *m_comeOrGo = nullptr;
    BigButton *m_staff = nullptr;
    BigButton *m_paper = nullptr;
};

} // namespace ui
