// SPDX-License-Identifier: Apache-2.0
#include "frames/GreyFrame.h"

namespace frames {

namespace {

QImage wrapped(const QVideoFrame &frame, QImage::Format format)
{
    return {frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0), format};
}

// Every second byte is brightness.
QImage everySecond(const QVideoFrame &frame, int first)
{
    QImage grey(frame.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < frame.height(); ++y) {
        const uchar *from = frame.bits(0) + qsizetype{y} * frame.bytesPerLine(0) + first;
        uchar *to = grey.scanLine(y);
        for (int x = 0; x < frame.width(); ++x) {
            to[x] = from[2 * x];
        }
    }
    return grey;
}

// QVideoFrame::toImage() is left alone: it may want a window system's context, which the thread
// that decodes does not have.
QImage pictureOf(const QVideoFrame &frame)
{
    switch (frame.pixelFormat()) {
    case QVideoFrameFormat::Format_YUV420P:
    case QVideoFrameFormat::Format_YUV422P:
    case QVideoFrameFormat::Format_YV12:
    case QVideoFrameFormat::Format_NV12:
    case QVideoFrameFormat::Format_NV21:
    case QVideoFrameFormat::Format_IMC1:
    case QVideoFrameFormat::Format_IMC2:
    case QVideoFrameFormat::Format_IMC3:
    case QVideoFrameFormat::Format_IMC4:
    case QVideoFrameFormat::Format_Y8:
        return wrapped(frame, QImage::Format_Grayscale8);
    case QVideoFrameFormat::Format_YUYV:
        return everySecond(frame, 0);
    case QVideoFrameFormat::Format_UYVY:
        return everySecond(frame, 1);
    case QVideoFrameFormat::Format_Jpeg:
        return QImage::fromData(frame.bits(0), frame.mappedBytes(0), "JPG")
            .convertToFormat(QImage::Format_Grayscale8);
    default:
        break;
    }
    const QImage::Format format =
        QVideoFrameFormat::imageFormatFromPixelFormat(frame.pixelFormat());
    return format == QImage::Format_Invalid
               ? QImage()
               : wrapped(frame, format).convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

GreyFrame::GreyFrame(QVideoFrame frame)
    : m_frame(std::move(frame))
    , m_isMapped(m_frame.map(QVideoFrame::ReadOnly))
{
    if (m_isMapped) {
        m_picture = pictureOf(m_frame);
    }
}

GreyFrame::~GreyFrame()
{
    m_picture = {};
    if (m_isMapped) {
        m_frame.unmap();
    }
}

} // namespace frames
