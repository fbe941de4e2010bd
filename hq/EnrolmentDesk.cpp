// SPDX-License-Identifier: Apache-2.0
#include "hq/EnrolmentDesk.h"

#include "core/Record.h"
#include "hq/LogLine.h"
#include "vault/Octets.h"
#include "wire/Bundle.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

QByteArray freshChallenge()
{
    return vault::byteArrayOf(
        core::SecretBytes::random(static_cast<std::size_t>(wire::enrolmentSecretSize)).span());
}

int statusOf(QuestionRefusal refusal)
{
    switch (refusal) {
    case QuestionRefusal::Malformed:
        return 400;
    case QuestionRefusal::UnknownCode:
    case QuestionRefusal::WrongMac:
        return 404;
    case QuestionRefusal::TooManyTries:
        return 429;
    case QuestionRefusal::StoreFailed:
        break;
    }
    return 503;
}

} // namespace

EnrolmentDesk::EnrolmentDesk(core::Mode mode,
                             EnrolmentBook &book,
                             const BundleMaker &bundles,
                             Intake &intake,
                             const ReceiptDesk &receipts,
                             Clock clock)
    : m_mode(mode)
    , m_book(book)
    , m_bundles(bundles)
    , m_intake(intake)
    , m_receipts(receipts)
    , m_clock(std::move(clock))
{}

void EnrolmentDesk::addTo(web::Router &router)
{
    const auto taking = [this](Kind kind) {
        return [this, kind](const web::Request &request, const web::Responder &responder) {
            take(kind, request, responder);
        };
    };
    router.handle(web::Method::Post, "/v1/enrol/begin", taking(Kind::Begin));
    router.handle(web::Method::Post, "/v1/enrol/poll", taking(Kind::Poll));
    using Answer = void (EnrolmentDesk::*)(const web::Request &, const web::Responder &);
    const auto by = [this](Answer answer) {
        return [this, answer](const web::Request &request, const web::Responder &responder) {
            (this->*answer)(request, responder);
        };
    };
    router.handle(web::Method::Post, "/v1/enrol/done", by(&EnrolmentDesk::takeDone));
    router.handle(web::Method::Post, "/v1/enrol/bundle", by(&EnrolmentDesk::giveBundle));
    router.handle(web::Method::Post, "/v1/enrol/gift", by(&EnrolmentDesk::takeGift));
}

void EnrolmentDesk::take(Kind kind, const web::Request &request, const web::Responder &responder)
{
    TryLimit &limit = kind == Kind::Begin ? m_begins : m_polls;
    const auto wait = limit.take(networkOf(request.remoteAddress), steadyMs());
    if (wait.count() > 0) {
        web::Response response = web::Response::plain(429);
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait);
        response.headers.push_back({"Retry-After", QByteArray::number(qint64{seconds.count()})});
        responder.send(response);
        return;
    }
    const auto question = openedQuestion(m_book, request.body);
    if (!question) {
        responder.send(web::Response::plain(statusOf(question.error())));
        return;
    }
    const bool isBegin = question->message.type == wire::EnrolmentMessageType::Begin;
    const bool isPoll = question->message.type == wire::EnrolmentMessageType::Poll;
    if (kind == Kind::Begin ? !isBegin : !isPoll) {
        responder.send(web::Response::plain(400));
        return;
    }
    const auto payload = isBegin ? beginning(*question) : polled(*question);
    if (!payload) {
        responder.send(web::busy(2));
        return;
    }
    web::Response response;
    response.contentType = "application/cbor";
    response.body = wire::seal({wire::EnrolmentMessageType::Answer, question->code.name, *payload},
                               question->code.key);
    responder.send(response);
}

QByteArray EnrolmentDesk::state(const Question &question, wire::EnrolmentState state) const
{
    return wire::encode(wire::EnrolmentAnswer{question.digest, state, m_clock(), {}, {}, {}, {}});
}

std::optional<QByteArray> EnrolmentDesk::beginning(const Question &question)
{
    const auto begin = wire::enrolmentBeginFrom(question.message.payload);
    if (!begin || begin->kiosk.mode != m_mode) {
        return state(question, wire::EnrolmentState::WrongMode);
    }
    if (question.code.state != CodeState::Open) {
        // The same desk asks again when the answer was lost.
        if (question.code.begin != question.message.payload) {
            return state(question, wire::EnrolmentState::Taken);
        }
        if (!question.code.begun.isEmpty()) {
            return question.code.begun;
        }
        // A stick was on its way, and now there is a network after all.
        if (question.code.state == CodeState::Refused) {
            return state(question, wire::EnrolmentState::Refused);
        }
        return question.code.isExpired(m_clock()) ? state(question, wire::EnrolmentState::Expired)
                                                  : begunAnswer(question, *begin);
    }
    return question.code.isExpired(m_clock()) ? state(question, wire::EnrolmentState::Expired)
                                              : begun(question, *begin);
}

std::optional<QByteArray> EnrolmentDesk::begun(const Question &question,
                                               const wire::EnrolmentBegin &begin)
{
    const auto known = m_book.kiosk(begin.kiosk);
    if (!known) {
        return std::nullopt;
    }
    if (*known) {
        // Ids are random: this is one that was taken from somebody.
        return state(question, wire::EnrolmentState::Taken);
    }
    return begunAnswer(question, begin);
}

