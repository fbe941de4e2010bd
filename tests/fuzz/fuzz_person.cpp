// SPDX-License-Identifier: Apache-2.0
// Who somebody is and what they need, as an opened sealed half says it: what is read is written and
// read again as the same.
#include "core/PersonCodec.h"
#include "tests/fuzz/Insist.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto person = core::personFrom(bytes)) {
        const auto again = core::personFrom(core::encode(*person));
        insist(again && *again == *person);
    }
    return 0;
}
