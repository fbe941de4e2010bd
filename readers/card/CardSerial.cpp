// SPDX-License-Identifier: Apache-2.0
#include "readers/card/CardSerial.h"

#include "readers/card/CardKind.h"

namespace card {

namespace {

using core::IntakeFailure;
using core::IntakeProblem;

// Record 1: tag 01, length 1C, then serial (15), municipality (5), expiry (8).
constexpr unsigned char recordTag = 0x01;
constexpr unsigned char recordLength = 0x1C;
constexpr std::size_t serialSize = 15;

CardTrouble failure(IntakeProblem problem)
{
    return IntakeFailure{problem, std::nullopt};
}

core::Result<core::SecretBytes, CardTrouble> serialIn(std::span<const unsigned char> record)
{
    const bool isWhole = record.size() >= 2 && record[0] == recordTag &&
                         record[1] == recordLength && record.size() - 2 >= recordLength;
    if (!isWhole) {
        return core::fail(failure(IntakeProblem::CardUnreadable));
    }
    return core::SecretBytes::copyOf(record.subspan(2, serialSize));
}

CardTrouble withoutCommon(PcscCard &card)
{
    const auto kind = kindOf(card);
    if (!kind) {
        return kind.error();
    }
    return failure(problemOf(*kind).value_or(IntakeProblem::OtherCard));
}

} // namespace

core::Result<core::SecretBytes, CardTrouble> readSerial(PcscCard &card)
{
    const auto common = selects(card, Application::CardCommon);
    if (!common) {
        return core::fail(CardTrouble{common.error()});
    }
    if (!*common) {
        return core::fail(withoutCommon(card));
    }
    auto answer = card.transmit(Apdu::readCommonRecord());
    if (answer && answer->status.wantsLength()) {
        answer = card.transmit(Apdu::readCommonRecord(answer->status.low()));
    }
    if (answer && answer->status.hasMore()) {
        answer = card.transmit(Apdu::getResponse(answer->status.low()));
    }
    if (!answer) {
        return core::fail(CardTrouble{answer.error()});
    }
    return answer->status.isOk() || answer->status.isEndOfFile()
               ? serialIn(answer->data.span())
               : core::fail(failure(IntakeProblem::OtherCard));
}

} // namespace card
