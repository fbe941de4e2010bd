// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/RegisterState.h"

namespace store {

enum class Depth {
    Quick,    // pages and records: 0.3 s for 30,000 people
    Thorough, // and every index entry against its table, and every reference
};

// Reads a register from its first page to its last record, in one snapshot and without changing
// anything: a copy, or the live one beside the desk that writes it (on another thread, too; it must
// not be opened in any other way there, as closing a file drops the locks of this process).
// Damaged; Unsafe when it belongs to another kiosk; IoFailed when it cannot be read.
//
// A changed bit within a sealed half shows in the hash chain, as everything else in a record does;
// that a sealed half opens shows at each sign-in (Unsealing).
[[nodiscard]] Result<RegisterState>
soundRegister(const QString &path, const core::KioskId &kiosk, Depth depth);

} // namespace store
