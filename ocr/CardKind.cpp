// SPDX-License-Identifier: Apache-2.0
#include "ocr/CardKind.h"

#include "ocr/FieldStrip.h"
#include "ocr/SignatureGrammar.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace ocr {

namespace {

// From which on a line of print is that of a signature. Right ones have 0.7 to 0.96, others at most
// 0.3, and 0.5 where half of their letters are the same.
constexpr float knownAt = 0.6F;
constexpr float halfRight = 0.5F;
constexpr float together = 0.57F; // the mean of two lines

// How alike the signature's own letters are, on average; 0: the line cannot be read so.
float likenessOf(const ReadLine &line, std::size_t size)
{
    if (line.letters.size() < size)
        return 0;
    float sum = 0;
    for (auto letter = line.letters.end() - static_cast<std::ptrdiff_t>(size);
         letter != line.letters.end();
         ++letter)
        sum += letter->likeness;
    return sum / static_cast<float>(size);
}

float likenessOf(const FieldStrip &strip, const SignatureLine &signature, const LineReader &reader)
{
    const SignatureGrammar grammar(signature);
    const std::vector<ReadLine> lines = reader.read(strip.line, grammar, 1);
    return lines.empty() ? 0 : likenessOf(lines.front(), grammar.size());
}

float likenessOf(const cv::Mat &card, const SignatureLine &signature, const LineReader &reader)
{
    const auto strip = fieldStrip(card, signature.box);
    return strip ? likenessOf(*strip, signature, reader) : 0;
}

// The likest of the lines in the box and a little around it: corners may be off, and print may
// stand elsewhere than on the cards that the layout was taken from.
float likenessNear(const cv::Mat &card, const SignatureLine &signature, const LineReader &reader)
{
    constexpr float slip = 0.03F; // of the card's width and height
    const cv::Rect2f &box = signature.box;
    const cv::Rect2f near =
        cv::Rect2f(box.x - slip, box.y - slip, box.width + 2 * slip, box.height + 2 * slip) &
        cv::Rect2f(0, 0, 1, 1);
    float most = 0;
    for (const FieldStrip &strip : fieldStrips(card, near))
        most = std::max(most, likenessOf(strip, signature, reader));
    return most;
}

// What is known of one way in which a card may lie.
struct Look
{
    FoundCard found;
    Turn turn = Turn::None;
    OwnPicture straight;
};

// Whether its first line and another one are there. Two that are hardly known confirm each other.
bool bearsTitle(const Look &look, const Layout &layout, const LineReader &reader)
{
    const float title = likenessOf(look.straight.pixels(), layout.signature[0], reader);
    if (title < halfRight)
        return false;
    const float least = std::max(halfRight, 2 * together - title);
    return std::any_of(layout.signature.begin() + 1, layout.signature.end(), [&](const auto &line) {
        return likenessOf(look.straight.pixels(), line, reader) >= least;
    });
}

struct Whole
{
    float likeness = 0; // of the better half of a signature's lines
    float title = 0;    // 0 where it is not even half right
    auto operator<=>(const Whole &) const = default;
};

// A finger or a reflection may lie on the other half.
Whole wholeOf(const Look &look, const Layout &layout, const LineReader &reader)
{
    std::vector<float> likenesses;
    for (const SignatureLine &line : layout.signature)
        likenesses.push_back(likenessOf(look.straight.pixels(), line, reader));
    // Looking around takes long; where no line at all is in its place, it is another card.
    if (*std::ranges::max_element(likenesses) < knownAt)
        return {};
    for (std::size_t i = 0; i < likenesses.size(); ++i)
        if (likenesses[i] < knownAt)
            likenesses[i] = std::max(
                likenesses[i], likenessNear(look.straight.pixels(), layout.signature[i], reader));
    const float title = likenesses.front() >= halfRight ? likenesses.front() : 0;
    std::ranges::sort(likenesses, std::greater());
    likenesses.resize((likenesses.size() + 1) / 2);
    float sum = 0;
    for (const float likeness : likenesses)
        sum += likeness;
    return {sum / static_cast<float>(likenesses.size()), title};
}

KnownCard known(Look &look, const Layout &layout)
{
    return {&layout, look.found, look.turn, std::move(look.straight)};
}

// By its first line and another one: what nearly every picture shows.
std::optional<KnownCard>
byTitle(Look &look, const std::vector<Layout> &layouts, const LineReader &reader)
{
    for (const Layout &layout : layouts) {
        const bool fits = layout.size == look.found.size;
        if (fits && bearsTitle(look, layout, reader))
            return known(look, layout);
    }
    return {};
}

std::optional<KnownCard> byWholeSignature(std::vector<Look> &looks,
                                          const std::vector<Layout> &layouts,
                                          const LineReader &reader)
{
    Look *best = nullptr;
    const Layout *bestLayout = nullptr;
    Whole most{knownAt, 0};
    for (Look &look : looks) {
        for (const Layout &layout : layouts) {
            if (layout.size != look.found.size || layout.signature.size() < 3)
                continue;
            // Layouts that differ in the title alone are told apart by it; in doubt it is the
            // first.
            const Whole whole = wholeOf(look, layout, reader);
            if (whole > most) {
                most = whole;
                best = &look;
                bestLayout = &layout;
            }
        }
    }
    return best != nullptr ? std::optional(known(*best, *bestLayout)) : std::nullopt;
}

} // namespace

std::optional<KnownCard> cardKind(const cv::Mat &picture,
                                  const std::vector<FoundCard> &found,
                                  const std::vector<Layout> &layouts,
                                  const LineReader &reader)
{
    for (const FoundCard &card : found) {
        std::vector<Look> looks;
        for (const Turn turn : {Turn::None, Turn::Half}) {
            looks.push_back({card, turn, OwnPicture(straighten(picture, card, turn))});
            if (auto known = byTitle(looks.back(), layouts, reader))
                return known;
        }
        if (auto known = byWholeSignature(looks, layouts, reader))
            return known;
    }
    return {};
}

} // namespace ocr
