// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QVideoFrame>

namespace frames {

// The brightness of a frame. Cameras and video files deliver it as a plane of its own, which is
// looked at where it lies: nothing is copied. Valid for as long as this is.
class GreyFrame
{
public:
    explicit GreyFrame(QVideoFrame frame);
    ~GreyFrame();
    GreyFrame(const GreyFrame &) = delete;
    GreyFrame &operator=(const GreyFrame &) = delete;

    // Format_Grayscale8. Null: the frame lies in no memory that can be read, or in a format (more
    // than 8 bits a sample) that no camera for a desk delivers.
    [[nodiscard]] const QImage &picture() const { return m_picture; }

private:
    QVideoFrame m_frame;
    bool m_isMapped; // by this one; others may look at the same frame
    QImage m_picture;
};

} // namespace frames