std::optional<QByteArray> EnrolmentDesk::begunAnswer(const Question &question,
                                                     const wire::EnrolmentBegin &begin)
{
    const QByteArray answer = wire::encode(wire::EnrolmentAnswer{question.digest,
                                                                 wire::EnrolmentState::Begun,
                                                                 m_clock(),
                                                                 freshChallenge(),
                                                                 m_bundles.keys().signing,
                                                                 m_bundles.authority(),
                                                                 {}});
    const auto done = m_book.begin(question.code.name, question.message.payload, answer);
    if (done) {
        logLine(Level::Info, u"enrolment_begun"_s, {{u"kiosk"_s, begin.kiosk.text()}});
        return answer;
    }
    return done.error() == BookRefusal::NotWaiting
               ? std::optional(state(question, wire::EnrolmentState::Taken))
               : std::nullopt;
}

std::optional<QByteArray> EnrolmentDesk::polled(const Question &question)
{
    const CodeEntry &code = question.code;
    const auto poll = wire::enrolmentPollFrom(question.message.payload);
    const auto begin = wire::enrolmentBeginFrom(code.begin);
    if (!poll || !begin || wire::commitmentTo(poll->secret) != begin->commitment) {
        return state(question, wire::EnrolmentState::Taken);
    }
    if (code.isExpired(m_clock())) {
        return state(question, wire::EnrolmentState::Expired);
    }
    switch (code.state) {
    case CodeState::Approved:
        return approved(question);
    case CodeState::Refused:
        return state(question, wire::EnrolmentState::Refused);
    case CodeState::Open:
    case CodeState::Begun:
        break;
    }
    if (code.digits.isEmpty()) {
        const QString digits =
            code.key.digits(wire::enrolmentTranscript(code.begin, code.begun, poll->secret));
        if (!m_book.showDigits(code.name, digits)) {
            return std::nullopt;
        }
    }
    return state(question, wire::EnrolmentState::Waiting);
}

std::optional<QByteArray> EnrolmentDesk::approved(const Question &question)
{
    const auto kiosk = m_book.kiosk(*question.code.kiosk);
    if (!kiosk) {
        return std::nullopt;
    }
    if (!*kiosk || (*kiosk)->standing == Standing::Revoked) {
        return state(question, wire::EnrolmentState::Refused);
    }
    const auto bundle = newestBundle(m_book, m_bundles, **kiosk, {});
    if (!bundle) {
        return std::nullopt;
    }
    return wire::encode(wire::EnrolmentAnswer{
        question.digest, wire::EnrolmentState::Approved, m_clock(), {}, {}, {}, *bundle});
}

void EnrolmentDesk::giveBundle(const web::Request &request, const web::Responder &responder)
{
    const auto envelope = m_intake.opened(request, wire::PayloadType::Enrolled, responder);
    if (!envelope) {
        return;
    }
    const auto kiosk = m_book.kiosk(*envelope->signer.kiosk);
    if (kiosk && !*kiosk) {
        responder.send(web::Response::plain(404)); // admitted by file: no bundle is for it
        return;
    }
    const auto bundle =
        kiosk ? newestBundle(m_book, m_bundles, **kiosk, request.header(wire::knownByHeader))
              : std::nullopt;
    if (!bundle) {
        responder.send(web::busy(2));
        return;
    }
    web::Response response;
    response.contentType = "application/cbor";
    response.body = *bundle;
    responder.send(response);
}

void EnrolmentDesk::takeGift(const web::Request &request, const web::Responder &responder)
{
    const auto envelope = m_intake.opened(request, wire::PayloadType::KeyGift, responder);
    if (!envelope) {
        return;
    }
    const core::KioskId giver = *envelope->signer.kiosk;
    const auto gift = wire::keyGiftFrom(envelope->payload);
    settle(giver,
           gift ? m_book.passOn(giver, *gift) : core::fail(BookRefusal::Unknown),
           request,
           responder);
}

void EnrolmentDesk::takeDone(const web::Request &request, const web::Responder &responder)
{
    const auto envelope = m_intake.opened(request, wire::PayloadType::Enrolled, responder);
    if (!envelope) {
        return;
    }
    const auto enrolled = wire::enrolledFrom(envelope->payload);
    const core::KioskId kiosk = *envelope->signer.kiosk;
    const bool isItsOwn = enrolled && enrolled->kiosk == kiosk;
    settle(kiosk,
           isItsOwn ? m_book.confirm(*enrolled) : core::fail(BookRefusal::Unknown),
           request,
           responder);
}

void EnrolmentDesk::settle(const core::KioskId &kiosk,
                           const BookResult<void> &done,
                           const web::Request &request,
                           const web::Responder &responder)
{
    const wire::Verdict verdict = done ? wire::Verdict::Accepted
                                  : done.error() == BookRefusal::StoreFailed
                                      ? wire::Verdict::Busy
                                      : wire::Verdict::Malformed;
    responder.send(m_receipts.refusal({kiosk, 0}, verdict, Asked::by(request)));
}

} // namespace hq
