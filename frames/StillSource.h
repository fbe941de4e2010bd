// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "frames/FrameSource.h"

#include <QImage>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace frames {

// The picture files of a pattern (FOLDER/*.png) by name, once, as if each were held before a camera
// for a moment, and no larger than a camera's. What is no picture is passed over. For rehearsals
// and tests.
class StillSource : public FrameSource
{
    Q_OBJECT

public:
    struct Pace
    {
        std::chrono::milliseconds frame{100};
        int framesEach = 15;
    };

    explicit StillSource(QString glob);
    StillSource(QString glob, Pace pace);

    void start() override;
    void stop() override;

private:
    void showNext();
    [[nodiscard]] bool load();

    QString m_glob;
    Pace m_pace;
    QStringList m_left;
    QImage m_picture;
    int m_shown = 0; // frames of this one
    QTimer m_timer;
};

} // namespace frames
