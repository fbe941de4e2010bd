// SPDX-License-Identifier: Apache-2.0
#include "ocr/ReadName.h"

#include "ocr/NameGrammar.h"
#include "ocr/ReadingChoice.h"
#include "ocr/RomanNameGrammar.h"

#include <algorithm>

namespace ocr {

namespace {

constexpr std::size_t most = 8;

float weightOf(const ReadLine &line, const KnownNames &known)
{
    const QString name = QString::fromStdU32String(line.text());
    const qsizetype space = name.indexOf(u'\u3000');
    if (space < 0)
        return known.weight(NamePart::Family, name);
    return known.weight(NamePart::Family, name.left(space)) +
           known.weight(NamePart::Given, name.mid(space + 1));
}

// The margins become those of the new order.
void weigh(std::vector<ReadLine> &lines, const KnownNames &known)
{
    // Of the first, the margin is to the second; it is the best itself.
    for (ReadLine &line : lines)
        line.margin = (&line == &lines.front() ? 0 : line.margin) + weightOf(line, known);
    std::ranges::stable_sort(lines, std::ranges::greater(), &ReadLine::margin);
    const float best = lines.front().margin;
    for (ReadLine &line : lines)
        line.margin -= best;
}

} // namespace

FieldReading readName(const LineReader &reader,
                      const LineImage &line,
                      NameLetters letters,
                      const KnownNames *known)
{
    if (letters == NameLetters::Roman)
        return choiceOf(reader.read(line, RomanNameGrammar(), most), &QString::fromStdU32String);
    std::vector<ReadLine> lines = reader.read(line, NameGrammar(), most);
    if (known != nullptr && !lines.empty())
        weigh(lines, *known);
    return choiceOf(lines, &QString::fromStdU32String);
}

} // namespace ocr
