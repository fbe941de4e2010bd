// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace framestest {

// A camera that is plugged in and pulled out by a test, below everything of Qt: GStreamer's device
// monitor finds it as it finds a real one. It shows a picture file, always the same.
class VirtualCamera
{
public:
    // Before anything of Qt Multimedia is used.
    static void install();

    // picture: a PNG of 1280x720.
    explicit VirtualCamera(const QString &picture);
    ~VirtualCamera();
    VirtualCamera(const VirtualCamera &) = delete;
    VirtualCamera &operator=(const VirtualCamera &) = delete;

private:
    void *m_device;
};

} // namespace framestest
