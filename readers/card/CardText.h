// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace card {

// Strict UTF-8; nullopt if any byte is not. Characters that could rearrange or forge what a screen,
// a label or a CSV shows (controls, bidirectional marks, invisible format characters) are taken
// out, a tab or line break becomes a space; every letter stays exactly as the card has it, with its
// variation selectors: 髙, 﨑 and 𠮷 are somebody's name.
[[nodiscard]] std::optional<QString> textFrom(std::span<const unsigned char> utf8);

} // namespace card
