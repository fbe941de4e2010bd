// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "frames/FrameSource.h"

#include <QCamera>
#include <QElapsedTimer>
#include <QMediaCaptureSession>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>

namespace frames {

// A camera. It may be plugged in and pulled out at any time: while none is there it is looked for,
// as not every system tells when one comes. Nothing is ever recorded, and no sound is asked for.
class CameraSource : public FrameSource
{
    Q_OBJECT

public:
    struct Times
    {
        std::chrono::milliseconds look{2'000};
        std::chrono::milliseconds silence{6'000}; // a camera without a frame for so long is lost
    };

    // id: as QCameraDevice says it (/dev/video0). Empty: the system's first.
    explicit CameraSource(QByteArray id);
    CameraSource(QByteArray id, Times times);
    ~CameraSource() override;

    void start() override;
    void stop() override;

private:
    void look();
    void open(const QCameraDevice &device);
    void lose();
    [[nodiscard]] QCameraDevice wanted() const;
    [[nodiscard]] bool isPlugged() const;

    QByteArray m_id;
    Times m_times;
    QMediaCaptureSession m_session;
    std::unique_ptr<QCamera> m_camera;
    QTimer m_look;
    QElapsedTimer m_sinceFrame;
};

// Those that are plugged in now, as --camera takes them and what they call themselves:
// "device:/dev/video0 (Document camera)".
[[nodiscard]] QStringList cameraNames();

} // namespace frames
