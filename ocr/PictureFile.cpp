// SPDX-License-Identifier: Apache-2.0
#include "ocr/PictureFile.h"

#include "ocr/JpegOutline.h"
#include "ocr/PictureSize.h"

#include <QFile>
#include <QImageReader>

namespace ocr {

namespace {

constexpr int mostMegabytes = 310; // of one buffer of the decoder
// Cameras write about ten. Each is decoded over the whole picture, whatever little it says.
constexpr int mostScans = 64;

// What decoding a JPEG would cost more than its size says, or show of half a file.
std::optional<core::IdHindrance> hindranceOfJpeg(QIODevice &device)
{
    const auto outline = jpegOutline(device);
    if (!outline || outline->scans > mostScans)
        return core::IdHindrance::NoPicture;
    if (outline->held > mostMegabytes * 1024.0 * 1024.0)
        return core::IdHindrance::TooLarge;
    return {};
}

} // namespace

core::Result<QImage, core::IdHindrance> pictureFrom(QIODevice &device)
{
    using core::IdHindrance;
    // Told by its first bytes: a name is anything, and the other formats that Qt decodes stay out.
    const QByteArray format = QImageReader::imageFormat(&device);
    if (format != "jpeg" && format != "png" && format != "webp")
        return core::fail(IdHindrance::NoPicture);
    if (format == "jpeg") {
        if (const auto hindrance = hindranceOfJpeg(device))
            return core::fail(*hindrance);
    }
    QImageReader reader(&device, format);
    reader.setAutoTransform(true);
    // In Qt 6.4 the limit is the whole process's.
    QImageReader::setAllocationLimit(mostMegabytes);
    const QSize size = reader.size();
    if (!size.isValid())
        return core::fail(IdHindrance::NoPicture);
    if (const auto hindrance = hindranceOf(size))
        return core::fail(*hindrance);
    if (usefulSize(size) != size)
        reader.setScaledSize(usefulSize(size));
    const QImage picture = reader.read();
    if (picture.isNull())
        return core::fail(IdHindrance::NoPicture);
    return picture;
}

core::Result<QImage, core::IdHindrance> pictureFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::IdHindrance::NoPicture);
    return pictureFrom(file);
}

} // namespace ocr
