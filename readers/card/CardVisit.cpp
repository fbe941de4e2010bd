// SPDX-License-Identifier: Apache-2.0
#include "readers/card/CardVisit.h"

#include "readers/card/CardKind.h"
#include "readers/card/CardSerial.h"

#include <QElapsedTimer>

#include <utility>

namespace card {

namespace {

using namespace std::chrono_literals;
using core::IntakeFailure;
using core::IntakeProblem;

// pcscd notices a removal up to 400 ms late (drivers that are polled).
constexpr auto removalNotice = 700ms;

// Each of the two keys that open a card may still do so when the other has failed.
bool leavesCardUsable(IntakeProblem problem)
{
    switch (problem) {
    case IntakeProblem::PinWrong:
    case IntakeProblem::PinNotFourDigits:
    case IntakeProblem::PinLastTry:
    case IntakeProblem::PinLocked:
    case IntakeProblem::FaceNumberWrong:
    case IntakeProblem::FaceTriesLow:
        return true;
    default:
        return false;
    }
}

} // namespace

CardVisit::CardVisit(const PcscContext &context,
                     Insertion insertion,
                     CardRequest request,
                     Tell tell)
    : m_context(context)
    , m_insertion(std::move(insertion))
    , m_request(std::move(request))
    , m_tell(std::move(tell))
    , m_due(QDeadlineTimer(0))
{
    m_tell(core::IntakeProgress{core::CardIdentifying{}});
}

std::optional<std::chrono::milliseconds> CardVisit::nextDue() const
{
    if (!m_due) {
        return std::nullopt;
    }
    return std::chrono::milliseconds(m_due->remainingTime());
}

CardVisit::Service CardVisit::attend()
{
    if (!m_due || !m_due->hasExpired()) {
        return Service::Up;
    }
    m_due.reset();
    if (m_phase == Phase::Asking) {
        return ask();
    }
    if (m_phase == Phase::Lost) {
        // Still lying there: it was reset or swapped faster than pcscd can see, or it just broke.
        spend({m_lostBy == CardError::Silent ? IntakeProblem::CardSilent
                                             : IntakeProblem::CardTakenTooEarly,
               std::nullopt});
    }
    return Service::Up;
}

CardVisit::Service CardVisit::ask()
{
    QElapsedTimer clock;
    clock.start();
    const auto news = askFor(m_request.purpose);
    m_effort.time += std::chrono::milliseconds(clock.elapsed());
    tellEffort(m_card ? m_card->transmissions() : 0);
    if (news) {
        if (m_request.purpose == core::CardPurpose::Duty) {
            release();
        } else {
            m_phase = Phase::Ready;
        }
        m_tell(*news);
        return Service::Up;
    }
    if (const auto *error = std::get_if<CardError>(&news.error())) {
        m_card.reset();
        return askAgainAfter(*error);
    }
    m_phase = Phase::Ready;
    return settle(news.error());
}

core::Result<CardNews, CardTrouble> CardVisit::askFor(core::CardPurpose purpose)
{
    auto card = PcscCard::connect(m_context, m_insertion.reader);
    if (!card) {
        return core::fail(CardTrouble{card.error()});
    }
    m_card.emplace(*std::move(card));
    if (purpose == core::CardPurpose::Intake) {
        return identify().map(
            [](int tries) { return CardNews(core::IntakeProgress{core::CardReady{tries}}); });
    }
    return readSerial(*m_card).map([this](const core::SecretBytes &serial) {
        return CardNews(CardRecognised{m_request.keyed ? m_request.keyed(serial) : QByteArray()});
    });
}

core::Result<int, CardTrouble> CardVisit::identify()
{
    const auto kind = kindOf(*m_card);
    if (!kind) {
        return core::fail(CardTrouble{kind.error()});
    }
    if (const auto problem = problemOf(*kind)) {
        return core::fail(CardTrouble{IntakeFailure{*problem, std::nullopt}});
    }
    const auto tries = MyNumberCard(*m_card).triesLeft();
    if (!tries) {
        return core::fail(tries.error());
    }
    if (*tries == 0) {
        return core::fail(CardTrouble{IntakeFailure{IntakeProblem::PinLocked, 0}});
    }
    return *tries;
}

CardVisit::Service CardVisit::askAgainAfter(CardError error)
{
    if (error == CardError::ServiceDown) {
        return Service::Down;
    }
    const AskingAgain::Verdict verdict = m_askingAgain.after(error);
    if (verdict.wait) {
        m_due.emplace(*verdict.wait);
    } else {
        release();
    }
    if (verdict.tell) {
        m_tell(IntakeFailure{*verdict.tell, std::nullopt});
    }
    return Service::Up;
}

CardVisit::Service CardVisit::present(const core::SecretBytes &pin, core::LastTry lastTry)
{
    return readWith([&](MyNumberCard card, const Accepted &accepted) {
        return card.read(pin, lastTry, accepted);
    });
}

CardVisit::Service CardVisit::presentFace(const core::SecretBytes &faceNumber)
{
    return readWith([&](MyNumberCard card, const Accepted &accepted) {
        return card.readByFace(faceNumber, accepted);
    });
}

CardVisit::Service CardVisit::readWith(const Reading &reading)
{
    if (m_phase != Phase::Ready) {
        m_tell(IntakeFailure{IntakeProblem::CardTakenTooEarly, std::nullopt});
        return Service::Up;
    }
    QElapsedTimer clock;
    clock.start();
    const int before = m_card->transmissions();
    const auto draft = reading(MyNumberCard(*m_card),
                               [this] { m_tell(core::IntakeProgress{core::CardReading{}}); });
    m_effort.time += std::chrono::milliseconds(clock.elapsed());
    tellEffort(m_card->transmissions() - before);
    if (!draft) {
        return settle(draft.error());
    }
    release();
    m_tell(core::Drafts{*draft});
    return Service::Up;
}

CardVisit::Service CardVisit::settle(const CardTrouble &trouble)
{
    if (const auto *failure = std::get_if<IntakeFailure>(&trouble)) {
        if (leavesCardUsable(failure->problem)) {
            m_tell(*failure);
        } else {
            spend(*failure);
        }
        return Service::Up;
    }
    m_lostBy = std::get<CardError>(trouble);
    if (m_lostBy == CardError::ServiceDown) {
        spend({IntakeProblem::CardServiceDown, std::nullopt});
        return Service::Down;
    }
    m_card.reset();
    m_phase = Phase::Lost;
    m_due.emplace(removalNotice);
    return Service::Up;
}

bool CardVisit::isHeldByOther() const
{
    return m_phase == Phase::Asking && m_askingAgain.isHeld();
}

void CardVisit::release()
{
    m_card.reset();
    m_due.reset();
    m_phase = Phase::Spent;
}

void CardVisit::end()
{
    if (m_phase == Phase::Lost) {
        m_tell(IntakeFailure{IntakeProblem::CardTakenTooEarly, std::nullopt});
    }
    release();
    m_tell(core::IntakeProgress{core::CardGone{}});
}

void CardVisit::spend(const core::IntakeFailure &failure)
{
    release();
    m_tell(failure);
}

void CardVisit::tellEffort(int transmissions)
{
    m_effort.apdus += transmissions;
    m_tell(m_effort);
}

} // namespace card
