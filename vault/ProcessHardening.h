// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace vault {

enum class Hardening { Done, Refused };

// No core file, and no other process of the same user may read this one's memory: call first thing
// in main(), before a secret exists. Refused means the kernel said no.
[[nodiscard]] Hardening hardenProcess();

// Memory that is given back is overwritten at once, whoever held it: names that Qt copied and
// dropped do not stay in the heap after the lock. The C library takes that setting at its start
// only, so this program is executed once more, at its first call, in the place of this process: the
// very first thing in main(). Refused when it cannot be; Done also where a sanitizer has a heap of
// its own.
[[nodiscard]] Hardening overwriteFreedMemory(char *argv[]);

} // namespace vault
