// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVideoSink>

#include <optional>

namespace frames {

enum class FrameProblem {
    NoPicture,    // nothing of that name
    Unreadable,   // it is there, and cannot be opened or decoded
    CameraFailed, // the camera stopped; it is looked for again
};

// Where frames come from. Whoever wants them listens to the sink's videoFrameChanged, on the thread
// that the source lives in; nobody needs to know which source it is.
class FrameSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void stop() = 0;
    [[nodiscard]] QVideoSink &sink() { return m_sink; }

Q_SIGNALS:
    void failed(frames::FrameProblem problem);
    // The last frame was shown. A camera never ends.
    void ended();
    // Whether frames come; said when it changes, and of a source without frames soon after its
    // start.
    void available(bool yes);

protected:
    void setAvailable(bool yes);

private:
    QVideoSink m_sink;
    std::optional<bool> m_available;
};

} // namespace frames
