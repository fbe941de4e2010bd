// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>

#include <optional>
#include <vector>

namespace frames {

// What a camera offers of one of its formats.
struct CameraFormat
{
    QSize size;
    float framesASecond = 0; // at most
};

// Which of them is best for a code on a phone: fast enough to be aimed with, and near 1920x1080.
// Nothing: none is offered, and the camera decides.
[[nodiscard]] std::optional<std::size_t> bestOf(const std::vector<CameraFormat> &offered);

} // namespace frames
