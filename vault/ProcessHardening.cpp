// SPDX-License-Identifier: Apache-2.0
#include "vault/ProcessHardening.h"

#include <climits>
#include <cstdlib>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace vault {

namespace {

// Without the cache of each thread, which keeps what it takes back as it is.
constexpr const char *overwriting = "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0";
constexpr const char *variable = "GLIBC_TUNABLES";

// As it is called, not as a link to it: the process keeps its name.
[[maybe_unused]] std::string ownProgram() // unused under the sanitizers
{
    std::string path(PATH_MAX, '\0');
    const auto size = ::readlink("/proc/self/exe", path.data(), path.size());
    path.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return path;
}

} // namespace

Hardening hardenProcess()
{
    const rlimit noCore{0, 0};
    const bool done =
        setrlimit(RLIMIT_CORE, &noCore) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return done ? Hardening::Done : Hardening::Refused;
}

Hardening overwriteFreedMemory(char *argv[])
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    (void)argv;
    return Hardening::Done;
#else
    const char *given = std::getenv(variable);
    std::string tunables = given == nullptr ? "" : given;
    if (tunables.find(overwriting) != std::string::npos) {
        return Hardening::Done;
    }
    tunables += (tunables.empty() ? "" : ":") + std::string(overwriting);
    if (::setenv(variable, tunables.c_str(), 1) == 0) {
        ::execv(ownProgram().c_str(), argv); // answers only when it failed
    }
    return Hardening::Refused;
#endif
}

} // namespace vault
