// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace wire {

// What a stick carries between a desk without a network and headquarters: a message of
// wire/Enrolment.h as one line of text.
//   UKETSUKE-REQUEST/1/<base64url>    uketsuke-request.txt, to headquarters
//   UKETSUKE-ANSWER/1/<base64url>     uketsuke-answer.txt, back
// Neither is a secret, nor says anything to who does not hold the code.
[[nodiscard]] QByteArray requestText(const QByteArray &message);
[[nodiscard]] QByteArray answerText(const QByteArray &message);
// Nothing when it is not exactly that; the message is still to be verified.
[[nodiscard]] std::optional<QByteArray> messageOfRequest(const QByteArray &text);
[[nodiscard]] std::optional<QByteArray> messageOfAnswer(const QByteArray &text);

inline constexpr qsizetype maxRequestFile = 2 * 1024;  // text; the message: maxEnrolmentQuestion
inline constexpr qsizetype maxAnswerFile = 420 * 1024; // likewise maxEnrolmentMessage

} // namespace wire
