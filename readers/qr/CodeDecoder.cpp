// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/CodeDecoder.h"

#include "readers/qr/Straightened.h"

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
    int first;     // of so many
};

// Measured on simulated frames of phones' screens (tests/qr/PhoneFrames). All but the first are too
// slow for every frame, and the last two for the same frame.
constexpr std::array ways{Way{Engine::LocalAverage, 1, 0},
                          Way{Engine::GlobalHistogram, 2, 0},
                          Way{Engine::Inverted, 3, 0},
                          Way{Engine::Straightened, 5, 2},
                          Way{Engine::Zbar, 5, 0}};

Luminance dense(const QByteArray &bytes, const Luminance &like)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            like.width,
            like.height,
            like.width};
}

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
    return readByZxing(dense(inverted, picture), Binarizer::LocalAverage);
}

// A phone that is held askew. It may lean to any side: one a frame, the next when its turn comes.
std::optional<QByteArray> readStraightened(const Luminance &picture, FarSide side)
{
    const QByteArray straight = straightened(picture, side);
    return readByZxing(dense(straight, picture), Binarizer::GlobalHistogram);
}

std::optional<QByteArray> readBy(Engine engine, const Luminance &picture, FarSide side)
{
    switch (engine) {
    case Engine::LocalAverage:
        return readByZxing(picture, Binarizer::LocalAverage);
    case Engine::GlobalHistogram:
        return readByZxing(picture, Binarizer::GlobalHistogram);
    case Engine::Inverted:
        return readInverted(picture);
    case Engine::Straightened:
        return readStraightened(picture, side);
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

// By the ways whose turn it is.
template <typename IsTurn>
std::optional<Found> readIf(IsTurn isTurn, const Luminance &picture, FarSide side)
{
    if (!isPicture(picture)) {
        return std::nullopt;
    }
    for (const Way &way : ways) {
        if (!isTurn(way)) {
            continue;
        }
        if (auto bytes = readBy(way.engine, picture, side)) {
            return Found{std::move(*bytes), way.engine};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Found> CodeDecoder::next(const Luminance &frame)
{
    // Counted from one: the first frame is for the quick way alone.
    const int miss = m_misses + 1;
    const auto isTurn = [miss](const Way &way) { return miss % way.everyMiss == way.first; };
    const auto side = farSides[static_cast<std::size_t>(miss / 5) % farSides.size()];
    auto found = readIf(isTurn, frame, side);
    m_misses = found ? 0 : miss;
    return found;
}

std::optional<Found> CodeDecoder::thoroughly(const Luminance &picture)
{
    auto found = readIf([](const Way &) { return true; }, picture, farSides.front());
    for (std::size_t i = 1; i < farSides.size() && !found; ++i) {
        found = readIf([](const Way &way) { return way.engine == Engine::Straightened; },
                       picture,
                       farSides[i]);
    }
    return found;
}

} // namespace qr
