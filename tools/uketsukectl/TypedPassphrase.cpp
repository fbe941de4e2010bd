// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/TypedPassphrase.h"

#include <cerrno>
#include <unistd.h>

namespace uketsukectl {

namespace {

constexpr std::size_t longestPassphrase = 1024;

} // namespace

core::SecretBytes typedPassphrase()
{
    core::SecretBytes passphrase;
    unsigned char byte = 0;
    while (passphrase.size() < longestPassphrase) {
        const auto count = ::read(STDIN_FILENO, &byte, 1);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count != 1 || byte == '\n') {
            break;
        }
        passphrase.append(byte);
    }
    core::wipe({&byte, 1});
    return passphrase;
}

} // namespace uketsukectl
