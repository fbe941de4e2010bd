// SPDX-License-Identifier: Apache-2.0
#include "ocr/ReadingChoice.h"

namespace ocr {

namespace {

constexpr qsizetype mostAlternatives = 5;

} // namespace

FieldReading choiceOf(const std::vector<ReadLine> &lines, const ValueOfText &valueOf)
{
    FieldReading reading;
    float behindFirst = 0;
    for (const ReadLine &line : lines) {
        const QString value = valueOf(line.text());
        if (value.isEmpty())
            continue;
        // The first line's margin is to the second; those of the others are to the first.
        const float behind = &line == &lines.front() ? 0 : -line.margin;
        if (reading.isEmpty()) {
            reading.value = value;
            reading.likelihood = line.score;
            reading.margin = line.score;
            behindFirst = behind;
        } else if (value != reading.value && !reading.alternatives.contains(value) &&
                   reading.alternatives.size() < mostAlternatives) {
            if (reading.alternatives.isEmpty())
                reading.margin = behind - behindFirst;
            reading.alternatives.append(value);
        }
    }
    return reading;
}

} // namespace ocr
