// SPDX-License-Identifier: Apache-2.0
// Whatever a card answers to a command: split into data and word, read as TLV, never past its end.
#include "readers/card/BerTlv.h"
#include "readers/card/Response.h"
#include "tests/fuzz/Insist.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto answer = card::Response::from({data, size});
    if (!answer) {
        return 0;
    }
    insist(answer->data.size() + 2 == size);
    const auto tries = answer->status.triesLeft();
    insist(!tries || (*tries >= 0 && *tries <= 15));
    card::BerReader reader(answer->data.span());
    std::size_t total = 0;
    for (auto element = reader.next(); element && *element; element = reader.next()) {
        for (const unsigned char byte : (*element)->value) {
            total += byte;
        }
    }
    // Keeps the sum, and with it every access, from being optimised away.
    volatile std::size_t sink = total;
    return sink == static_cast<std::size_t>(-1) ? 1 : 0;
}
