// SPDX-License-Identifier: Apache-2.0
// What a desk and headquarters hear of each other before they know each other, tickets, and sealed
// files on sticks. What a parser accepts must survive a round trip.
#include "tests/fuzz/Insist.h"
#include "wire/Bundle.h"
#include "wire/Enrolment.h"
#include "wire/EnrolmentFile.h"
#include "wire/EnrolmentTicket.h"
#include "wire/KeyGift.h"

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
        const auto nobody = [](const QByteArray &) { return std::optional<vault::EnrolmentKey>(); };
        insist(!wire::open(bytes, wire::maxEnrolmentMessage, nobody));
        break;
    }
    case 1:
        if (const auto begin = wire::enrolmentBeginFrom(bytes)) {
            insist(wire::enrolmentBeginFrom(wire::encode(*begin)) == begin);
        }
        break;
    case 2:
        if (const auto poll = wire::enrolmentPollFrom(bytes)) {
            insist(wire::enrolmentPollFrom(wire::encode(*poll)) == poll);
        }
        break;
    case 3:
        if (const auto answer = wire::enrolmentAnswerFrom(bytes)) {
            insist(wire::enrolmentAnswerFrom(wire::encode(*answer)) == answer);
        }
        break;
    case 4:
        if (const auto bundle = wire::bundleFrom(bytes)) {
            insist(wire::bundleFrom(wire::encode(*bundle)) == bundle);
        }
        break;
    case 5:
        if (const auto enrolled = wire::enrolledFrom(bytes)) {
            insist(wire::enrolledFrom(wire::encode(*enrolled)) == enrolled);
        }
        break;
    case 6:
        if (const auto wish = wire::keyWishFrom(bytes)) {
            insist(wire::keyWishFrom(wire::encode(*wish)) == wish);
        }
        break;
    case 7:
        if (const auto gift = wire::keyGiftFrom(bytes)) {
            insist(wire::keyGiftFrom(wire::encode(*gift)) == gift);
        }
        break;
    case 8:
        if (const auto message = wire::messageOfRequest(bytes)) {
            insist(wire::requestText(*message).trimmed() == bytes.trimmed());
        }
        if (const auto message = wire::messageOfAnswer(bytes)) {
            insist(wire::answerText(*message).trimmed() == bytes.trimmed());
        }
        break;
    default:
        if (const auto ticket = wire::EnrolmentTicket::fromText(bytes)) {
            insist(wire::EnrolmentTicket::fromText(ticket->text()).has_value());
        }
    }
    return 0;
}
