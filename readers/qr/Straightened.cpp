// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/Straightened.h"

#include <cmath>
#include <vector>

namespace qr {

namespace {

constexpr double shorter = 0.35; // the far side

// A line across the picture, at a distance from the far side: where it comes from, and how much
// shorter it is there.
struct Line
{
    int from;
    double length;
};

// The perspective of a plane that turns away: 1 at the near side.
std::vector<Line> linesOf(int count)
{
    std::vector<Line> lines;
    lines.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double near = static_cast<double>(i) / count;
        const double length = 1 / (1 + shorter / (1 - shorter) * (1 - near));
        lines.push_back({static_cast<int>(i * length), length});
    }
    return lines;
}

int across(int at, int count, double length)
{
    return static_cast<int>(count / 2.0 + (at - count / 2.0) * length);
}

} // namespace

QByteArray straightened(const Luminance &picture, FarSide side)
{
    const auto [bytes, width, height, stride] = picture;
    const bool isUpright = side == FarSide::Top || side == FarSide::Bottom;
    const bool isFirst = side == FarSide::Top || side == FarSide::Left;
    const int count = isUpright ? height : width;
    const auto lines = linesOf(count);
    QByteArray straight(qsizetype{width} * height, Qt::Uninitialized);
    auto *to = reinterpret_cast<std::uint8_t *>(straight.data());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int at = isUpright ? y : x;
            const Line &line = lines[static_cast<std::size_t>(isFirst ? at : count - 1 - at)];
            const int along = isFirst ? line.from : count - 1 - line.from;
            const int fromX = isUpright ? across(x, width, line.length) : along;
            const int fromY = isUpright ? along : across(y, height, line.length);
            *to++ = bytes[qsizetype{fromY} * stride + fromX];
        }
    }
    return straight;
}

} // namespace qr
