// SPDX-License-Identifier: Apache-2.0
#include "ocr/PictureFile.h"

#include <QFile>
#include <QImageReader>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ocr {

namespace {

constexpr double mostPixels = 80e6;
// A card that fills such a picture has more than 1000 dpi.
constexpr double usefulPixels = 12e6;
constexpr int leastLong = 640;
constexpr int leastShort = 360;
constexpr int mostMegabytes = 310; // of one buffer of the decoder

bool isTooSmall(QSize size)
{
    return std::max(size.width(), size.height()) < leastLong ||
           std::min(size.width(), size.height()) < leastShort;
}

} // namespace

core::Result<QImage, core::IdHindrance> pictureFrom(QIODevice &device)
{
    using core::IdHindrance;
    // Told by its first bytes: a name is anything, and the other formats that Qt decodes stay out.
    const QByteArray format = QImageReader::imageFormat(&device);
    if (format != "jpeg" && format != "png" && format != "webp")
        return core::fail(IdHindrance::NoPicture);
    QImageReader reader(&device, format);
    reader.setAutoTransform(true);
    // In Qt 6.4 the limit is the whole process's.
    QImageReader::setAllocationLimit(mostMegabytes);
    const QSize size = reader.size();
    if (!size.isValid())
        return core::fail(IdHindrance::NoPicture);
    const double pixels = static_cast<double>(size.width()) * size.height();
    if (pixels > mostPixels)
        return core::fail(IdHindrance::TooLarge);
    if (isTooSmall(size))
        return core::fail(IdHindrance::TooSmall);
    if (pixels > usefulPixels)
        reader.setScaledSize(size * std::sqrt(usefulPixels / pixels));
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
