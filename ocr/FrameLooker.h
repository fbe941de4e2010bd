// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/IdLooker.h"

#include <QObject>

namespace ocr {

// What a worker does with a frame.
class FrameLooker : public QObject
{
    Q_OBJECT

public:
    // Whether a picture that was taken is read, or dropped.
    enum class Task { LookOnly, LookAndRead };

    explicit FrameLooker(std::unique_ptr<IdLooker> looker);

    void look(const QVideoFrame &frame, Task task);
    void forget();

Q_SIGNALS:
    // Of each frame; wasRead() follows where the picture was taken and is to be read.
    void looked(const ocr::IdSight &sight);
    void wasRead(const ocr::IdOutcome &outcome);

private:
    std::unique_ptr<IdLooker> m_looker;
};

} // namespace ocr
