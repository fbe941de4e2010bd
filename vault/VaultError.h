// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"

namespace vault {

enum class VaultError {
    NotThere,        // no such file or folder
    AlreadyThere,    // made once, never overwritten
    DiskFull,        // nothing was replaced
    IoFailed,        // the medium refused; the old content is still there
    TooOpen,         // a secret file that others on this machine may read
    Damaged,         // the bytes are not what this version writes, or were changed
    WrongPassphrase, // no slot opens with it
    WrongKey,        // sealed for somebody else, or moved from another record
    NotAllowed,      // not with the role of whoever signed in, or no more slots are taken
    OutOfMemory,     // Argon2id did not get the memory its slot asks for
};

template <typename T> using Result = core::Result<T, VaultError>;

} // namespace vault
