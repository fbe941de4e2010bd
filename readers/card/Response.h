// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "readers/card/StatusWord.h"

#include <optional>
#include <span>

namespace card {

// What a card answered: data (maybe none) and the status word. Wiped with the object.
struct Response
{
    core::SecretBytes data;
    StatusWord status;

    // nullopt for fewer than two bytes: pcscd reports success with an empty answer when a card is
    // pulled at the wrong moment.
    [[nodiscard]] static std::optional<Response> from(std::span<const unsigned char> bytes);
};

} // namespace card
