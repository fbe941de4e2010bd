// SPDX-License-Identifier: Apache-2.0
#include "ocr/GlyphTable.h"

#include "ocr/GlyphFeatures.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace ocr {

namespace {

constexpr std::size_t coarseDimensions = 64; // the projection's first, which tell most apart
constexpr std::size_t finely = 200;          // looks compared in all dimensions
constexpr float queryScale = 511;            // quantises a value of a shape

using Query = std::vector<std::int16_t>;

Query quantised(std::span<const float> values)
{
    Query query(values.size());
    std::ranges::transform(values, query.begin(), [](float value) {
        return static_cast<std::int16_t>(std::lround(value * queryScale));
    });
    return query;
}

std::int32_t dot(const std::int16_t *query, const std::int8_t *look, std::size_t count)
{
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += query[i] * look[i];
    return sum;
}

char32_t halfWidth(char32_t letter)
{
    return letter >= U'！' && letter <= U'～' ? letter - U'！' + U'!' : letter;
}

// What the size and the place in the line take from a likeness: ッ and ツ have the same shape.
float misplacement(const GlyphShape &shape, const GlyphLook &look)
{
    constexpr float weight = 3;
    constexpr float most = 0.3F; // the cell may be cut wrongly
    const auto unit = static_cast<float>(std::max(shape.cell.height, 1));
    const auto ink = cv::Rect2f(shape.ink - shape.cell.tl());
    const float middle = (ink.y + ink.height / 2) / unit - look.middle;
    const float size = std::max(ink.width, ink.height) / unit - std::max(look.width, look.height);
    return std::min(most, weight * (middle * middle + size * size));
}

float lookLikeness(const GlyphTableFile &file,
                   const GlyphShape &shape,
                   const Query &query,
                   std::size_t look)
{
    const std::int32_t sum =
        dot(query.data(), &file.values[look * file.dimensions], file.dimensions);
    const GlyphLook &known = file.looks[look];
    const float cosine = static_cast<float>(sum) * known.scale / queryScale;
    return std::clamp(cosine - misplacement(shape, known) - known.rarity, 0.0F, 1.0F);
}

// The looks that may be the likest of all.
std::vector<std::size_t> coarsely(const GlyphTableFile &file, const Query &query)
{
    const std::size_t count = file.looks.size();
    std::vector<float> likenesses(count);
    for (std::size_t look = 0; look < count; ++look) {
        const auto sum = dot(query.data(),
                             &file.values[look * file.dimensions],
                             std::min<std::size_t>(coarseDimensions, file.dimensions));
        likenesses[look] = static_cast<float>(sum) * file.looks[look].scale;
    }
    std::vector<std::size_t> best(count);
    std::iota(best.begin(), best.end(), 0U);
    const auto keep = static_cast<std::ptrdiff_t>(std::min(finely, count));
    std::nth_element(best.begin(), best.begin() + keep - 1, best.end(), [&](auto one, auto other) {
        return likenesses[one] > likenesses[other];
    });
    best.resize(static_cast<std::size_t>(keep));
    return best;
}

std::vector<std::size_t> looksOf(const GlyphTableFile &file, const std::u32string &letters)
{
    std::vector<std::size_t> looks;
    for (const char32_t letter : letters) {
        const auto found =
            std::ranges::equal_range(file.looks, halfWidth(letter), {}, &GlyphLook::letter);
        for (auto look = found.begin(); look != found.end(); ++look)
            looks.push_back(static_cast<std::size_t>(look - file.looks.begin()));
    }
    return looks;
}

} // namespace

core::Result<GlyphTable, OcrError> GlyphTable::load(const QString &path)
{
    auto file = GlyphTableFile::read(path);
    if (!file)
        return core::fail(file.error());
    return GlyphTable(std::move(*file));
}

GlyphTable::GlyphTable(GlyphTableFile file)
    : m_file(std::make_shared<const GlyphTableFile>(std::move(file)))
{}

GlyphShape GlyphTable::shape(const LineImage &line, cv::Rect cell) const
{
    GlyphShape shape{cell, {}, {}};
    const auto ink = inkBox(line, cell);
    if (!ink)
        return shape;
    shape.ink = *ink;
    GlyphFeatures features = glyphFeatures(line, *ink);
    for (std::size_t i = 0; i < features.size(); ++i)
        features[i] -= m_file->mean[i];
    shape.features.assign(m_file->dimensions, 0);
    const float *row = m_file->projection.data();
    for (const float feature : features) {
        for (float &value : shape.features)
            value += feature * *row++;
    }
    const float squares = std::inner_product(
        shape.features.begin(), shape.features.end(), shape.features.begin(), 0.0F);
    for (float &value : shape.features)
        value /= std::sqrt(std::max(squares, 1e-12F));
    return shape;
}

std::vector<GlyphGuess>
GlyphTable::guesses(const GlyphShape &shape, const std::u32string &among, std::size_t most) const
{
    if (shape.features.empty())
        return {};
    const Query query = quantised(shape.features);
    std::vector<GlyphGuess> guesses;
    for (const std::size_t look :
         among.empty() ? coarsely(*m_file, query) : looksOf(*m_file, among)) {
        const GlyphLook &known = m_file->looks[look];
        const float likeness = lookLikeness(*m_file, shape, query, look);
        const auto same = std::ranges::find(guesses, known.letter, &GlyphGuess::letter);
        if (same == guesses.end())
            guesses.push_back({known.letter, likeness});
        else
            same->likeness = std::max(same->likeness, likeness);
    }
    std::ranges::stable_sort(guesses, std::ranges::greater(), &GlyphGuess::likeness);
    guesses.resize(std::min(guesses.size(), most));
    return guesses;
}

float GlyphTable::likeness(const GlyphShape &shape, char32_t letter) const
{
    const auto only = guesses(shape, std::u32string(1, letter), 1);
    return only.empty() ? 0 : only.front().likeness;
}

std::u32string GlyphTable::letters() const
{
    std::u32string all;
    for (const GlyphLook &look : m_file->looks) {
        if (all.empty() || all.back() != look.letter)
            all.push_back(look.letter);
    }
    return all;
}

} // namespace ocr
