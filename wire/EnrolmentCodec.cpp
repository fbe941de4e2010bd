// SPDX-License-Identifier: Apache-2.0
#include "core/Record.h"
#include "wire/Enrolment.h"
#include "wire/Envelope.h"
#include "wire/HeldLines.h"
#include "wire/KeyFields.h"
#include "wire/StreamFields.h"

namespace wire {

namespace {

enum BeginKey : quint64 { Kiosk = 1, Signing = 2, Box = 3, Commitment = 4 };
enum PollKey : quint64 { Secret = 1, Nonce = 2 };
enum AnswerKey : quint64 {
    Answers = 1,
    State = 2,
    ServerTime = 3,
    Challenge = 4,
    AnswerSigning = 5,
    Authority = 6,
    TheBundle = 7,
};

EnrolmentState readState(core::CborReader &reader)
{
    const quint64 code = reader.unsignedInteger();
    if (code < 1 || code > static_cast<quint64>(EnrolmentState::WrongMode)) {
        reader.reject();
        return EnrolmentState::Waiting;
    }
    return static_cast<EnrolmentState>(code);
}

void readField(core::CborReader &reader, EnrolmentAnswer &answer)
{
    switch (reader.unsignedInteger()) {
    case Answers:
        answer.answers = reader.bytesExactly(core::hashSize);
        break;
    case State:
        answer.state = readState(reader);
        break;
    case ServerTime:
        answer.serverTime = reader.integer();
        break;
    case Challenge:
        answer.challenge = reader.bytesExactly(enrolmentSecretSize);
        break;
    case AnswerSigning:
        answer.signing = readSigningKey(reader);
        break;
    case Authority:
        answer.authority = reader.bytes(maxAuthoritySize);
        break;
    case TheBundle:
        answer.bundle = reader.bytes(maxEnvelopeSize);
        break;
    default:
        reader.skip();
    }
}

// What each state has to bring along, and nothing else.
bool isComplete(const EnrolmentAnswer &answer)
{
    const bool isBegun = answer.state == EnrolmentState::Begun;
    const bool isApproved = answer.state == EnrolmentState::Approved;
    const bool saysWho = answer.signing.has_value();
    return answer.answers.size() == core::hashSize && answer.challenge.isEmpty() != isBegun &&
           answer.authority.isEmpty() != saysWho && answer.bundle.isEmpty() != isApproved &&
           (isApproved || saysWho == isBegun);
}

} // namespace

QByteArray encode(const EnrolmentBegin &begin)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(4);
    appendField(writer, Kiosk, begin.kiosk.bytes());
    appendField(writer, Signing, begin.signing.toBytes());
    appendField(writer, Box, begin.box.toBytes());
    appendField(writer, Commitment, begin.commitment);
    writer.endMap();
    return bytes;
}

std::optional<EnrolmentBegin> enrolmentBeginFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    EnrolmentBegin begin;
    std::optional<vault::SigningPublicKey> signing;
    std::optional<vault::BoxPublicKey> box;
    reader.enterMap(16);
    while (reader.hasNext()) {
        switch (reader.unsignedInteger()) {
        case Kiosk:
            begin.kiosk = readKiosk(reader);
            break;
        case Signing:
            signing = readSigningKey(reader);
            break;
        case Box:
            box = readBoxKey(reader);
            break;
        case Commitment:
            begin.commitment = reader.bytesExactly(core::hashSize);
            break;
        default:
            reader.skip();
        }
    }
    reader.leave();
    if (!reader.finished() || begin.kiosk.uuid.isNull() || !signing || !box ||
        begin.commitment.isEmpty()) {
        return std::nullopt;
    }
    begin.signing = *signing;
    begin.box = *box;
    return begin;
}

QByteArray encode(const EnrolmentPoll &poll)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(2);
    appendField(writer, Secret, poll.secret);
    appendField(writer, Nonce, poll.nonce);
    writer.endMap();
    return bytes;
}

std::optional<EnrolmentPoll> enrolmentPollFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    EnrolmentPoll poll;
    reader.enterMap(16);
    while (reader.hasNext()) {
        switch (reader.unsignedInteger()) {
        case Secret:
            poll.secret = reader.bytesExactly(enrolmentSecretSize);
            break;
        case Nonce:
            poll.nonce = reader.bytesExactly(nonceSize);
            break;
        default:
            reader.skip();
        }
    }
    reader.leave();
    const bool complete = !poll.secret.isEmpty() && !poll.nonce.isEmpty();
    return reader.finished() && complete ? std::optional(poll) : std::nullopt;
}

QByteArray encode(const EnrolmentAnswer &answer)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    const bool isBegun = answer.state == EnrolmentState::Begun;
    const bool isApproved = answer.state == EnrolmentState::Approved;
    const bool saysWho = answer.signing.has_value();
    writer.startMap(3 + (isBegun ? 1 : 0) + (saysWho ? 2 : 0) + (isApproved ? 1 : 0));
    appendField(writer, Answers, answer.answers);
    appendField(writer, State, static_cast<quint64>(answer.state));
    appendField(writer, ServerTime, answer.serverTime);
    if (isBegun) {
        appendField(writer, Challenge, answer.challenge);
    }
    if (saysWho) {
        appendField(writer, AnswerSigning, answer.signing->toBytes());
        appendField(writer, Authority, answer.authority);
    }
    if (isApproved) {
        appendField(writer, TheBundle, answer.bundle);
    }
    writer.endMap();
    return bytes;
}

std::optional<EnrolmentAnswer> enrolmentAnswerFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    EnrolmentAnswer answer;
    reader.enterMap(16);
    while (reader.hasNext()) {
        readField(reader, answer);
    }
    reader.leave();
    return reader.finished() && isComplete(answer) ? std::optional(answer) : std::nullopt;
}

} // namespace wire
