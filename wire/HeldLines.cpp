// SPDX-License-Identifier: Apache-2.0
#include "wire/HeldLines.h"

#include "core/Record.h"
#include "wire/StreamFields.h"

namespace wire {

namespace {

enum QuestionKey : quint64 { AskingKiosk = 1, Nonce = 2 };
enum AnswerKey : quint64 { Kiosk = 1, Answers = 2, ServerIncarnation = 3, Lines = 4 };

// [incarnation, branch, first, next, head hash]
HeldLine readLine(core::CborReader &reader)
{
    HeldLine line;
    if (reader.enterArray(5) != 5) {
        reader.reject();
    }
    line.incarnation = reader.unsignedInteger();
    line.branch = readBranch(reader);
    line.first = reader.unsignedInteger(maxSeq);
    line.next = reader.unsignedInteger(maxSeq);
    line.headHash = reader.bytesExactly(core::hashSize);
    reader.leave();
    // A line without a record has nothing to take back.
    if (line.first == 0 || line.next <= line.first) {
        reader.reject();
    }
    return line;
}

void readField(core::CborReader &reader, LinesAnswer &answer)
{
    switch (reader.unsignedInteger()) {
    case Kiosk:
        answer.kiosk = readKiosk(reader);
        break;
    case Answers:
        answer.answers = reader.bytesExactly(core::hashSize);
        break;
    case ServerIncarnation:
        answer.serverIncarnation = QUuid::fromRfc4122(reader.bytesExactly(16));
        break;
    case Lines:
        answer.lines.clear();
        reader.enterArray(maxHeldLines);
        while (reader.hasNext()) {
            answer.lines.push_back(readLine(reader));
        }
        reader.leave();
        break;
    default:
        reader.skip();
    }
}

} // namespace

QByteArray encode(const LinesQuestion &question)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(2);
    appendField(writer, AskingKiosk, question.kiosk.bytes());
    appendField(writer, Nonce, question.nonce);
    writer.endMap();
    return bytes;
}

std::optional<LinesQuestion> linesQuestionFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    LinesQuestion question;
    reader.enterMap(16);
    while (reader.hasNext()) {
        switch (reader.unsignedInteger()) {
        case AskingKiosk:
            question.kiosk = readKiosk(reader);
            break;
        case Nonce:
            question.nonce = reader.bytesExactly(nonceSize);
            break;
        default:
            reader.skip();
        }
    }
    reader.leave();
    const bool complete = !question.kiosk.uuid.isNull() && question.nonce.size() == nonceSize;
    return reader.finished() && complete ? std::optional(question) : std::nullopt;
}

QByteArray encode(const LinesAnswer &answer)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(4);
    appendField(writer, Kiosk, answer.kiosk.bytes());
    appendField(writer, Answers, answer.answers);
    appendField(writer, ServerIncarnation, answer.serverIncarnation.toRfc4122());
    writer.append(quint64{Lines});
    writer.startArray(static_cast<quint64>(answer.lines.size()));
    for (const HeldLine &line : answer.lines) {
        writer.startArray(5);
        writer.append(line.incarnation);
        writer.append(line.branch);
        writer.append(line.first);
        writer.append(line.next);
        writer.append(line.headHash);
        writer.endArray();
    }
    writer.endArray();
    writer.endMap();
    return bytes;
}

std::optional<LinesAnswer> linesAnswerFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    LinesAnswer answer;
    reader.enterMap(16);
    while (reader.hasNext()) {
        readField(reader, answer);
    }
    reader.leave();
    const bool complete = !answer.kiosk.uuid.isNull() && answer.answers.size() == core::hashSize &&
                          !answer.serverIncarnation.isNull();
    return reader.finished() && complete ? std::optional(answer) : std::nullopt;
}

} // namespace wire
