// SPDX-License-Identifier: Apache-2.0
#include "readers/card/BerTlv.h"

namespace card {

namespace {

constexpr std::size_t maxTagBytes = 3;

struct Number
{
    std::size_t value = 0;
    std::size_t bytes = 0;
};

core::Result<Number, TlvError> tagOf(std::span<const unsigned char> bytes)
{
    if (bytes.empty()) {
        return core::fail(TlvError::Truncated);
    }
    std::size_t tag = bytes[0];
    if ((tag & 0x1FU) != 0x1FU) {
        return Number{tag, 1};
    }
    for (std::size_t at = 1; at < maxTagBytes; ++at) {
        if (at >= bytes.size()) {
            return core::fail(TlvError::Truncated);
        }
        tag = (tag << 8U) | bytes[at];
        if ((bytes[at] & 0x80U) == 0) {
            return Number{tag, at + 1};
        }
    }
    return core::fail(TlvError::BadTag);
}

core::Result<Number, TlvError> lengthOf(std::span<const unsigned char> bytes)
{
    if (bytes.empty()) {
        return core::fail(TlvError::Truncated);
    }
    const std::size_t first = bytes[0];
    if (first < 0x80) {
        return Number{first, 1};
    }
    const std::size_t count = first & 0x7FU;
    if (count == 0 || count > 2) {
        return core::fail(TlvError::BadLength);
    }
    if (bytes.size() < 1 + count) {
        return core::fail(TlvError::Truncated);
    }
    std::size_t length = bytes[1];
    if (count == 2) {
        length = (length << 8U) | bytes[2];
    }
    return Number{length, 1 + count};
}

} // namespace

core::Result<BerHeader, TlvError> BerReader::header(std::span<const unsigned char> bytes)
{
    const auto tag = tagOf(bytes);
    if (!tag) {
        return core::fail(tag.error());
    }
    const auto length = lengthOf(bytes.subspan(tag->bytes));
    if (!length) {
        return core::fail(length.error());
    }
    return BerHeader{
        static_cast<std::uint32_t>(tag->value), tag->bytes + length->bytes, length->value};
}

void BerReader::skipFiller()
{
    // FF also opens the private tags (FF20), so it is filler only where no tag can follow it.
    while (!m_rest.empty()) {
        const bool zero = m_rest[0] == 0x00;
        const bool ones =
            m_rest[0] == 0xFF && (m_rest.size() == 1 || m_rest[1] == 0xFF || m_rest[1] == 0x00);
        if (!zero && !ones) {
            return;
        }
        m_rest = m_rest.subspan(1);
    }
}

core::Result<std::optional<BerTlv>, TlvError> BerReader::next()
{
    skipFiller();
    if (m_rest.empty()) {
        return std::nullopt;
    }
    const auto found = header(m_rest);
    if (!found) {
        return core::fail(found.error());
    }
    if (found->valueSize > m_rest.size() - found->headerSize) {
        return core::fail(TlvError::Truncated);
    }
    const BerTlv element{found->tag, m_rest.subspan(found->headerSize, found->valueSize)};
    m_rest = m_rest.subspan(found->headerSize + found->valueSize);
    return element;
}

} // namespace card
