// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IntakeProblem.h"
#include "readers/card/PcscCard.h"

#include <optional>

namespace card {

enum class CardKind { MyNumber, Phone, Residence, DriversLicence, Bank, Transit, Other };

// Asks the card which application it has, at most one command each. A MyNumber card is left with
// its text AP selected. The answer to reset is made up by the reader and only tells FeliCa.
[[nodiscard]] core::Result<CardKind, CardError> kindOf(PcscCard &card);

// Selects an application; a first 6F00 after power-up is answered by asking once more. Whether the
// card has it.
[[nodiscard]] core::Result<bool, CardError> selects(PcscCard &card, Application application);

// Why a card of this kind does not help at this desk; nothing for MyNumber.
[[nodiscard]] std::optional<core::IntakeProblem> problemOf(CardKind kind);

} // namespace card
