// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Draft.h"
#include "core/Result.h"

#include <cstddef>
#include <span>

namespace card {

enum class AttributesError {
    NeedsMore, // what was read so far does not tell how long the file is
    Damaged,   // not as specified; nothing of it is used
};

// The file of the four basic attributes (text AP, EF 0002): FF20 { DF21 offsets, DF22 name,
// DF23 address, DF24 birth date, DF25 sex } and filler.
class BasicAttributes
{
public:
    // Longer than any real file; whoever claims more is refused before it is read.
    static constexpr std::size_t maxFileSize = 4096;

    // How many bytes have to be read from the start of the file, told from its first bytes.
    [[nodiscard]] static core::Result<std::size_t, AttributesError>
    sizeOf(std::span<const unsigned char> start);

    // All of the file or nothing. A field that the card does not have stays absent (there are
    // cards without a name's second half, unknown birth days as 00); a field that is there and
    // makes no sense damages the whole.
    [[nodiscard]] static core::Result<core::Draft, AttributesError>
    parse(std::span<const unsigned char> file);
};

} // namespace card
