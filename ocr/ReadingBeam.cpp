// SPDX-License-Identifier: Apache-2.0
#include "ocr/ReadingBeam.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_set>

namespace ocr {

namespace {

constexpr std::size_t mostPartials = 60; // at each cut point
constexpr std::size_t mostLetters = 6;   // of one cell
constexpr float hopeless = 0.3F;         // below the likeliest of a cell
constexpr float likenessLeftOut = 0.3F;  // of print that is no part of the text
constexpr float anythingLeftOut = 0.15F; // a narrow letter at the end is not left out for nothing
constexpr float longestLeftOut = 3;      // of the line's height, at either end
constexpr float farBehind = 1.2F;        // below the best at a cut point
constexpr float catchingUp = 0.35F;      // what weights and the readings' rules may still change
constexpr float spaceTaken = 0.05F;      // where there may be a space, there rather is one
constexpr float eachLetter = 0.02F;      // one letter is likelier than two halves as alike
// Latin letters and digits are of one piece: II is not H.
constexpr float torn = 0.08F;
constexpr float tornWidth = 0.04F; // of the line's height
constexpr std::size_t noStep = std::numeric_limits<std::size_t>::max();

} // namespace

ReadingBeam::ReadingBeam(LetterCells &cells,
                         const Grammar &grammar,
                         LetterSpacing spacing,
                         float strictness)
    : m_cells(cells)
    , m_grammar(grammar)
    , m_spacing(spacing)
    , m_strictness(strictness)
    , m_at(cells.cuts().size())
{}

bool ReadingBeam::mayLeaveOut(std::size_t from, std::size_t to) const
{
    const auto cuts = m_cells.cuts();
    return static_cast<float>(cuts[to].end - cuts[from].begin) < longestLeftOut * m_cells.height();
}

float ReadingBeam::leftOut(std::size_t from, std::size_t to) const
{
    const auto cuts = m_cells.cuts();
    if (from == to)
        return 0;
    const int width = cuts[to].end - cuts[from].begin;
    return likenessLeftOut * static_cast<float>(width) / m_spacing.em() - anythingLeftOut;
}

bool ReadingBeam::mayHoldSpace(const Partial &partial, std::size_t at, char32_t letter) const
{
    const ReadingStep &last = m_steps[partial.last];
    const LetterCell &cell = m_cells.cells()[at];
    const LetterCell &neighbour = m_cells.cells()[last.cell];
    return m_spacing.mayHoldSpace(last.letter,
                                  letter,
                                  cell.middle() - neighbour.middle(),
                                  static_cast<float>(cell.left - neighbour.right));
}

void ReadingBeam::append(const Partial &partial,
                         std::size_t at,
                         const GlyphGuess &guess,
                         const Behind &behind)
{
    const auto step = m_grammar.next(behind.state, guess.letter);
    if (!step)
        return;
    const LetterCell &cell = m_cells.cells()[at];
    const bool isTorn =
        !isFullWidth(guess.letter) && static_cast<float>(cell.gap) > tornWidth * m_cells.height();
    float value = partial.value + guess.likeness * cell.span / m_spacing.em() - eachLetter -
                  (isTorn ? torn : 0) + behind.weight + step->weight;
    if (behind.space != 0) {
        if (!mayHoldSpace(partial, at, guess.letter))
            return;
        value += spaceTaken;
    } else if (partial.last != noStep) {
        const ReadingStep &last = m_steps[partial.last];
        const float distance = cell.middle() - m_cells.cells()[last.cell].middle();
        value += m_strictness * m_spacing.weight(last.letter, guess.letter, distance);
    }
    const std::size_t before = partial.last == noStep ? m_steps.size() : partial.last;
    m_steps.push_back({before, at, guess.letter, guess.likeness, behind.space, partial.state});
    const std::uint64_t text = (partial.text * 31 + behind.space) * 1099511628211U + guess.letter;
    m_at[cell.to].push_back({value, step->state, m_steps.size() - 1, text});
}

std::size_t ReadingBeam::lettersAt(Grammar::State state)
{
    const auto known = m_lettersAt.find(state);
    if (known != m_lettersAt.end())
        return known->second;
    const auto letters = m_grammar.letters(state);
    const auto same = std::ranges::find(m_letters, letters);
    const auto at = static_cast<std::size_t>(same - m_letters.begin());
    if (same == m_letters.end())
        m_letters.push_back(letters);
    m_lettersAt.emplace(state, at);
    return at;
}

const std::vector<GlyphGuess> &ReadingBeam::guesses(std::size_t cell, Grammar::State state)
{
    const std::size_t at = lettersAt(state);
    m_guesses.resize(m_letters.size());
    if (!m_guesses[at])
        m_guesses[at] =
            m_letters[at] ? m_cells.guesses(cell, *m_letters[at]) : m_cells.guesses(cell);
    return *m_guesses[at];
}

void ReadingBeam::extend(const Partial &partial, std::size_t cell)
{
    extend(partial, cell, {partial.state, 0, 0});
    // A digit takes the least room, so that whatever needs a space has it.
    if (partial.last == noStep || !mayHoldSpace(partial, cell, U'0'))
        return;
    for (const char32_t space : {U'\u3000', U' '}) {
        if (const auto behind = m_grammar.next(partial.state, space))
            extend(partial, cell, {behind->state, behind->weight, space});
    }
}

void ReadingBeam::extend(const Partial &partial, std::size_t cell, const Behind &behind)
{
    std::size_t taken = 0;
    float best = 0;
    for (const GlyphGuess &guess : guesses(cell, behind.state)) {
        if (taken == mostLetters || guess.likeness < best - hopeless)
            break;
        const std::size_t before = m_steps.size();
        append(partial, cell, guess, behind);
        if (m_steps.size() == before)
            continue;
        if (taken++ == 0)
            best = guess.likeness;
    }
}

float ReadingBeam::ems(std::size_t cut) const
{
    const CutPoint &point = m_cells.cuts()[cut];
    return static_cast<float>(point.end + point.begin) / 2 / m_spacing.em();
}

// What a partial reading must have reached to catch up, if all that follows were perfectly alike,
// with those that are further on already.
float ReadingBeam::leastAt(std::size_t cut) const
{
    float least = std::numeric_limits<float>::lowest();
    for (std::size_t ahead = cut + 1; ahead < m_at.size() && ahead <= cut + LetterCells::mostPieces;
         ++ahead) {
        const auto &there = m_at[ahead];
        const auto best = std::ranges::max_element(there, {}, &Partial::value);
        if (best != there.end())
            least = std::max(least, best->value - (ems(ahead) - ems(cut)));
    }
    return least - catchingUp;
}

void ReadingBeam::prune(std::size_t cut)
{
    std::vector<Partial> &partials = m_at[cut];
    std::ranges::stable_sort(partials, std::ranges::greater(), &Partial::value);
    const float least = leastAt(cut);
    std::unordered_set<std::uint64_t> seen;
    std::vector<Partial> kept;
    for (const Partial &partial : partials) {
        if (kept.size() == mostPartials || partial.value < partials.front().value - farBehind ||
            partial.value < least)
            break;
        const std::size_t cell = partial.last == noStep ? 0 : m_steps[partial.last].cell + 1;
        if (seen.insert(partial.text * 8191 + cell).second)
            kept.push_back(partial);
    }
    partials = std::move(kept);
}

std::vector<Reading> ReadingBeam::best(std::size_t most)
{
    if (m_at.empty())
        return {};
    const std::size_t end = m_at.size() - 1;
    std::vector<Partial> whole;
    const auto cells = m_cells.cells();
    std::size_t cell = 0;
    for (std::size_t at = 0; at <= end; ++at) {
        if (mayLeaveOut(0, at))
            m_at[at].push_back({leftOut(0, at), m_grammar.start(), noStep, 0});
        prune(at);
        for (const Partial &partial : m_at[at]) {
            if (partial.last != noStep && mayLeaveOut(at, end) && m_grammar.mayEnd(partial.state)) {
                whole.push_back(partial);
                whole.back().value += leftOut(at, end);
            }
        }
        for (; cell < cells.size() && cells[cell].from == at; ++cell) {
            m_guesses.clear();
            for (const Partial &partial : m_at[at])
                extend(partial, cell);
        }
    }
    std::ranges::stable_sort(whole, std::ranges::greater(), &Partial::value);
    std::unordered_set<std::uint64_t> seen;
    std::vector<Reading> readings;
    for (const Partial &partial : whole) {
        if (readings.size() < most && seen.insert(partial.text).second)
            readings.push_back({partial.value, partial.last});
    }
    return readings;
}

std::vector<ReadingStep> ReadingBeam::steps(const Reading &reading) const
{
    std::vector<ReadingStep> steps{m_steps[reading.last]};
    for (std::size_t at = reading.last; m_steps[at].before != at;) {
        at = m_steps[at].before;
        steps.push_back(m_steps[at]);
    }
    std::ranges::reverse(steps);
    return steps;
}

} // namespace ocr
