// SPDX-License-Identifier: Apache-2.0
// The one file that knows ZXing-C++: Debian 12's 1.4, and 2.x.
#include "readers/qr/Luminance.h"

#define ZX_USE_UTF8 // 1.4: texts are std::string
#include <ZXing/ReadBarcode.h>

#if __has_include(<ZXing/ReaderOptions.h>)
#include <ZXing/ReaderOptions.h>
using ReaderOptions = ZXing::ReaderOptions;
#else
#include <ZXing/DecodeHints.h>
using ReaderOptions = ZXing::DecodeHints;
#endif

namespace qr {

namespace {

ZXing::Binarizer methodOf(Binarizer binarizer)
{
    return binarizer == Binarizer::LocalAverage ? ZXing::Binarizer::LocalAverage
                                                : ZXing::Binarizer::GlobalHistogram;
}

} // namespace

// Downscaling is what reads a screen through its moiré; the others cost nothing.
std::optional<QByteArray> readByZxing(const Luminance &picture, Binarizer binarizer)
{
    ReaderOptions options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(true);
    options.setTryRotate(true);
    options.setTryDownscale(true);
    options.setBinarizer(methodOf(binarizer));
    const ZXing::ImageView view(
        picture.bytes, picture.width, picture.height, ZXing::ImageFormat::Lum, picture.stride);
    const auto found = ZXing::ReadBarcode(view, options);
    if (!found.isValid()) {
        return std::nullopt;
    }
    const auto &bytes = found.bytes();
    return QByteArray(reinterpret_cast<const char *>(bytes.data()),
                      static_cast<qsizetype>(bytes.size()));
}

} // namespace qr
