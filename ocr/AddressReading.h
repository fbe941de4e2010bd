// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"
#include "ocr/AddressGrammar.h"
#include "ocr/LineReader.h"

#include <QStringList>

#include <vector>

namespace ocr {

class TesseractLine;

// What stands in the field of an address.
struct AddressReading
{
    QString value; // in the form of foldPrinted; empty: could not be read
    // Sure: both readers say the same by themselves, it ends in a number, and nothing else is near.
    core::Sureness sureness = core::Sureness::Doubtful;
    QStringList alternatives; // the likeliest first, without value; at most four
};

// Reads addresses by two readers that know nothing of each other: the glyph table along the grammar
// of addresses, and Tesseract, whose text is moved to the nearest address. Where they differ, each
// says how likely it finds what the other says.
class AddressReader
{
public:
    // All have to outlive it. tesseract may be null; then nothing is sure.
    AddressReader(const Gazetteer &gazetteer, const LineReader &reader, TesseractLine *tesseract);

    // lines: of one address, from top to bottom.
    [[nodiscard]] AddressReading read(const std::vector<LineImage> &lines) const;

private:
    // What each reader makes of a line by itself, the likeliest first.
    struct Readings
    {
        std::vector<std::u32string> glyphs;
        std::vector<std::u32string> meant; // by Tesseract
        float score = 0;                   // of the first by glyphs
        float cost = farCost;              // of the first that was meant
    };
    struct Judged
    {
        std::u32string text;
        float value = 0; // likenesses; the best of the glyph table alone would be 0
    };

    // Of a text that a reader cannot see in the line.
    static constexpr float farCost = 6;

    [[nodiscard]] Readings
    readingsBy(const AddressGrammar &grammar, const LineImage &line, const ReadLine &seen) const;
    [[nodiscard]] std::vector<Judged>
    judge(const Readings &readings, const LineImage &line, const ReadLine &seen) const;
    [[nodiscard]] float weightOf(const std::u32string &text) const;
    [[nodiscard]] bool endsInNumber(const std::u32string &text) const;

    const LineReader &m_reader;
    TesseractLine *m_tesseract;
    AddressGrammar m_listed;
    AddressGrammar m_any;
};

} // namespace ocr
