// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>
#include <QVideoFrame>

#include <optional>
#include <vector>

namespace framestest {

// What cameras and video files deliver.
[[nodiscard]] std::vector<QVideoFrameFormat::PixelFormat> formats();
// The picture, in grey, as a frame of one of these.
[[nodiscard]] QVideoFrame frameOf(const QImage &picture, QVideoFrameFormat::PixelFormat format);
// The same of a format whose first plane is brightness.
[[nodiscard]] QVideoFrame planar(const QImage &picture, QVideoFrameFormat::PixelFormat format);

// A video of these pictures, of equal sizes, ten a second (Motion-JPEG in AVI), written by
// gst-launch-1.0. Nothing: it is not installed.
[[nodiscard]] std::optional<QString> video(const std::vector<QImage> &pictures,
                                           const QString &folder);

} // namespace framestest

#define REQUIRE_VIDEO(file)                                                                        \
    if (!(file) && !qEnvironmentVariableIsSet("UKETSUKE_REQUIRE_VIRTUAL_HW")) {                    \
        QSKIP("gst-launch-1.0 is not here: scripts/setup installs it");                            \
    }                                                                                              \
    QVERIFY(file)
