// SPDX-License-Identifier: Apache-2.0
// The one file that knows zbar: slow, and the only one that reads through a big glare.
#include "readers/qr/Luminance.h"

#include <zbar.h>

namespace qr {

std::optional<QByteArray> readByZbar(const Luminance &picture)
{
    QByteArray tight; // zbar knows no stride
    tight.reserve(qsizetype{picture.width} * picture.height);
    for (int y = 0; y < picture.height; ++y) {
        tight.append(reinterpret_cast<const char *>(picture.bytes) + qsizetype{y} * picture.stride,
                     picture.width);
    }
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(static_cast<unsigned>(picture.width),
                      static_cast<unsigned>(picture.height),
                      "Y800",
                      tight.constData(),
                      static_cast<unsigned long>(tight.size()));
    std::optional<QByteArray> found;
    if (scanner.scan(image) > 0) {
        found = QByteArray::fromStdString(image.symbol_begin()->get_data());
    }
    image.set_data(nullptr, 0);
    return found;
}

} // namespace qr
