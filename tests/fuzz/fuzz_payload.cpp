// SPDX-License-Identifier: Apache-2.0
// A family's QR: the content as somebody may have written it, framed with a right check, so that
// the fuzzer gets behind it. What is read is written again and read as the same.
#include "readers/qr/ContentCodec.h"
#include "readers/qr/Payload.h"
#include "readers/qr/PayloadFrame.h"
#include "tests/fuzz/Insist.h"

#include <cstdint>

namespace {

void readAgain(const QString &text)
{
    const auto payload = qr::payloadFrom(text);
    if (!payload) {
        return;
    }
    auto content = payload->content;
    for (qr::Member &member : content.members) {
        member.birth = qr::Member::Birth::Possible; // an impossible day is not written again
    }
    const auto again = qr::payloadFrom(qr::payloadText(content));
    insist(!again || again->content == content);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readAgain(qr::framed(static_cast<quint8>(bytes.front()), bytes.sliced(1)));
    readAgain(QString::fromLatin1(bytes));
    return 0;
}
