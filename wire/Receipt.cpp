// SPDX-License-Identifier: Apache-2.0
#include "wire/Receipt.h"

#include "core/Record.h"
#include "wire/StreamFields.h"

namespace wire {

namespace {

enum Key : quint64 {
    Kiosk = 1,
    Incarnation = 2,
    TheVerdict = 3,
    ExpectedNext = 4,
    HeadHash = 5,
    DurableNext = 6,
    ServerIncarnation = 7,
    ServerTime = 8,
    NextUploadMs = 9,
    MaxBatch = 10,
    Answers = 11,
    Inbox = 12,
};

constexpr quint64 day = 24 * 60 * 60 * 1000;

Verdict readVerdict(core::CborReader &reader)
{
    const quint64 code = reader.unsignedInteger(static_cast<quint64>(Verdict::Revoked));
    if (code == 0) {
        reader.reject();
    }
    return static_cast<Verdict>(code);
}

std::vector<QByteArray> readInbox(core::CborReader &reader)
{
    std::vector<QByteArray> letters;
    reader.enterArray(maxInboxLetters);
    while (reader.hasNext()) {
        letters.push_back(reader.bytes(maxLetterSize));
    }
    reader.leave();
    return letters;
}

void readField(core::CborReader &reader, Receipt &receipt)
{
    switch (reader.unsignedInteger()) {
    case Kiosk:
        receipt.stream.kiosk = readKiosk(reader);
        break;
    case Incarnation:
        receipt.stream.incarnation = reader.unsignedInteger();
        break;
    case TheVerdict:
        receipt.verdict = readVerdict(reader);
        break;
    case ExpectedNext:
        receipt.expectedNext = reader.unsignedInteger(maxSeq);
        break;
    case HeadHash:
        receipt.headHash = reader.bytesExactly(core::hashSize);
        break;
    case DurableNext:
        receipt.durableNext = reader.unsignedInteger(maxSeq);
        break;
    case ServerIncarnation:
        receipt.serverIncarnation = QUuid::fromRfc4122(reader.bytesExactly(16));
        break;
    case ServerTime:
        receipt.serverTime = reader.integer();
        break;
    case NextUploadMs:
        receipt.nextUploadMs = static_cast<quint32>(reader.unsignedInteger(day));
        break;
    case MaxBatch:
        receipt.maxBatch = static_cast<quint32>(reader.unsignedInteger(100'000));
        break;
    case Answers:
        receipt.answers = reader.bytesExactly(core::hashSize);
        break;
    case Inbox:
        receipt.inbox = readInbox(reader);
        break;
    default:
        reader.skip();
    }
}

} // namespace

QByteArray encode(const Receipt &receipt)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(12);
    appendField(writer, Kiosk, receipt.stream.kiosk.bytes());
    appendField(writer, Incarnation, receipt.stream.incarnation);
    appendField(writer, TheVerdict, static_cast<quint64>(receipt.verdict));
    appendField(writer, ExpectedNext, receipt.expectedNext);
    appendField(writer, HeadHash, receipt.headHash);
    appendField(writer, DurableNext, receipt.durableNext);
    appendField(writer, ServerIncarnation, receipt.serverIncarnation.toRfc4122());
    appendField(writer, ServerTime, receipt.serverTime);
    appendField(writer, NextUploadMs, quint64{receipt.nextUploadMs});
    appendField(writer, MaxBatch, quint64{receipt.maxBatch});
    appendField(writer, Answers, receipt.answers);
    writer.append(quint64{Inbox});
    writer.startArray(static_cast<quint64>(receipt.inbox.size()));
    for (const QByteArray &letter : receipt.inbox) {
        writer.append(letter);
    }
    writer.endArray();
    writer.endMap();
    return bytes;
}

std::optional<Receipt> receiptFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    Receipt receipt;
    receipt.expectedNext = 0;
    receipt.verdict = Verdict{};
    reader.enterMap(32);
    while (reader.hasNext()) {
        readField(reader, receipt);
    }
    reader.leave();
    const bool complete = !receipt.stream.kiosk.uuid.isNull() && receipt.verdict != Verdict{} &&
                          receipt.expectedNext > 0 && receipt.headHash.size() == core::hashSize &&
                          receipt.answers.size() == core::hashSize &&
                          !receipt.serverIncarnation.isNull();
    return reader.finished() && complete ? std::optional(receipt) : std::nullopt;
}

} // namespace wire
