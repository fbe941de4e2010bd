// SPDX-License-Identifier: Apache-2.0
#include "ocr/AddressGrammar.h"

#include "ocr/LetterVariants.h"

#include <array>

namespace ocr {

namespace {

using addresstail::Part;

// Another way to write a letter than that of the list: kana are as common in print, so they cost
// next to nothing; old forms of kanji are not.
constexpr float otherKana = -0.01F;
constexpr float otherKanji = -0.04F;
// Every letter of a town that is not in the list: as much as clean print gains by the right letter,
// and blurred print does not by a chance one.
constexpr float unlisted = -0.25F;

// Offices write the same place with any of these.
constexpr std::array<std::u32string_view, 3> kanaOfPlaces{U"ケヶがガヵ", U"ノの之", U"ツッつ"};

bool isKana(char32_t letter)
{
    return letter >= 0x3041 && letter <= 0x30FA;
}

bool isKanaOrKanji(char32_t letter)
{
    return letter >= 0x3005 && letter != U'ー';
}

std::u32string waysToWrite(char32_t letter)
{
    for (const auto kana : kanaOfPlaces)
        if (kana.find(letter) != std::u32string_view::npos)
            return std::u32string(kana);
    return variantsOf(letter);
}

std::optional<Gazetteer::Node>
childOf(const Gazetteer &gazetteer, Gazetteer::Node node, char32_t letter, float &weight)
{
    if (const auto child = gazetteer.child(node, letter))
        return child;
    for (const char32_t other : waysToWrite(letter))
        if (const auto child = gazetteer.child(node, other)) {
            weight = isKana(letter) ? otherKana : otherKanji;
            return child;
        }
    return {};
}

constexpr unsigned nodeBits = 20; // as many as a file has (ocr/PlaceFile.h)
constexpr std::uint32_t noNode = (1U << nodeBits) - 1;
constexpr unsigned tailBits = 8;

} // namespace

AddressGrammar::AddressGrammar(const Gazetteer &gazetteer, Towns towns)
    : m_gazetteer(gazetteer)
    , m_towns(towns)
{}

Grammar::State AddressGrammar::pack(const Where &where)
{
    const auto tail = static_cast<State>(where.tail);
    const auto town = static_cast<State>(where.town);
    return where.node.value_or(noNode) | (tail << nodeBits) | (town << (nodeBits + tailBits));
}

AddressGrammar::Where AddressGrammar::unpack(State state)
{
    Where where;
    if (const State node = state & noNode; node != noNode)
        where.node = node;
    where.tail = static_cast<Part>((state >> nodeBits) & ((1U << tailBits) - 1));
    where.town = static_cast<Town>(state >> (nodeBits + tailBits));
    return where;
}

Grammar::State AddressGrammar::start() const
{
    return pack({m_gazetteer.root(), Town::Before, Part::Nothing});
}

bool AddressGrammar::isBehindPlace(const Where &where) const
{
    if (where.town == Town::Free)
        return true;
    if (!where.node || where.town == Town::Great)
        return false;
    // Inside, and still at the municipality: 大字 or 字 stands there, and a town has to follow.
    if (where.town == Town::Inside && m_gazetteer.municipalityEnds(*where.node))
        return false;
    return m_gazetteer.placeEnds(*where.node);
}

bool AddressGrammar::isOpen(const Where &where) const
{
    if (m_towns == Towns::Listed)
        return false;
    return where.town != Town::Before || (where.node && m_gazetteer.municipalityEnds(*where.node));
}

std::optional<AddressGrammar::Place> AddressGrammar::nextPlace(const Where &where,
                                                               char32_t letter) const
{
    if (!where.node)
        return {};
    auto node = *where.node;
    const bool municipality = m_gazetteer.municipalityEnds(node);
    if (where.town == Town::Great) {
        if (letter == U'字')
            return Place{node, Town::Inside};
        const auto great = m_gazetteer.child(node, U'大');
        if (!great)
            return {};
        node = *great;
    } else if (municipality && letter == U'大') {
        return Place{node, Town::Great};
    }
    float weight = 0;
    if (const auto child = childOf(m_gazetteer, node, letter, weight)) {
        const bool inside = municipality || where.town != Town::Before;
        return Place{*child, inside ? Town::Inside : Town::Before, weight};
    }
    if (letter == U'字' && municipality)
        return Place{node, Town::Inside};
    return {};
}

std::optional<addresstail::Step> AddressGrammar::nextTail(const Where &where, char32_t letter) const
{
    if (const auto step = addresstail::next(where.tail, letter))
        return step;
    return isBehindPlace(where) ? addresstail::next(Part::Start, letter) : std::nullopt;
}

std::optional<Grammar::Step> AddressGrammar::next(State state, char32_t letter) const
{
    const Where where = unpack(state);
    const auto tail = nextTail(where, letter);
    const auto place = nextPlace(where, letter);
    if (place)
        return Step{pack({place->node, place->town, tail ? tail->part : Part::Nothing}),
                    place->weight};
    if (tail)
        return Step{pack({{}, Town::Before, tail->part}), tail->weight};
    if (isOpen(where) && isKanaOrKanji(letter))
        return Step{pack({{}, Town::Free, Part::Nothing}), unlisted};
    return {};
}

std::u32string AddressGrammar::placeLetters(const Where &where) const
{
    if (!where.node)
        return {};
    const bool municipality = m_gazetteer.municipalityEnds(*where.node);
    std::u32string listed;
    if (where.town != Town::Great)
        listed = m_gazetteer.letters(*where.node);
    else if (const auto great = m_gazetteer.child(*where.node, U'大'))
        listed = m_gazetteer.letters(*great);
    std::u32string all;
    for (const char32_t letter : listed)
        all += waysToWrite(letter);
    if (municipality || where.town == Town::Great)
        all += U"大字";
    return all;
}

std::optional<std::u32string> AddressGrammar::letters(State state) const
{
    const Where where = unpack(state);
    const auto tail = addresstail::letters(where.tail);
    if (!tail || isOpen(where))
        return {};
    std::u32string all = placeLetters(where) + *tail;
    if (isBehindPlace(where))
        all += addresstail::letters(Part::Start).value_or(U"");
    return all;
}

bool AddressGrammar::mayEnd(State state) const
{
    const Where where = unpack(state);
    return addresstail::mayEnd(where.tail) || (where.town != Town::Free && isBehindPlace(where));
}

bool AddressGrammar::hasNumber(State state) const
{
    return addresstail::mayEnd(unpack(state).tail);
}

} // namespace ocr
