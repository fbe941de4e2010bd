// SPDX-License-Identifier: Apache-2.0
#include "frames/CameraFormat.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace frames {

namespace {

// Uncompressed 1080p comes over USB 2 at five frames a second.
constexpr float fastEnough = 14.5F;

auto costOf(const CameraFormat &format)
{
    const double pixels = double{1} * format.size.width() * format.size.height();
    const double away = std::abs(std::log(std::max(1.0, pixels) / (1920.0 * 1080.0)));
    return std::make_tuple(format.framesASecond < fastEnough, away, -format.framesASecond);
}

} // namespace

std::optional<std::size_t> bestOf(const std::vector<CameraFormat> &offered)
{
    const auto best = std::min_element(
        offered.begin(), offered.end(), [](const CameraFormat &a, const CameraFormat &b) {
            return costOf(a) < costOf(b);
        });
    return best == offered.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(best - offered.begin()));
}

} // namespace frames
