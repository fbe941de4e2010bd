// SPDX-License-Identifier: Apache-2.0
#include "ocr/LineReader.h"

#include "ocr/ReadingBeam.h"

#include <algorithm>

namespace ocr {

namespace {

constexpr float kanjiHeight = 0.92F;   // em
constexpr float looselySpaced = 0.3F;  // strictness while the em is a guess from the height
constexpr float nearlyAsAlike = 0.12F; // less than the letter that was read
constexpr std::size_t mostOthers = 4;

// The em by which the letters of a reading really stand apart.
float measuredEm(const std::vector<ReadingStep> &steps,
                 const LetterCells &cells,
                 const LetterSpacing &spacing)
{
    std::vector<float> ratios;
    for (std::size_t at = 1; at < steps.size(); ++at) {
        if (steps[at].space != 0)
            continue;
        const float distance =
            cells.cells()[steps[at].cell].middle() - cells.cells()[steps[at - 1].cell].middle();
        ratios.push_back(distance / spacing.distance(steps[at - 1].letter, steps[at].letter));
    }
    if (ratios.empty())
        return spacing.em();
    // Above the middle: letters torn into halves stand too near to each other.
    const auto usual = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() * 2 / 3);
    std::ranges::nth_element(ratios, usual);
    return spacing.em() * std::clamp(*usual, 0.7F, 1.5F);
}

std::u32string othersThan(const ReadingStep &step, LetterCells &cells, const Grammar &grammar)
{
    Grammar::State state = step.state;
    if (step.space != 0) {
        if (const auto behind = grammar.next(state, step.space))
            state = behind->state;
    }
    const auto letters = grammar.letters(state);
    const auto guesses = letters ? cells.guesses(step.cell, *letters) : cells.guesses(step.cell);
    std::u32string others;
    for (const GlyphGuess &guess : guesses) {
        if (others.size() < mostOthers && guess.letter != step.letter &&
            guess.likeness > step.likeness - nearlyAsAlike && grammar.next(state, guess.letter))
            others.push_back(guess.letter);
    }
    return others;
}

std::vector<ReadLetter>
lettersOf(const std::vector<ReadingStep> &steps, LetterCells &cells, const Grammar &grammar)
{
    std::vector<ReadLetter> letters;
    for (const ReadingStep &step : steps) {
        const cv::Rect cell = cells.rect(cells.cells()[step.cell]);
        if (step.space != 0) {
            const int from = letters.back().cell.br().x;
            letters.push_back({step.space, {from, cell.y, cell.x - from, cell.height}, 1, {}});
        }
        letters.push_back({step.letter, cell, step.likeness, othersThan(step, cells, grammar)});
    }
    return letters;
}

// With what was left out before and behind.
float emsOf(const std::vector<ReadingStep> &steps, const LetterCells &cells, float em)
{
    const auto cuts = cells.cuts();
    const LetterCell &first = cells.cells()[steps.front().cell];
    const LetterCell &last = cells.cells()[steps.back().cell];
    auto span = static_cast<float>(first.left - cuts.front().begin + cuts.back().end - last.right);
    for (const ReadingStep &step : steps)
        span += cells.cells()[step.cell].span;
    return span / em;
}

} // namespace

std::u32string ReadLine::text() const
{
    std::u32string text;
    for (const ReadLetter &letter : letters)
        text.push_back(letter.letter);
    return text;
}

LineReader::LineReader(const GlyphTable &glyphs)
    : m_glyphs(glyphs)
{}

std::vector<ReadLine>
LineReader::read(const LineImage &line, const Grammar &grammar, std::size_t most) const
{
    LetterCells cells(m_glyphs, line);
    const LetterSpacing guessed(cells.height() / kanjiHeight);
    ReadingBeam loose(cells, grammar, guessed, looselySpaced);
    const auto first = loose.best(1);
    if (first.empty())
        return {};
    const LetterSpacing spacing(measuredEm(loose.steps(first.front()), cells, guessed));
    ReadingBeam beam(cells, grammar, spacing, 1);
    const auto readings = beam.best(std::max<std::size_t>(most, 2));
    std::vector<ReadLine> lines;
    for (std::size_t at = 0; at < readings.size() && at < most; ++at) {
        const auto steps = beam.steps(readings[at]);
        const float value = readings[at].value;
        const float other = at > 0                ? readings[0].value
                            : readings.size() > 1 ? readings[1].value
                                                  : 0;
        lines.push_back({lettersOf(steps, cells, grammar),
                         std::max(0.0F, value / emsOf(steps, cells, spacing.em())),
                         value - other});
    }
    return lines;
}

} // namespace ocr
