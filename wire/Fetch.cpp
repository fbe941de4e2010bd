// SPDX-License-Identifier: Apache-2.0
#include "wire/Fetch.h"

#include "core/Record.h"
#include "wire/Envelope.h"
#include "wire/HeldLines.h"
#include "wire/StreamFields.h"

namespace wire {

namespace {

enum RequestKey : quint64 { Kiosk = 1, Incarnation = 2, Branch = 3, From = 4, Nonce = 5 };
enum AnswerKey : quint64 { Answers = 1, TheBatch = 2 };

void readField(core::CborReader &reader, FetchRequest &request)
{
    switch (reader.unsignedInteger()) {
    case Kiosk:
        request.stream.kiosk = readKiosk(reader);
        break;
    case Incarnation:
        request.stream.incarnation = reader.unsignedInteger();
        break;
    case Branch:
        request.branch = readBranch(reader);
        break;
    case From:
        request.from = reader.unsignedInteger(maxSeq);
        break;
    case Nonce:
        request.nonce = reader.bytesExactly(nonceSize);
        break;
    default:
        reader.skip();
    }
}

std::optional<Batch> readBatch(core::CborReader &reader)
{
    auto batch = batchFrom(reader.bytes(maxPayloadSize));
    if (!batch) {
        reader.reject();
    }
    return batch;
}

} // namespace

QByteArray encode(const FetchRequest &request)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(5);
    appendField(writer, Kiosk, request.stream.kiosk.bytes());
    appendField(writer, Incarnation, request.stream.incarnation);
    appendField(writer, Branch, request.branch);
    appendField(writer, From, request.from);
    appendField(writer, Nonce, request.nonce);
    writer.endMap();
    return bytes;
}

std::optional<FetchRequest> fetchRequestFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    FetchRequest request;
    request.from = 0;
    reader.enterMap(16);
    while (reader.hasNext()) {
        readField(reader, request);
    }
    reader.leave();
    const bool complete = !request.stream.kiosk.uuid.isNull() && request.from > 0 &&
                          request.nonce.size() == nonceSize;
    return reader.finished() && complete ? std::optional(request) : std::nullopt;
}

QByteArray encode(const FetchAnswer &answer)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(answer.batch ? 2 : 1);
    appendField(writer, Answers, answer.answers);
    if (answer.batch) {
        appendField(writer, TheBatch, encode(*answer.batch));
    }
    writer.endMap();
    return bytes;
}

std::optional<FetchAnswer> fetchAnswerFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    FetchAnswer answer;
    reader.enterMap(16);
    while (reader.hasNext()) {
        switch (reader.unsignedInteger()) {
        case Answers:
            answer.answers = reader.bytesExactly(core::hashSize);
            break;
        case TheBatch:
            answer.batch = readBatch(reader);
            break;
        default:
            reader.skip();
        }
    }
    reader.leave();
    const bool complete = answer.answers.size() == core::hashSize;
    return reader.finished() && complete ? std::optional(answer) : std::nullopt;
}

} // namespace wire
