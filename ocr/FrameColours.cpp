// SPDX-License-Identifier: Apache-2.0
#include "ocr/FrameColours.h"

#include "ocr/OwnPicture.h"

#include <opencv2/imgproc.hpp>

namespace ocr {

namespace {

using Format = QVideoFrameFormat;

cv::Mat plane(QVideoFrame &frame, int index, cv::Size size, int type)
{
    return {size, type, frame.bits(index), static_cast<std::size_t>(frame.bytesPerLine(index))};
}

cv::Mat converted(const cv::Mat &from, int code)
{
    cv::Mat bgr;
    cv::cvtColor(from, bgr, code);
    return bgr;
}

// Brightness as one plane, the colours of two by two pixels in the next.
cv::Mat ofTwoPlanes(QVideoFrame &frame, int code)
{
    const cv::Size size(frame.width(), frame.height());
    cv::Mat bgr;
    cv::cvtColorTwoPlane(plane(frame, 0, size, CV_8UC1),
                         plane(frame, 1, {size.width / 2, size.height / 2}, CV_8UC2),
                         bgr,
                         code);
    return bgr;
}

// The same with a plane for each colour. OpenCV wants them without gaps, one below the other.
cv::Mat ofThreePlanes(QVideoFrame &frame, int code)
{
    const cv::Size size(frame.width(), frame.height());
    const cv::Size half(size.width / 2, size.height / 2);
    OwnPicture own(cv::Mat(size.height + half.height, size.width, CV_8UC1));
    cv::Mat &all = own.pixels();
    plane(frame, 0, size, CV_8UC1).copyTo(all.rowRange(0, size.height));
    uchar *colours = all.ptr(size.height);
    for (int index = 1; index < 3; ++index) {
        cv::Mat to(half, CV_8UC1, colours + (index - 1) * half.area());
        plane(frame, index, half, CV_8UC1).copyTo(to);
    }
    return converted(all, code);
}

cv::Mat ofJpeg(QVideoFrame &frame)
{
    QImage decoded = QImage::fromData(frame.bits(0), frame.mappedBytes(0), "JPG");
    cv::Mat bgr = coloursOf(decoded);
    decoded.fill(0U);
    return bgr;
}

// The colours of odd rows and columns have no pair to stand in.
bool hasPairs(const QVideoFrame &frame)
{
    const bool isWhole = frame.width() % 2 == 0 && frame.height() % 2 == 0;
    switch (frame.pixelFormat()) {
    case Format::Format_NV12:
    case Format::Format_NV21:
    case Format::Format_YUV420P:
    case Format::Format_YV12:
    case Format::Format_YUYV:
    case Format::Format_UYVY:
        return isWhole;
    default:
        return true;
    }
}

// QVideoFrame::toImage() is left alone, as in frames/GreyFrame.cpp.
cv::Mat mappedColours(QVideoFrame &frame)
{
    const cv::Size size(frame.width(), frame.height());
    switch (frame.pixelFormat()) {
    case Format::Format_NV12:
        return ofTwoPlanes(frame, cv::COLOR_YUV2BGR_NV12);
    case Format::Format_NV21:
        return ofTwoPlanes(frame, cv::COLOR_YUV2BGR_NV21);
    case Format::Format_YUV420P:
        return ofThreePlanes(frame, cv::COLOR_YUV2BGR_I420);
    case Format::Format_YV12:
        return ofThreePlanes(frame, cv::COLOR_YUV2BGR_YV12);
    case Format::Format_YUYV:
        return converted(plane(frame, 0, size, CV_8UC2), cv::COLOR_YUV2BGR_YUYV);
    case Format::Format_UYVY:
        return converted(plane(frame, 0, size, CV_8UC2), cv::COLOR_YUV2BGR_UYVY);
    case Format::Format_Y8:
        return converted(plane(frame, 0, size, CV_8UC1), cv::COLOR_GRAY2BGR);
    case Format::Format_Jpeg:
        return ofJpeg(frame);
    default:
        break;
    }
    const QImage::Format format = Format::imageFormatFromPixelFormat(frame.pixelFormat());
    return format == QImage::Format_Invalid
               ? cv::Mat()
               : coloursOf(QImage(
                     frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0), format));
}

} // namespace

cv::Mat coloursOf(QVideoFrame frame)
{
    if (!hasPairs(frame) || !frame.map(QVideoFrame::ReadOnly))
        return {};
    cv::Mat bgr = mappedColours(frame);
    frame.unmap();
    return bgr;
}

cv::Mat coloursOf(const QImage &picture)
{
    if (picture.isNull())
        return {};
    QImage bgr = picture.convertToFormat(QImage::Format_BGR888);
    cv::Mat copy = cv::Mat({bgr.width(), bgr.height()},
                           CV_8UC3,
                           const_cast<uchar *>(bgr.constBits()), // only read here
                           static_cast<std::size_t>(bgr.bytesPerLine()))
                       .clone();
    // Else it is the caller's.
    if (bgr.constBits() != picture.constBits())
        bgr.fill(0U);
    return copy;
}

} // namespace ocr
