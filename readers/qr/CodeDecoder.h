// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readers/qr/Luminance.h"

namespace qr {

enum class Engine { LocalAverage, GlobalHistogram, Inverted, Straightened, Zbar };

struct Found
{
    QByteArray bytes;
    Engine engine = Engine::LocalAverage;

    bool operator==(const Found &) const = default;
};

// Reads the QR code of a picture. Of a camera's frames the quick way takes each, and the others,
// which read what it cannot, every so many frames that were missed: together they cost what a
// camera leaves time for. Holds on to nothing but the number of misses.
class CodeDecoder
{
public:
    // The next frame.
    [[nodiscard]] std::optional<Found> next(const Luminance &frame);
    // A picture that does not come again: all ways, one after the other.
    [[nodiscard]] static std::optional<Found> thoroughly(const Luminance &picture);

private:
    int m_misses = 0;
};

} // namespace qr
