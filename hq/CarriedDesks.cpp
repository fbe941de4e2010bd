// SPDX-License-Identifier: Apache-2.0
#include "hq/CarriedDesks.h"

#include "core/Record.h"
#include "hq/EnrolmentQuestion.h"
#include "hq/LogLine.h"
#include "web/PublicKeyHash.h"
#include "wire/EnrolmentFile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

CarriedRefusal refusalOf(QuestionRefusal refusal)
{
    switch (refusal) {
    case QuestionRefusal::Malformed:
        return CarriedRefusal::NoRequest;
    case QuestionRefusal::UnknownCode:
        return CarriedRefusal::UnknownCode;
    case QuestionRefusal::WrongMac:
        return CarriedRefusal::WrongMac;
    case QuestionRefusal::TooManyTries:
        return CarriedRefusal::TooManyTries;
    case QuestionRefusal::StoreFailed:
        break;
    }
    return CarriedRefusal::StoreFailed;
}

// By what the code and its state say; nothing where it may go on.
std::optional<CarriedRefusal> standingOf(const EnrolmentQuestion &question, qint64 now)
{
    const CodeEntry &code = question.code;
    if (code.state != CodeState::Open && code.begin != question.message.payload) {
        return CarriedRefusal::Taken;
    }
    if (code.state == CodeState::Refused) {
        return CarriedRefusal::Refused;
    }
    if (code.state == CodeState::Approved && code.isCarried) {
        return CarriedRefusal::AlreadyIn;
    }
    return code.isExpired(now) ? std::optional(CarriedRefusal::Expired) : std::nullopt;
}

} // namespace

CarriedDesks::CarriedDesks(core::Mode mode,
                           EnrolmentBook &book,
                           const BundleMaker &bundles,
                           Clock clock)
    : m_mode(mode)
    , m_book(book)
    , m_bundles(bundles)
    , m_clock(std::move(clock))
{}

core::Result<core::KioskId, CarriedRefusal> CarriedDesks::take(const QByteArray &file)
{
    const auto message = wire::messageOfRequest(file);
    const auto question =
        message ? openedQuestion(m_book, *message) : core::fail(QuestionRefusal::Malformed);
    if (!question) {
        return core::fail(refusalOf(question.error()));
    }
    const QByteArray &payload = question->message.payload;
    const auto begin = wire::enrolmentBeginFrom(payload);
    if (question->message.type != wire::EnrolmentMessageType::Carried || !begin) {
        return core::fail(CarriedRefusal::NoRequest);
    }
    if (begin->kiosk.mode != m_mode) {
        return core::fail(CarriedRefusal::WrongMode);
    }
    if (const auto refused = standingOf(*question, m_clock())) {
        return core::fail(*refused);
    }
    const auto known = m_book.kiosk(begin->kiosk);
    if (!known) {
        return core::fail(CarriedRefusal::StoreFailed);
    }
    if (*known && question->code.state == CodeState::Open) {
        return core::fail(CarriedRefusal::Taken); // ids are random: it was taken from somebody
    }
    const QString digits = question->code.key.twentyDigits(wire::carriedTranscript(
        payload, web::publicKeyHash(m_bundles.authority()), wire::hashOfKeys(m_bundles.keys())));
    if (const auto done = m_book.beginCarried(question->code.name, payload, digits); !done) {
        return core::fail(done.error() == BookRefusal::NotWaiting ? CarriedRefusal::Taken
                                                                  : CarriedRefusal::StoreFailed);
    }
    return begin->kiosk;
}

core::Result<QByteArray, CarriedRefusal> CarriedDesks::answer(const core::KioskId &kiosk)
{
    const auto codes = m_book.carried();
    const auto entry = m_book.kiosk(kiosk);
    if (!codes || !entry) {
        return core::fail(CarriedRefusal::StoreFailed);
    }
    const auto code = std::find_if(codes->begin(), codes->end(), [&](const CodeEntry &carried) {
        return carried.kiosk == kiosk;
    });
    if (code == codes->end() || !*entry || (*entry)->standing == Standing::Revoked) {
        return core::fail(CarriedRefusal::NoAnswer);
    }
    const auto bundle = newestBundle(m_book, m_bundles, **entry, {});
    if (!bundle) {
        return core::fail(CarriedRefusal::StoreFailed);
    }
    // A message is made of its parts in one way only, so this is what the desk wrote.
    const QByteArray question =
        wire::seal({wire::EnrolmentMessageType::Carried, code->name, code->begin}, code->key);
    const QByteArray payload = wire::encode(wire::EnrolmentAnswer{core::hashOf(question),
                                                                  wire::EnrolmentState::Approved,
                                                                  m_clock(),
                                                                  {},
                                                                  m_bundles.keys().signing,
                                                                  m_bundles.authority(),
                                                                  *bundle});
    return wire::answerText(
        wire::seal({wire::EnrolmentMessageType::Answer, code->name, payload}, code->key));
}

} // namespace hq
