// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <winscard.h>

namespace card {

// What can go wrong between this program and a card, told apart by what helps against it.
enum class CardError {
    ServiceDown, // pcscd is gone or was restarted: only a fresh context helps
    NoReader,    // the reader was unplugged
    HeldByOther, // another program holds the card exclusively
    Removed,     // the card was taken away
    Reset,       // the card forgot its state: another program reset it, or it is another card
    Silent,      // lies there and gives no usable answer
    TimedOut,    // nothing changed within the time given
    Cancelled,   // woken up on purpose
};

// The only translator of PC/SC's codes. code is not SCARD_S_SUCCESS.
[[nodiscard]] CardError fromScard(LONG code);

} // namespace card
