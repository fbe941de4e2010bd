// SPDX-License-Identifier: Apache-2.0
#include "tools/glyphtable/Table.h"

#include "tools/glyphtable/Learning.h"
#include "tools/glyphtable/Print.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>

namespace glyphtable {

namespace {

constexpr std::size_t dimensions = 128;
constexpr int straightEm = 60;

// Kana, digits, Latin letters and marks: few, and with more kinds of shape than kanji, so that each
// font has a look of its own and is drawn several times.
bool isSmallScript(char32_t letter)
{
    return letter < 0x3100;
}

// One glyph of a letter as a camera saw it.
struct Seen
{
    const LoadedFont *font = nullptr;
    ocr::GlyphFeatures features{};
    ocr::GlyphLook place; // without its letter and scale
};

// From sharp to the worst that is to be read.
Camera anyCamera(std::mt19937 &random)
{
    const auto between = [&](double least, double most) {
        return std::uniform_real_distribution<>(least, most)(random);
    };
    Camera camera;
    camera.em = static_cast<int>(between(24, 44));
    camera.blur = between(0.3, 1.3);
    camera.motion = between(0, 1) < 0.3 ? between(1, 4) : 0;
    camera.angle = between(0, 180);
    camera.noise = between(1, 6);
    return camera;
}

std::optional<Seen> seen(const LoadedFont &font, char32_t letter, std::mt19937 &random)
{
    const Camera camera = anyCamera(random);
    const auto drawn = font.file.draw(letter, camera.em);
    if (!drawn)
        return {};
    const cv::Mat line = photographed(*drawn, camera, straightEm, random);
    const auto ink = ocr::inkBox(line, {0, 0, line.cols, line.rows});
    if (!ink)
        return {};
    Seen glyph;
    glyph.font = &font;
    glyph.features = ocr::glyphFeatures(line, *ink);
    const float top = static_cast<float>(FontFile::margin(camera.em) * straightEm) /
                      static_cast<float>(camera.em);
    const auto box = cv::Rect2f(*ink);
    glyph.place.middle = (box.y + box.height / 2 - top) / straightEm;
    glyph.place.width = box.width / straightEm;
    glyph.place.height = box.height / straightEm;
    return glyph;
}

char32_t fullWidth(char32_t ascii)
{
    return ascii - U'!' + U'！';
}

std::vector<Seen> seen(const std::vector<LoadedFont> &fonts, char32_t letter)
{
    std::vector<Seen> glyphs;
    std::mt19937 random(static_cast<unsigned>(letter));
    const int times = isSmallScript(letter) ? 3 : 1;
    for (const LoadedFont &font : fonts) {
        for (int time = 0; time < times; ++time) {
            if (auto glyph = seen(font, letter, random))
                glyphs.push_back(*glyph);
            if (letter <= U'~')
                if (auto glyph = seen(font, fullWidth(letter), random))
                    glyphs.push_back(*glyph);
        }
    }
    return glyphs;
}

struct Mean
{
    ocr::GlyphLook look;
    Row features{};
};

// The mean of those of a letter's glyphs that are wanted; nothing: none is.
template <typename Wanted>
std::optional<Mean> meanOf(const std::vector<Seen> &glyphs, const Wanted &wanted)
{
    Mean mean;
    float count = 0;
    for (const Seen &glyph : glyphs) {
        if (!wanted(glyph))
            continue;
        count += 1;
        mean.look.middle += glyph.place.middle;
        mean.look.width += glyph.place.width;
        mean.look.height += glyph.place.height;
        for (std::size_t i = 0; i < mean.features.size(); ++i)
            mean.features[i] += glyph.features[i];
    }
    if (count == 0)
        return {};
    mean.look.middle /= count;
    mean.look.width /= count;
    mean.look.height /= count;
    for (float &feature : mean.features)
        feature /= count;
    return mean;
}

std::vector<Mean>
looksOf(const Letter &letter, const std::vector<Seen> &glyphs, const std::vector<LoadedFont> &fonts)
{
    std::vector<Mean> looks;
    const auto add = [&](const auto &wanted) {
        if (auto mean = meanOf(glyphs, wanted)) {
            mean->look.letter = letter.code;
            mean->look.rarity = letter.rarity;
            looks.push_back(*mean);
        }
    };
    for (const Style style : {Style::Plain, Style::Serifs})
        add([style](const Seen &glyph) { return glyph.font->known.style == style; });
    if (isSmallScript(letter.code)) {
        for (const LoadedFont &font : fonts)
            add([&font](const Seen &glyph) { return glyph.font == &font; });
    }
    return looks;
}

// Appends a look, its values quantised to a byte each.
void append(const Mean &mean, ocr::GlyphTableFile &table)
{
    std::vector<float> values(dimensions);
    for (std::size_t i = 0; i < mean.features.size(); ++i)
        for (std::size_t k = 0; k < dimensions; ++k)
            values[k] += table.projection[i * dimensions + k] * (mean.features[i] - table.mean[i]);
    const float length =
        std::sqrt(std::inner_product(values.begin(), values.end(), values.begin(), 0.0F));
    const float largest = std::abs(
        *std::ranges::max_element(values, {}, [](float value) { return std::abs(value); }));
    ocr::GlyphLook look = mean.look;
    look.scale = largest / (127 * length);
    table.looks.push_back(look);
    for (const float value : values)
        table.values.push_back(static_cast<std::int8_t>(std::lround(value / largest * 127)));
}

} // namespace

ocr::GlyphTableFile table(const std::vector<LoadedFont> &fonts, const std::vector<Letter> &letters)
{
    Learning learning;
    std::vector<Mean> looks;
    for (const Letter &letter : letters) {
        const std::vector<Seen> glyphs = seen(fonts, letter.code);
        if (glyphs.empty())
            continue;
        std::vector<ocr::GlyphFeatures> features;
        for (const Seen &glyph : glyphs)
            features.push_back(glyph.features);
        learning.add(features);
        std::ranges::copy(looksOf(letter, glyphs, fonts), std::back_inserter(looks));
    }
    ocr::GlyphTableFile table;
    table.dimensions = dimensions;
    const Row mean = learning.mean();
    table.mean.assign(mean.begin(), mean.end());
    const Matrix directions = learning.projection();
    for (std::size_t i = 0; i < ocr::glyphFeatureCount; ++i)
        for (std::size_t k = 0; k < dimensions; ++k)
            table.projection.push_back(directions[k][i]);
    for (const Mean &look : looks)
        append(look, table);
    return table;
}

} // namespace glyphtable
