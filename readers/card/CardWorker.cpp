// SPDX-License-Identifier: Apache-2.0
#include "readers/card/CardWorker.h"

#include <algorithm>
#include <utility>

namespace card {

namespace {

using namespace std::chrono_literals;
using core::IntakeFailure;
using core::IntakeProblem;

// Readers that come while nobody is waiting give no notice, so look by ourselves at times.
constexpr auto slowPoll = 1000ms;
constexpr auto serviceRetry = 250ms;
constexpr std::chrono::milliseconds troubleGrace = 500ms;

template <typename... Ts> struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <typename... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

CardWorker::CardWorker(SerialHash keyed)
    : m_request{core::CardPurpose::Intake, std::move(keyed)}
    , m_next(this)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &CardWorker::look);
}

CardWorker::~CardWorker() = default;

void CardWorker::wake() const
{
    if (const SCARDCONTEXT context = m_sleepingIn; context != 0) {
        SCardCancel(context);
    }
}

void CardWorker::begin()
{
    --m_announced;
    m_next.start(0);
}

void CardWorker::end()
{
    --m_announced;
    m_next.stop();
    m_visit.reset();
    m_service.reset();
    m_twoCards = false;
    m_trouble.reset();
    m_available.reset();
}

template <typename Entry> void CardWorker::enter(int visit, Entry entry)
{
    --m_announced;
    if (!m_visit || visit != m_number) {
        Q_EMIT visitFailed(visit, {IntakeProblem::CardTakenTooEarly, std::nullopt});
        return;
    }
    if (entry(*m_visit) == CardVisit::Service::Down) {
        loseService();
    }
}

void CardWorker::present(int visit, const core::SecretBytes &pin, core::LastTry lastTry)
{
    enter(visit, [&](CardVisit &card) { return card.present(pin, lastTry); });
}

void CardWorker::presentFace(int visit, const core::SecretBytes &faceNumber)
{
    enter(visit, [&](CardVisit &card) { return card.presentFace(faceNumber); });
}

void CardWorker::release(int visit)
{
    --m_announced;
    if (!m_visit || visit != m_number) {
        return;
    }
    if (m_visit->isHeldByOther()) {
        // It goes on being asked for, silently, and counts as laid down once it is free.
        ++m_number;
    } else {
        m_visit->release();
    }
}

void CardWorker::expect(core::CardPurpose purpose)
{
    --m_announced;
    m_request.purpose = purpose;
    if (m_visit && m_visit->isHeldByOther()) {
        // Nothing was asked yet: as soon as it is free, it is asked as if it had just been laid
        // down.
        m_visit.reset();
    } else if (m_visit) {
        m_visit->release();
    }
}

// One turn: sleep in pcscd until something changes, then deal with it. The event loop runs between
// two turns and delivers the queued calls.
void CardWorker::look()
{
    if (isAnnounced()) {
        m_next.start(0);
        return;
    }
    if (!waitForCards()) {
        loseService();
        m_next.start(serviceRetry);
        return;
    }
    judgeReaders();
    attend();
    m_next.start(0);
}

bool CardWorker::waitForCards()
{
    if (!m_service) {
        auto context = PcscContext::establish();
        if (!context) {
            return false;
        }
        m_service = std::make_unique<Service>(*std::move(context));
    }
    m_sleepingIn = m_service->context.handle();
    const auto woken = m_service->states.wait(patience());
    m_sleepingIn = 0;
    return woken.has_value();
}

std::chrono::milliseconds CardWorker::patience() const
{
    if (isAnnounced()) {
        return 0ms;
    }
    if (m_visit) {
        return std::min(std::chrono::milliseconds(slowPoll), m_visit->nextDue().value_or(slowPoll));
    }
    return m_trouble ? serviceRetry : slowPoll;
}

void CardWorker::judgeReaders()
{
    setTrouble(m_service->states.hasReader() ? std::nullopt
                                             : std::optional(IntakeProblem::NoReader));
}

void CardWorker::setTrouble(std::optional<IntakeProblem> trouble)
{
    if (!trouble) {
        m_trouble.reset();
        if (m_available != true) {
            m_available = true;
            Q_EMIT available(true);
        }
        return;
    }
    if (m_trouble != trouble) {
        m_trouble = trouble;
        m_troubleSince.start();
    }
    const bool lasts = m_troubleSince.hasExpired(troubleGrace.count());
    if (lasts && m_available != false) {
        m_available = false;
        Q_EMIT available(false);
        Q_EMIT failed({*trouble, std::nullopt});
    }
}

void CardWorker::attend()
{
    const std::vector<Insertion> cards = m_service->states.cards();
    if (cards.size() > 1) {
        if (!m_twoCards) {
            m_twoCards = true;
            endVisit();
            Q_EMIT failed({IntakeProblem::TwoCards, std::nullopt});
        }
        return;
    }
    if (cards.empty()) {
        if (m_twoCards) {
            m_twoCards = false;
            Q_EMIT emptied();
        }
        endVisit();
        return;
    }
    m_twoCards = false;
    attendTo(cards.front());
}

void CardWorker::attendTo(const Insertion &insertion)
{
    if (m_visit && m_visit->insertion() != insertion) {
        endVisit();
    }
    if (!m_visit) {
        ++m_number;
        m_visit.emplace(
            m_service->context, insertion, m_request, [this](const CardNews &news) { tell(news); });
    }
    if (m_visit->attend() == CardVisit::Service::Down) {
        loseService();
    }
}

void CardWorker::endVisit()
{
    if (m_visit) {
        m_visit->end();
        m_visit.reset();
    }
}

void CardWorker::loseService()
{
    endVisit();
    m_twoCards = false;
    m_service.reset();
    setTrouble(IntakeProblem::CardServiceDown);
}

void CardWorker::tell(const CardNews &news)
{
    std::visit(
        Overloaded{
            [this](const core::IntakeProgress &step) { Q_EMIT visitProgress(m_number, step); },
            [this](const core::IntakeFailure &failure) { Q_EMIT visitFailed(m_number, failure); },
            [this](const core::Drafts &drafts) { Q_EMIT visitCaptured(m_number, drafts); },
            [this](const CardEffort &effort) { Q_EMIT measured(effort); },
            [this](const CardRecognised &card) { Q_EMIT visitRecognised(m_number, card.keyed); },
        },
        news);
}

} // namespace card
