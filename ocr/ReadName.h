// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/FieldReading.h"
#include "ocr/LineReader.h"

namespace ocr {

enum class NamePart { Family, Given };
enum class NameLetters { Japanese, Roman };

// Which names there are.
class KnownNames
{
public:
    virtual ~KnownNames() = default;
    // Added to the likenesses of the letters: 0 for a name that is not known, up to 0.2 for a
    // frequent one.
    [[nodiscard]] virtual float weight(NamePart part, const QString &name) const = 0;
};

// A name with one space between its parts: U+3000 in a Japanese one, U+0020 in a Roman one. known
// may be null; it decides only between readings that are about as likely.
[[nodiscard]] FieldReading readName(const LineReader &reader,
                                    const LineImage &line,
                                    NameLetters letters,
                                    const KnownNames *known = nullptr);

} // namespace ocr
