// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QThread>

namespace frames {

// A thread in which one reader looks at one frame after the other, for readers that may hang on
// one. Frames reach it by queued calls; what it says is to be connected with this object as the
// context, so that nothing is heard of it any more once this is gone.
class FrameThread : public QObject
{
public:
    // Takes the reader, which goes with its thread.
    explicit FrameThread(QObject *reader);
    // Waits for the frame that is being read; if that takes too long, as abandon().
    ~FrameThread() override;

    // For a reader that does not come back: nobody waits for it or hears of it. Its thread ends if
    // it does.
    void abandon();

private:
    QObject *m_reader;
    QThread *m_thread; // nullptr after abandon()
};

} // namespace frames
