// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"

namespace hq {

// Why headquarters' database did not do what was asked; made from SQLite's codes in Sqlite.cpp.
enum class StoreError {
    Unsafe,   // it would not take the durability settings, or was replaced while in use
    Newer,    // written by a later version of this program
    Damaged,  // a page, a record or the file itself is not what was written
    DiskFull, // nothing was stored
    ReadOnly, // the medium refuses writes
    IoFailed, // a write or fsync failed; close, reopen, check
};

template <typename T> using StoreResult = core::Result<T, StoreError>;

} // namespace hq
