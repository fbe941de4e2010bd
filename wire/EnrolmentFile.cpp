// SPDX-License-Identifier: Apache-2.0
#include "wire/EnrolmentFile.h"

namespace wire {

namespace {

constexpr QByteArrayView requestBeginning = "UKETSUKE-REQUEST/1/";
constexpr QByteArrayView answerBeginning = "UKETSUKE-ANSWER/1/";
constexpr auto written = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray lineOf(QByteArrayView beginning, const QByteArray &message)
{
    return beginning.toByteArray() + message.toBase64(written) + '\n';
}

std::optional<QByteArray>
messageOf(QByteArrayView beginning, qsizetype most, const QByteArray &text)
{
    const QByteArray line = text.left(most + 1).trimmed();
    if (text.size() > most || !line.startsWith(beginning)) {
        return std::nullopt;
    }
    const auto read = QByteArray::fromBase64Encoding(
        line.mid(beginning.size()), written | QByteArray::AbortOnBase64DecodingErrors);
    // One text for one message: nothing that decoding would forgive.
    const bool isExact =
        read && !read.decoded.isEmpty() && lineOf(beginning, read.decoded).chopped(1) == line;
    return isExact ? std::optional(read.decoded) : std::nullopt;
}

} // namespace

QByteArray requestText(const QByteArray &message)
{
    return lineOf(requestBeginning, message);
}

QByteArray answerText(const QByteArray &message)
{
    return lineOf(answerBeginning, message);
}

std::optional<QByteArray> messageOfRequest(const QByteArray &text)
{
    return messageOf(requestBeginning, maxRequestFile, text);
}

std::optional<QByteArray> messageOfAnswer(const QByteArray &text)
{
    return messageOf(answerBeginning, maxAnswerFile, text);
}

} // namespace wire
