// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/FrameLooker.h"

#include <QThread>

namespace ocr {

// A thread in which one looker looks at one frame after the other. Frames and what was read of them
// cross by queued signals.
class IdWorker : public QObject
{
    Q_OBJECT

public:
    explicit IdWorker(std::unique_ptr<IdLooker> looker);
    // Waits for the frame that is being looked at; if that takes too long, as abandon().
    ~IdWorker() override;

    void look(const QVideoFrame &frame, FrameLooker::Task task);
    void forget();
    // For a reader that does not come back: nobody waits for it or hears of it. Its thread ends if
    // it does.
    void abandon();

Q_SIGNALS:
    // As FrameLooker's.
    void looked(const ocr::IdSight &sight);
    void wasRead(const ocr::IdOutcome &outcome);

private:
    FrameLooker *m_looker; // lives in the thread, and goes with it
    QThread *m_thread;     // nullptr after abandon()
};

} // namespace ocr
