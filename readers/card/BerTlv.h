// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace card {

enum class TlvError {
    Truncated, // a tag, length or value runs past the end of what was read
    BadTag,    // more than three bytes
    BadLength, // indefinite, or more than two length bytes: no file of a card is that long
};

// One element; value points into the bytes that were parsed.
struct BerTlv
{
    std::uint32_t tag = 0; // as written, e.g. 0xDF22
    std::span<const unsigned char> value;
};

// Tag and length of an element whose value may not have been read yet.
struct BerHeader
{
    std::uint32_t tag = 0;
    std::size_t headerSize = 0;
    std::size_t valueSize = 0;
};

// Reads BER-TLV elements one by one from foreign bytes (ISO/IEC 7816-4, 5.2.2) and never looks
// past their end. Filler (00, FF) between and after elements is skipped.
class BerReader
{
public:
    explicit BerReader(std::span<const unsigned char> bytes)
        : m_rest(bytes)
    {}

    // The next element, or nothing when only filler is left.
    [[nodiscard]] core::Result<std::optional<BerTlv>, TlvError> next();

    // The header that bytes open with. Truncated = more bytes are needed to tell.
    [[nodiscard]] static core::Result<BerHeader, TlvError>
    header(std::span<const unsigned char> bytes);

private:
    void skipFiller();

    std::span<const unsigned char> m_rest;
};

} // namespace card
