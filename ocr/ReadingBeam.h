// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/Grammar.h"
#include "ocr/LetterCells.h"
#include "ocr/LetterSpacing.h"

#include <unordered_map>
#include <vector>

namespace ocr {

// A letter of a reading that is being made.
struct ReadingStep
{
    std::size_t before = 0; // another step; itself: the first
    std::size_t cell = 0;
    char32_t letter = 0;
    float likeness = 0;
    char32_t space = 0;       // which, before this letter; 0: none
    Grammar::State state = 0; // before this letter and its space
};

struct Reading
{
    float value = 0;      // likenesses times ems, and weights
    std::size_t last = 0; // step
};

// The likeliest ways through the cells of a line that a grammar allows. How far letters stand apart
// counts as much as strictness says: 0 not at all, 1 as a likeness.
class ReadingBeam
{
public:
    ReadingBeam(LetterCells &cells,
                const Grammar &grammar,
                LetterSpacing spacing,
                float strictness);

    // The likeliest first, at most so many, no text twice.
    [[nodiscard]] std::vector<Reading> best(std::size_t most);
    // From the first letter to the last.
    [[nodiscard]] std::vector<ReadingStep> steps(const Reading &reading) const;

private:
    struct Partial
    {
        float value = 0;
        Grammar::State state = 0;
        std::size_t last = 0;
        std::uint64_t text = 0; // tells texts apart
    };

    // From where a partial reading goes on: at once, or behind a space.
    struct Behind
    {
        Grammar::State state = 0;
        float weight = 0;
        char32_t space = 0;
    };

    [[nodiscard]] float leftOut(std::size_t from, std::size_t to) const;
    [[nodiscard]] bool mayLeaveOut(std::size_t from, std::size_t to) const;
    void extend(const Partial &partial, std::size_t cell);
    [[nodiscard]] std::size_t lettersAt(Grammar::State state);
    [[nodiscard]] const std::vector<GlyphGuess> &guesses(std::size_t cell, Grammar::State state);
    [[nodiscard]] float ems(std::size_t cut) const;
    [[nodiscard]] float leastAt(std::size_t cut) const;
    void extend(const Partial &partial, std::size_t cell, const Behind &behind);
    [[nodiscard]] bool
    mayHoldSpace(const Partial &partial, std::size_t cell, char32_t letter) const;
    void
    append(const Partial &partial, std::size_t cell, const GlyphGuess &guess, const Behind &behind);
    void prune(std::size_t cut);

    LetterCells &m_cells;
    const Grammar &m_grammar;
    LetterSpacing m_spacing;
    float m_strictness;
    // The sets of letters that may come next, and which one it is in a state.
    std::vector<std::optional<std::u32string>> m_letters;
    std::unordered_map<Grammar::State, std::size_t> m_lettersAt;
    // Of the cell that is being compared, by set of letters.
    std::vector<std::optional<std::vector<GlyphGuess>>> m_guesses;
    std::vector<ReadingStep> m_steps;
    std::vector<std::vector<Partial>> m_at; // cut points
};

} // namespace ocr
