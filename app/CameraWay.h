// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DeskStatus.h"
#include "frames/FrameSettings.h"
#include "frames/PreviewPicture.h"
#include "readers/camera/CodeWatch.h"

#include <memory>

namespace app {

// A desk's camera: where frames come from, who reads the codes in them, and what the screen shows
// of it.
class CameraWay : public QObject
{
    Q_OBJECT

public:
    // source: whichever camera is there is shown and read, and missed only once it was there; any
    // other that the settings name is missed from the start.
    CameraWay(std::unique_ptr<frames::FrameSource> source,
              frames::FrameSettings::Kind kind,
              std::unique_ptr<camera::CodeWatch> codes);

    void start();

public Q_SLOTS:
    // Whether anybody sees the picture: else none is made.
    void showPicture(frames::PreviewPicture::View view = frames::PreviewPicture::View::Mirror);
    void hidePicture();

Q_SIGNALS:
    void frameCame(const QVideoFrame &frame);
    // The code that somebody holds up, byte for byte as Latin-1, as a scanner's.
    void scanned(const QByteArray &code);
    // Small; null: there is none.
    void pictureChanged(const QImage &picture);
    void stateChanged(core::DeskStatus::Camera state);

private:
    void hearAvailable(bool yes);
    void hearFailed(frames::FrameProblem problem);
    void setState(core::DeskStatus::Camera state);
    void close();

    std::unique_ptr<frames::FrameSource> m_source;
    frames::FrameSettings::Kind m_kind;
    std::unique_ptr<camera::CodeWatch> m_codes;
    frames::PreviewPicture m_preview;
    core::DeskStatus::Camera m_state = core::DeskStatus::Camera::None;
};

} // namespace app
