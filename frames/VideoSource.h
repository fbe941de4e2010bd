// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "frames/FrameSource.h"

#include <QMediaPlayer>

namespace frames {

// A video file, once, at its own pace; its sound is never decoded. For rehearsals and tests.
class VideoSource : public FrameSource
{
    Q_OBJECT

public:
    explicit VideoSource(QString path);
    ~VideoSource() override;

    void start() override;
    void stop() override;

private:
    void fail(FrameProblem problem);

    QString m_path;
    QMediaPlayer m_player;
};

} // namespace frames
