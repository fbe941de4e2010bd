// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

// What tools/gazetteer writes and ocr::Gazetteer loads. All numbers are little-endian 32-bit:
//   magic, version, letters, nodes, edges (how many of each), then
//   SHA-256 (32 bytes) of what follows, then
//   the letters (ascending code points), the nodes, one sentinel node, the edges.
// A node is the number of its first edge and its marks; its edges end where those of the next node
// begin. An edge is the number of a letter and of a node that is lower than the one it leaves, so
// that no way through the graph goes round in circles. The last node is where all places begin.
namespace ocr::placefile {

inline constexpr std::uint32_t magic = 0x44414B55; // "UKAD"
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t headerBytes = 5 * 4 + 32;
inline constexpr std::size_t mostBytes = 4 * 1024 * 1024;

inline constexpr std::uint32_t placeEnds = 1U << 31;
inline constexpr std::uint32_t municipalityEnds = 1U << 30;
inline constexpr std::uint32_t firstEdgeMask = (1U << 24) - 1;

inline constexpr unsigned letterBits = 12;
inline constexpr std::uint32_t mostLetters = 1U << letterBits;
inline constexpr std::uint32_t mostNodes = 1U << (32 - letterBits);

[[nodiscard]] constexpr std::uint32_t edge(std::uint32_t letter, std::uint32_t node)
{
    return (node << letterBits) | letter;
}
[[nodiscard]] constexpr std::uint32_t letterOf(std::uint32_t edge)
{
    return edge & (mostLetters - 1);
}
[[nodiscard]] constexpr std::uint32_t nodeOf(std::uint32_t edge)
{
    return edge >> letterBits;
}

} // namespace ocr::placefile
