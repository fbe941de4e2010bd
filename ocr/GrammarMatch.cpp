// SPDX-License-Identifier: Apache-2.0
#include "ocr/GrammarMatch.h"

#include <algorithm>
#include <unordered_map>

namespace ocr {

namespace {

constexpr float missing = 1.1F;
constexpr float missingDigit = 3;    // readers see too many of them rather than too few
constexpr float missingSpace = 0.3F; // Tesseract's are no help between Japanese letters
constexpr float tooMany = 1.05F;
constexpr float doubled = 0.5F; // a letter that Tesseract said twice, as it does
// A grammar's weights are on the scale of likenesses, where another letter makes about 0.3.
constexpr float costOfWeight = 3;
// Whoever lies so far behind the best at the same letter will not come up again.
constexpr float slack = 2.6F;
constexpr float mostCost = 9;
constexpr std::size_t widest = 1500;

struct Way
{
    Grammar::State state = 0;
    float cost = 0;
    std::size_t before = 0; // of all ways; its own number where it begins
    char32_t letter = 0;    // 0: none was added
};

// All ways up to one letter of those seen, the cheapest to each state.
class Front
{
public:
    explicit Front(std::vector<Way> &all)
        : m_all(all)
    {}

    void add(const Way &way)
    {
        if (way.cost > m_best + slack || way.cost > mostCost)
            return;
        m_best = std::min(m_best, way.cost);
        const auto [known, isNew] = m_byState.emplace(way.state, m_all.size());
        if (!isNew) {
            if (m_all[known->second].cost <= way.cost)
                return;
            known->second = m_all.size();
        }
        m_all.push_back(way);
    }

    // Those worth going on from, the cheapest first.
    [[nodiscard]] std::vector<std::size_t> kept() const
    {
        std::vector<std::size_t> ways;
        for (const auto &[state, way] : m_byState)
            if (m_all[way].cost <= m_best + slack)
                ways.push_back(way);
        std::sort(ways.begin(), ways.end(), [&](std::size_t one, std::size_t other) {
            return std::pair(m_all[one].cost, one) < std::pair(m_all[other].cost, other);
        });
        if (ways.size() > widest)
            ways.resize(widest);
        return ways;
    }

    [[nodiscard]] bool hasRoomFor(float cost) const { return cost <= m_best + slack; }

private:
    std::vector<Way> &m_all;
    std::unordered_map<Grammar::State, std::size_t> m_byState;
    float m_best = mostCost;
};

float costOfMissing(char32_t letter)
{
    if (letter == U' ')
        return missingSpace;
    return letter >= U'0' && letter <= U'9' ? missingDigit : missing;
}

class Search
{
public:
    Search(const Grammar &grammar, const Mistaken &mistaken)
        : m_grammar(grammar)
        , m_mistaken(mistaken)
    {}

    std::vector<Meant> run(const std::vector<ReadLetter> &seen, std::size_t most)
    {
        m_all.clear();
        Front first(m_all);
        first.add({m_grammar.start(), 0, 0, 0});
        std::vector<std::size_t> ways = withMissing(first);
        char32_t before = 0;
        for (const ReadLetter &letter : seen) {
            Front front(m_all);
            for (const std::size_t way : ways)
                read(way, letter, before, front);
            ways = withMissing(front);
            before = letter.letter;
        }
        return ended(ways, most);
    }

private:
    void step(std::size_t from, char32_t letter, float cost, Front &front)
    {
        const Way before = m_all[from];
        if (!front.hasRoomFor(before.cost + cost))
            return;
        if (const auto next = m_grammar.next(before.state, letter))
            front.add(
                {next->state, before.cost + cost - costOfWeight * next->weight, from, letter});
    }

    void read(std::size_t way, const ReadLetter &seen, char32_t seenBefore, Front &front)
    {
        const Way before = m_all[way];
        step(way, seen.letter, 0, front);
        const float extra = seen.letter == seenBefore ? doubled : tooMany;
        front.add({before.state, before.cost + extra, way, 0});
        for (const char32_t letter : lettersOf(before.state))
            if (letter != seen.letter)
                step(way, letter, m_mistaken(seen, letter), front);
    }

    // One letter may be missing before each that was seen.
    std::vector<std::size_t> withMissing(Front &front)
    {
        for (const std::size_t way : front.kept())
            if (front.hasRoomFor(m_all[way].cost + missingSpace))
                for (const char32_t letter : lettersOf(m_all[way].state))
                    step(way, letter, costOfMissing(letter), front);
        return front.kept();
    }

    // None where any may come: then what was seen stands.
    const std::u32string &lettersOf(Grammar::State state)
    {
        const auto known = m_letters.find(state);
        if (known != m_letters.end())
            return known->second;
        return m_letters.emplace(state, m_grammar.letters(state).value_or(U"")).first->second;
    }

    [[nodiscard]] std::u32string textOf(std::size_t way) const
    {
        std::u32string text;
        for (; m_all[way].before != way; way = m_all[way].before)
            if (m_all[way].letter != 0)
                text += m_all[way].letter;
        std::reverse(text.begin(), text.end());
        return text;
    }

    [[nodiscard]] std::vector<Meant> ended(const std::vector<std::size_t> &ways,
                                           std::size_t most) const
    {
        std::vector<Meant> found;
        for (const std::size_t way : ways) {
            if (found.size() == most)
                break;
            if (!m_grammar.mayEnd(m_all[way].state))
                continue;
            Meant meant{textOf(way), m_all[way].cost};
            if (std::none_of(found.begin(), found.end(), [&](const Meant &other) {
                    return other.text == meant.text;
                }))
                found.push_back(std::move(meant));
        }
        return found;
    }

    const Grammar &m_grammar;
    const Mistaken &m_mistaken;
    std::vector<Way> m_all;
    std::unordered_map<Grammar::State, std::u32string> m_letters;
};

} // namespace

std::vector<Meant> meantBy(const std::vector<ReadLetter> &seen,
                           const Grammar &grammar,
                           const Mistaken &mistaken,
                           std::size_t most)
{
    return Search(grammar, mistaken).run(seen, most);
}

} // namespace ocr
