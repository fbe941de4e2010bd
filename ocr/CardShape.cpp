// SPDX-License-Identifier: Apache-2.0
#include "ocr/CardShape.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ocr {

namespace {

// What an unknown lens and a pixel at each corner make of a true card.
constexpr float aspectTolerance = 0.03F;
constexpr float skewTolerance = 0.045F;

bool convexClockwise(const Corners &corners)
{
    for (std::size_t corner = 0; corner < 4; ++corner) {
        const cv::Point2f into = corners[(corner + 1) % 4] - corners[corner];
        const cv::Point2f out = corners[(corner + 2) % 4] - corners[(corner + 1) % 4];
        if (into.cross(out) <= 0)
            return false;
    }
    return true;
}

} // namespace

std::optional<CardShape> cardShapeOf(const Corners &corners, cv::Size picture)
{
    if (!convexClockwise(corners))
        return {};
    // The homography of the unit square (Heckbert 1989); its columns are the sides' directions in
    // space when pixels are divided by the focal length.
    const auto focal = static_cast<float>(std::max(picture.width, picture.height));
    const cv::Point2f middle(static_cast<float>(picture.width) / 2,
                             static_cast<float>(picture.height) / 2);
    std::array<cv::Point2f, 4> at;
    for (std::size_t corner = 0; corner < 4; ++corner)
        at[corner] = (corners[corner] - middle) / focal;
    const cv::Point2f one = at[1] - at[2];
    const cv::Point2f two = at[3] - at[2];
    const cv::Point2f sum = at[0] - at[1] + at[2] - at[3];
    const auto size = static_cast<float>(one.cross(two));
    const float tiltAcross = static_cast<float>(sum.cross(two)) / size;
    const float tiltDown = static_cast<float>(one.cross(sum)) / size;
    const cv::Point2f across = at[1] - at[0] + tiltAcross * at[1];
    const cv::Point2f down = at[3] - at[0] + tiltDown * at[3];
    const cv::Point3f first(across.x, across.y, tiltAcross);
    const cv::Point3f second(down.x, down.y, tiltDown);
    const auto length = static_cast<float>(cv::norm(first));
    const auto other = static_cast<float>(cv::norm(second));
    const float lean = first.dot(second) / (length * other);
    return CardShape{.aspect = length / other, .skew = std::asin(std::clamp(lean, -1.F, 1.F))};
}

float likelihood(const CardShape &shape, CardSize size)
{
    const cv::Size2f card = millimetres(size);
    const float stretch = std::log(shape.aspect * card.height / card.width) / aspectTolerance;
    const float lean = shape.skew / skewTolerance;
    // Heavier in its tails than a normal distribution: a long lens or a cut picture misses by more.
    return 1 / (1 + (stretch * stretch + lean * lean) / 4);
}

CardSize likelierSize(const CardShape &shape)
{
    return likelihood(shape, CardSize::Id1) >= likelihood(shape, CardSize::Id3) ? CardSize::Id1
                                                                                : CardSize::Id3;
}

} // namespace ocr
