// SPDX-License-Identifier: Apache-2.0
#include "readers/card/Response.h"

namespace card {

std::optional<Response> Response::from(std::span<const unsigned char> bytes)
{
    if (bytes.size() < 2) {
        return std::nullopt;
    }
    const auto body = bytes.first(bytes.size() - 2);
    const auto word = bytes.last(2);
    const auto value = static_cast<std::uint16_t>((unsigned{word[0]} << 8U) | unsigned{word[1]});
    return Response{core::SecretBytes::copyOf(body), StatusWord{value}};
}

} // namespace card
