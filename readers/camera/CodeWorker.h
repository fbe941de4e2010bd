// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readers/camera/CodeReader.h"

#include <QThread>

namespace camera {

// A thread that reads one frame after the other. Frames and texts cross by queued signals.
class CodeWorker : public QObject
{
    Q_OBJECT

public:
    explicit CodeWorker(const Decode &decode);
    // Waits for the frame that is being read; if that takes too long, as abandon().
    ~CodeWorker() override;

    void read(const QVideoFrame &frame);
    // For a decoder that does not come back: nobody waits for it or hears of it. Its thread ends if
    // it does.
    void abandon();

Q_SIGNALS:
    // The frame was looked at; empty: no code.
    void done(const QByteArray &text);

private:
    CodeReader *m_reader; // lives in the thread, and goes with it
    QThread *m_thread;    // nullptr after abandon()
};

} // namespace camera
