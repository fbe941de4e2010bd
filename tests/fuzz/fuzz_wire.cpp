// SPDX-License-Identifier: Apache-2.0
// The parsers of what comes over the network. What one accepts must survive a round trip.
#include "core/Record.h"
#include "tests/fuzz/Insist.h"
#include "wire/AnnouncementCodec.h"
#include "wire/Batch.h"
#include "wire/CameIn.h"
#include "wire/Envelope.h"
#include "wire/Fetch.h"
#include "wire/HeldLines.h"
#include "wire/Letter.h"
#include "wire/Receipt.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1),
                           static_cast<qsizetype>(size - 1));
    switch (data[0] % 10) {
    case 0: {
        const auto genuine = [](const wire::Signer &, const QByteArray &, const QByteArray &) {
            return std::optional(true);
        };
        if (const auto envelope = wire::open(bytes, genuine)) {
            const QByteArray again = wire::seal(
                *envelope, [](const QByteArray &) { return QByteArray(wire::signatureSize, 's'); });
            insist(wire::open(again, genuine) == *envelope);
        }
        break;
    }
    case 1:
        if (const auto batch = wire::batchFrom(bytes)) {
            insist(wire::batchFrom(wire::encode(*batch)) == batch);
        }
        break;
    case 2:
        if (const auto announcement = wire::announcementFrom(bytes)) {
            insist(wire::announcementFrom(wire::encode(*announcement)) == announcement);
        }
        break;
    case 3:
        if (const auto receipt = wire::receiptFrom(bytes)) {
            insist(wire::receiptFrom(wire::encode(*receipt)) == receipt);
        }
        break;
    case 5:
        if (const auto question = wire::linesQuestionFrom(bytes)) {
            insist(wire::linesQuestionFrom(wire::encode(*question)) == question);
        }
        break;
    case 6:
        if (const auto answer = wire::linesAnswerFrom(bytes)) {
            insist(wire::linesAnswerFrom(wire::encode(*answer)) == answer);
        }
        break;
    case 7:
        if (const auto request = wire::fetchRequestFrom(bytes)) {
            insist(wire::fetchRequestFrom(wire::encode(*request)) == request);
        }
        break;
    case 8:
        if (const auto answer = wire::fetchAnswerFrom(bytes)) {
            insist(wire::fetchAnswerFrom(wire::encode(*answer)) == answer);
        }
        break;
    case 9:
        if (const auto letter = wire::letterFrom(bytes)) {
            insist(wire::letterFrom(wire::encode(*letter)) == letter);
            if (const auto cameIn = wire::cameInFrom(letter->content)) {
                insist(wire::cameInFrom(wire::encode(*cameIn)) == cameIn);
            }
        }
        break;
    default:
        if (const auto record = core::recordFrom(bytes)) {
            insist(record->bytes() == bytes);
        }
    }
    return 0;
}
