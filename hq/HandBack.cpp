// SPDX-License-Identifier: Apache-2.0
#include "hq/HandBack.h"

#include "core/Record.h"

namespace hq {

namespace {

// Where a line lies in the store.
struct Place
{
    qint64 id = 0;
    quint64 first = 1;
    qint64 grewFrom = 0;
};

StoreResult<std::optional<Place>> placeOf(Database &database, const wire::FetchRequest &asked)
{
    auto ask = database.prepare("SELECT id, first, coalesce(grew_from, 0) FROM line "
                                "WHERE kiosk = ?1 AND incarnation = ?2 AND branch = ?3");
    if (!ask) {
        return core::fail(ask.error());
    }
    ask->bind(1, asked.stream.kiosk.bytes());
    ask->bind(2, asked.stream.incarnation);
    ask->bind(3, asked.branch);
    const auto row = ask->step();
    if (!row) {
        return core::fail(row.error());
    }
    if (*row == Statement::Row::None) {
        return std::nullopt;
    }
    return Place{ask->integer(0), ask->natural(1), ask->integer(2)};
}

// The hash of record seq as the line at `place` has it, whichever line holds it.
StoreResult<QByteArray> hashAt(Database &database, Place place, quint64 seq)
{
    auto ask = database.prepare("SELECT hash FROM record WHERE line = ?1 AND seq = ?2");
    auto up = database.prepare("SELECT first, coalesce(grew_from, 0) FROM line WHERE id = ?1");
    if (!ask || !up) {
        return core::fail(ask ? up.error() : ask.error());
    }
    // A line's parent is always an older row, so this ends.
    while (seq < place.first && place.grewFrom > 0 && place.grewFrom < place.id) {
        up->bind(1, place.grewFrom);
        const auto row = up->step();
        if (!row || *row == Statement::Row::None) {
            return core::fail(row ? StoreError::Damaged : row.error());
        }
        place = {place.grewFrom, up->natural(0), up->integer(1)};
        up->reset();
    }
    ask->bind(1, place.id);
    ask->bind(2, seq);
    const auto row = ask->step();
    if (!row || *row == Statement::Row::None) {
        return core::fail(row ? StoreError::Damaged : row.error());
    }
    return ask->bytes(0);
}

StoreResult<std::vector<QByteArray>> recordsFrom(Database &database, qint64 line, quint64 seq)
{
    auto ask =
        database.prepare("SELECT bytes FROM record WHERE line = ?1 AND seq >= ?2 ORDER BY seq");
    if (!ask) {
        return core::fail(ask.error());
    }
    ask->bind(1, line);
    ask->bind(2, seq);
    std::vector<QByteArray> records;
    qsizetype room = wire::maxBatchBytes;
    while (static_cast<qsizetype>(records.size()) < wire::maxBatchRecords) {
        const auto row = ask->step();
        if (!row) {
            return core::fail(row.error());
        }
        if (*row == Statement::Row::None) {
            break;
        }
        QByteArray record = ask->bytes(0);
        room -= record.size();
        if (room < 0) {
            break;
        }
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace

HandBack::HandBack(QString databasePath,
                   Intake &intake,
                   const ReceiptDesk &receipts,
                   const SigningKeys &keys,
                   QUuid serverIncarnation)
    : m_path(std::move(databasePath))
    , m_intake(intake)
    , m_receipts(receipts)
    , m_keys(keys)
    , m_serverIncarnation(serverIncarnation)
{}

void HandBack::addTo(web::Router &router)
{
    router.handle(web::Method::Post,
                  "/v1/lines",
                  [this](const web::Request &request, const web::Responder &responder) {
                      answerLines(request, responder);
                  });
    router.handle(web::Method::Post,
                  "/v1/fetch",
                  [this](const web::Request &request, const web::Responder &responder) {
                      answerFetch(request, responder);
                  });
}

void HandBack::answerLines(const web::Request &request, const web::Responder &responder)
{
    const auto envelope = m_intake.opened(request, wire::PayloadType::LinesQuestion, responder);
    if (!envelope) {
        return;
    }
    const Asked asked = Asked::by(request);
    const core::KioskId signer = *envelope->signer.kiosk;
    const auto question = wire::linesQuestionFrom(envelope->payload);
    if (!question || question->kiosk != signer) {
        responder.send(m_receipts.refusal({signer, 0}, wire::Verdict::Malformed, asked));
        return;
    }
    auto lines = linesOf(signer);
    if (!lines) {
        giveUp({signer, 0}, asked, responder);
        return;
    }
    send(wire::PayloadType::LinesAnswer,
         wire::encode(
             wire::LinesAnswer{signer, asked.digest, m_serverIncarnation, std::move(*lines)}),
         asked,
         responder);
}

void HandBack::answerFetch(const web::Request &request, const web::Responder &responder)
{
    const auto envelope = m_intake.opened(request, wire::PayloadType::FetchRequest, responder);
    if (!envelope) {
        return;
    }
    const Asked asked = Asked::by(request);
    const auto wanted = wire::fetchRequestFrom(envelope->payload);
    if (!wanted || wanted->stream.kiosk != *envelope->signer.kiosk) {
        responder.send(
            m_receipts.refusal({*envelope->signer.kiosk, 0}, wire::Verdict::Malformed, asked));
        return;
    }
    auto batch = batchFor(*wanted);
    if (!batch) {
        giveUp(wanted->stream, asked, responder);
        return;
    }
    send(wire::PayloadType::FetchAnswer,
         wire::encode(wire::FetchAnswer{asked.digest, std::move(*batch)}),
         asked,
         responder);
}

StoreResult<void> HandBack::connect()
{
    if (m_database) {
        return {};
    }
    auto database = Database::openToRead(m_path);
    if (!database) {
        return core::fail(database.error());
    }
    m_database = std::move(*database);
    return {};
}

StoreResult<std::vector<wire::HeldLine>> HandBack::linesOf(const core::KioskId &kiosk)
{
    if (const auto connected = connect(); !connected) {
        return core::fail(connected.error());
    }
    auto ask = m_database->prepare("SELECT incarnation, branch, first, next, head_hash FROM "
                                   "(SELECT * FROM line WHERE kiosk = ?1 AND next > first "
                                   "ORDER BY id DESC LIMIT ?2) ORDER BY id");
    if (!ask) {
        return core::fail(ask.error());
    }
    ask->bind(1, kiosk.bytes());
    ask->bind(2, qint64{wire::maxHeldLines});
    std::vector<wire::HeldLine> lines;
    for (;;) {
        const auto row = ask->step();
        if (!row) {
            return core::fail(row.error());
        }
        if (*row == Statement::Row::None) {
            return lines;
        }
        lines.push_back(
            {ask->natural(0), ask->bytes(1), ask->natural(2), ask->natural(3), ask->bytes(4)});
    }
}

StoreResult<std::optional<wire::Batch>> HandBack::batchFor(const wire::FetchRequest &asked)
{
    if (const auto connected = connect(); !connected) {
        return core::fail(connected.error());
    }
    const auto place = placeOf(*m_database, asked);
    if (!place) {
        return core::fail(place.error());
    }
    if (!*place) {
        return std::nullopt;
    }
    wire::Batch batch{asked.stream, std::max(asked.from, (*place)->first), core::noHash(), {}};
    auto records = recordsFrom(*m_database, (*place)->id, batch.first);
    if (!records) {
        return core::fail(records.error());
    }
    if (records->empty()) {
        return std::nullopt;
    }
    batch.records = std::move(*records);
    if (batch.first > 1) {
        auto previous = hashAt(*m_database, **place, batch.first - 1);
        if (!previous) {
            return core::fail(previous.error());
        }
        batch.previousHash = std::move(*previous);
    }
    return batch;
}

void HandBack::send(wire::PayloadType type,
                    const QByteArray &payload,
                    const Asked &asked,
                    const web::Responder &responder)
{
    web::Response response;
    response.contentType = "application/cbor";
    response.body = wire::seal({type, {}, payload}, m_keys.knownBy(asked.knownBy));
    responder.send(response);
}

void HandBack::giveUp(const core::StreamId &stream,
                      const Asked &asked,
                      const web::Responder &responder)
{
    m_database.reset();
    responder.send(m_receipts.refusal(stream, wire::Verdict::Busy, asked));
}

} // namespace hq
