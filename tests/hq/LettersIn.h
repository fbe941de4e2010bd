// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/hq/HqProcess.h"
#include "wire/Letter.h"

namespace hqtest {

// Of an answer's inbox, what headquarters signed.
inline std::vector<wire::Letter> lettersIn(const Answer &answer, const HqProcess &hq)
{
    std::vector<wire::Letter> letters;
    for (const QByteArray &bytes : answer.receipt->inbox) {
        const auto envelope = wire::open(bytes, wire::verifyOnly({}, hq.key()));
        if (envelope && envelope->type == wire::PayloadType::Letter) {
            letters.push_back(wire::letterFrom(envelope->payload).value());
        }
    }
    return letters;
}

} // namespace hqtest
