// SPDX-License-Identifier: Apache-2.0
#include "vault/ProcessHardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace vault {

Hardening hardenProcess()
{
    const rlimit noCore{0, 0};
    const bool done =
        setrlimit(RLIMIT_CORE, &noCore) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return done ? Hardening::Done : Hardening::Refused;
}

} // namespace vault
