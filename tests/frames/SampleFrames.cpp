// SPDX-License-Identifier: Apache-2.0
#include "tests/frames/SampleFrames.h"

#include <QProcess>
#include <QStandardPaths>

#include <cstring>

using namespace Qt::StringLiterals;

namespace framestest {

namespace {

using Format = QVideoFrameFormat;

QVideoFrame mapped(const QSize &size, Format::PixelFormat format)
{
    QVideoFrame frame(Format(size, format));
    if (!frame.map(QVideoFrame::WriteOnly)) {
        qFatal("no frame");
    }
    for (int plane = 0; plane < frame.planeCount(); ++plane) {
        std::memset(frame.bits(plane), 128, static_cast<size_t>(frame.mappedBytes(plane)));
    }
    return frame;
}

QVideoFrame interleaved(const QImage &grey, Format::PixelFormat format)
{
    QVideoFrame frame = mapped(grey.size(), format);
    const int first = format == Format::Format_YUYV ? 0 : 1;
    for (int y = 0; y < grey.height(); ++y) {
        uchar *row = frame.bits(0) + y * frame.bytesPerLine(0) + first;
        for (int x = 0; x < grey.width(); ++x) {
            row[2 * x] = grey.constScanLine(y)[x];
        }
    }
    frame.unmap();
    return frame;
}

QVideoFrame colours(const QImage &picture, Format::PixelFormat format)
{
    const QImage image = picture.convertToFormat(Format::imageFormatFromPixelFormat(format));
    QVideoFrame frame = mapped(picture.size(), format);
    for (int y = 0; y < image.height(); ++y) {
        std::memcpy(frame.bits(0) + y * frame.bytesPerLine(0),
                    image.constScanLine(y),
                    4 * static_cast<size_t>(image.width()));
    }
    frame.unmap();
    return frame;
}

} // namespace

std::vector<Format::PixelFormat> formats()
{
    return {Format::Format_YUV420P,
            Format::Format_YUV422P,
            Format::Format_YV12,
            Format::Format_NV12,
            Format::Format_NV21,
            Format::Format_Y8,
            Format::Format_YUYV,
            Format::Format_UYVY,
            Format::Format_RGBA8888,
            Format::Format_BGRA8888};
}

QVideoFrame planar(const QImage &picture, Format::PixelFormat format)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    QVideoFrame frame = mapped(grey.size(), format);
    for (int y = 0; y < grey.height(); ++y) {
        std::memcpy(frame.bits(0) + y * frame.bytesPerLine(0),
                    grey.constScanLine(y),
                    static_cast<size_t>(grey.width()));
    }
    frame.unmap();
    return frame;
}

QVideoFrame frameOf(const QImage &picture, Format::PixelFormat format)
{
    switch (format) {
    case Format::Format_YUYV:
    case Format::Format_UYVY:
        return interleaved(picture.convertToFormat(QImage::Format_Grayscale8), format);
    case Format::Format_RGBA8888:
    case Format::Format_BGRA8888:
        return colours(picture, format);
    default:
        return planar(picture, format);
    }
}

std::optional<QString> video(const std::vector<QImage> &pictures, const QString &folder)
{
    const QString launch = QStandardPaths::findExecutable(u"gst-launch-1.0"_s);
    if (launch.isEmpty()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const QString path = u"%1/frame-%2.jpg"_s.arg(folder).arg(i, 4, 10, QChar(u'0'));
        // Colour, as cameras make them: a picture of brightness alone has another layout.
        if (!pictures[i].convertToFormat(QImage::Format_RGB32).save(path, "JPG", 90)) {
            return std::nullopt;
        }
    }
    const QString path = folder + u"/video.avi"_s;
    QProcess process;
    process.start(launch,
                  {u"-q"_s,
                   u"multifilesrc"_s,
                   u"location=%1/frame-%04d.jpg"_s.arg(folder),
                   u"caps=image/jpeg,framerate=10/1"_s,
                   u"!"_s,
                   u"jpegdec"_s, // which gives each picture its time
                   u"!"_s,
                   u"jpegenc"_s,
                   u"quality=90"_s,
                   u"!"_s,
                   u"avimux"_s,
                   u"!"_s,
                   u"filesink"_s,
                   u"location=%1"_s.arg(path)});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        qWarning("%s", process.readAllStandardError().constData());
        return std::nullopt;
    }
    return path;
}

} // namespace framestest
