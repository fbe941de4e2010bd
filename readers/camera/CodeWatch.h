// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "frames/FrameThread.h"
#include "readers/camera/CodeReader.h"
#include "readers/camera/SeenCodes.h"

#include <QTimer>

#include <memory>

namespace camera {

// Reads the codes in a source's frames, in a thread of its own that the screen never waits for: of
// the frames that come meanwhile the latest is the next. Neither frames nor texts are kept, logged
// or shown.
//
// A decoder may hang on a frame (ZXing 1.4 follows lines without a bound). Such a worker is given
// up on and another takes its place, but each may spin for good: after mostWorkers it is enough.
class CodeWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{2'000}; // usually a frame takes 5 ms
    static constexpr int mostWorkers = 3;

    CodeWatch(); // with qr::CodeDecoder
    explicit CodeWatch(Decode decode, std::chrono::milliseconds longest = patience);
    ~CodeWatch() override;

public Q_SLOTS:
    void take(const QVideoFrame &frame);
    // What is in sight counts as not seen yet.
    void forget();

Q_SIGNALS:
    // Somebody holds up a code: once, until it was out of sight.
    void seen(const QByteArray &text);
    // A frame took too long; so many workers were given up on by now.
    void gaveUp(int workers);
    // For the last time: from now on nothing is read.
    void stopped();

private:
    void engage();
    void hear(const QByteArray &text);
    void giveUp();

    Decode m_decode;
    std::unique_ptr<frames::FrameThread> m_worker; // nullptr after stopped()
    CodeReader *m_reader = nullptr;                // lives in the worker, and goes with it
    QVideoFrame m_next;                            // invalid: none waits
    enum class Worker { Idle, Reading } m_state = Worker::Idle;
    int m_givenUp = 0;
    SeenCodes m_codes;
    QTimer m_patience;
    QTimer m_outOfSight;
};

} // namespace camera
