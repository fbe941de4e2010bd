// SPDX-License-Identifier: Apache-2.0
// A contact of a phone: whatever it says, what is taken fits the form and goes through our own QR.
#include "readers/qr/CodeKind.h"
#include "readers/qr/ContactCard.h"
#include "readers/qr/Payload.h"
#include "tests/fuzz/Insist.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)qr::kindOf(bytes);
    if (const auto content = qr::contactFrom(bytes)) {
        const qr::Member &member = content->members.front();
        insist(member.name.size() <= qr::longestName && member.kana.size() <= qr::longestKana);
        insist(qr::payloadFrom(qr::payloadText(*content)).has_value());
    }
    return 0;
}
