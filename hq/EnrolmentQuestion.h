// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/EnrolmentBook.h"

namespace hq {

// What a desk that is not yet let in says, and the code under which it says it.
struct EnrolmentQuestion
{
    CodeEntry code;
    wire::EnrolmentMessage message;
    QByteArray digest; // SHA-256 of the message, which the answer names
};

enum class QuestionRefusal {
    Malformed,
    UnknownCode,  // wrong, or forgotten
    WrongMac,     // its sender does not hold the code; that is counted
    TooManyTries, // were counted
    StoreFailed,
};

inline constexpr int mostTries = 5; // of a code

[[nodiscard]] core::Result<EnrolmentQuestion, QuestionRefusal>
openedQuestion(EnrolmentBook &book, const QByteArray &bytes);

} // namespace hq
