// SPDX-License-Identifier: Apache-2.0
#include "hq/EnrolmentQuestion.h"

#include "core/Record.h"
#include "hq/LogLine.h"

using namespace Qt::StringLiterals;

namespace hq {

core::Result<EnrolmentQuestion, QuestionRefusal> openedQuestion(EnrolmentBook &book,
                                                                const QByteArray &bytes)
{
    bool hasFailed = false;
    std::optional<CodeEntry> code;
    const auto message = wire::open(bytes, wire::maxEnrolmentQuestion, [&](const QByteArray &name) {
        auto found = book.code(name);
        hasFailed = !found;
        std::optional<vault::EnrolmentKey> key;
        if (found && *found) {
            code = std::move(**found);
            key = std::move(*vault::EnrolmentKey::fromBytes(code->key.bytes()));
        }
        return key;
    });
    if (hasFailed) {
        return core::fail(QuestionRefusal::StoreFailed);
    }
    if (code && code->tries >= mostTries) {
        return core::fail(QuestionRefusal::TooManyTries);
    }
    if (message) {
        return EnrolmentQuestion{std::move(*code), *message, core::hashOf(bytes)};
    }
    if (message.error() == wire::EnrolmentMessageError::WrongMac) {
        logLine(Level::Warning, u"enrolment_with_wrong_code"_s);
        (void)book.countTry(code->name); // where it fails, the next one fails, too
        return core::fail(QuestionRefusal::WrongMac);
    }
    return core::fail(message.error() == wire::EnrolmentMessageError::Malformed
                          ? QuestionRefusal::Malformed
                          : QuestionRefusal::UnknownCode);
}

} // namespace hq
