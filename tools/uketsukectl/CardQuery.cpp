// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/CardQuery.h"

#include <QJsonValue>

#include <utility>

namespace uketsukectl {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::IntakeProblem;

// Once a card lies there, how long it may take to answer everything.
constexpr auto cardLimit = 30s;

struct Words
{
    const char *kind;    // of the card; nullptr = not known
    const char *problem; // snake_case
};

// Only a card reader's problems; others do not come from here.
Words wordsFor(IntakeProblem problem)
{
    switch (problem) {
    case IntakeProblem::NoReader:
        return {nullptr, "no_reader"};
    case IntakeProblem::ReaderHeldByOther:
        return {nullptr, "reader_held_by_other"};
    case IntakeProblem::CardServiceDown:
        return {nullptr, "card_service_down"};
    case IntakeProblem::TransitCard:
        return {"transit", "transit_card"};
    case IntakeProblem::ResidenceCard:
        return {"residence", "residence_card"};
    case IntakeProblem::DriversLicence:
        return {"licence", "drivers_licence"};
    case IntakeProblem::BankCard:
        return {"bank", "bank_card"};
    case IntakeProblem::Phone:
        return {"phone", "phone"};
    case IntakeProblem::OtherCard:
        return {"other", "other_card"};
    case IntakeProblem::CardSilent:
        return {nullptr, "card_silent"};
    case IntakeProblem::TwoCards:
        return {nullptr, "two_cards"};
    case IntakeProblem::CardTakenTooEarly:
        return {nullptr, "card_taken_too_early"};
    case IntakeProblem::CardUnreadable:
        return {"mynumber", "card_unreadable"};
    case IntakeProblem::PinWrong:
        return {"mynumber", "pin_wrong"};
    case IntakeProblem::PinNotFourDigits:
        return {"mynumber", "pin_not_four_digits"};
    case IntakeProblem::PinLastTry:
        return {"mynumber", "pin_last_try"};
    case IntakeProblem::PinLocked:
        return {"mynumber", "pin_locked"};
    default:
        return {nullptr, "not_a_card_problem"};
    }
}

bool isWithoutCard(IntakeProblem problem)
{
    return problem == IntakeProblem::NoReader || problem == IntakeProblem::CardServiceDown;
}

// These pass while one waits: a reader is plugged in, the second card is taken away.
bool mayPass(IntakeProblem problem)
{
    return isWithoutCard(problem) || problem == IntakeProblem::ReaderHeldByOther ||
           problem == IntakeProblem::TwoCards;
}

} // namespace

CardQuery::CardQuery(std::optional<core::SecretBytes> pin, std::chrono::milliseconds wait)
    : m_wait(wait)
    , m_pin(std::move(pin))
    , m_waitingFor(u"no_card"_s)
    , m_answer{{u"kind"_s, QJsonValue::Null},
               {u"tries_left"_s, QJsonValue::Null},
               {u"name"_s, QJsonValue::Null},
               {u"address"_s, QJsonValue::Null},
               {u"birth_date"_s, QJsonValue::Null},
               {u"sex"_s, QJsonValue::Null},
               {u"apdus"_s, 0},
               {u"ms"_s, 0},
               {u"problem"_s, QJsonValue::Null}}
{
    connect(&m_source, &card::CardSource::progress, this, &CardQuery::hear);
    connect(&m_source, &card::CardSource::failed, this, &CardQuery::fail);
    connect(&m_source, &card::CardSource::captured, this, [this](const core::Drafts &drafts) {
        take(drafts.front());
    });
    connect(&m_source, &card::CardSource::measured, this, [this](const card::CardEffort &effort) {
        m_answer[u"apdus"_s] = effort.apdus;
        m_answer[u"ms"_s] = static_cast<qint64>(effort.time.count());
    });
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &CardQuery::giveUp);
    m_limit.start(wait);
    m_source.start();
}

bool CardQuery::hasProblem() const
{
    return !m_answer.value(u"problem"_s).isNull();
}

void CardQuery::hear(const core::IntakeProgress &step)
{
    if (std::holds_alternative<core::CardIdentifying>(step)) {
        m_waitingFor = u"card_silent"_s;
        m_limit.start(cardLimit);
    } else if (std::holds_alternative<core::CardGone>(step)) {
        m_waitingFor = u"no_card"_s;
        m_limit.start(m_wait);
    }
    const auto *ready = std::get_if<core::CardReady>(&step);
    if (ready == nullptr) {
        return;
    }
    m_answer[u"kind"_s] = u"mynumber"_s;
    m_answer[u"tries_left"_s] = ready->triesLeft;
    if (m_pin) {
        m_source.present(*std::exchange(m_pin, std::nullopt), core::LastTry::Refused);
    } else {
        finish();
    }
}

void CardQuery::fail(const core::IntakeFailure &failure)
{
    const Words words = wordsFor(failure.problem);
    const QString problem = QString::fromLatin1(words.problem);
    if (mayPass(failure.problem) && m_limit.isActive()) {
        m_waitingFor = problem;
        if (!isWithoutCard(failure.problem)) {
            m_limit.start(m_wait);
        }
        return;
    }
    if (words.kind != nullptr) {
        m_answer[u"kind"_s] = QString::fromLatin1(words.kind);
    }
    if (failure.triesLeft) {
        m_answer[u"tries_left"_s] = *failure.triesLeft;
    }
    m_answer[u"problem"_s] = problem;
    finish();
}

void CardQuery::take(const core::Draft &draft)
{
    if (draft.name) {
        m_answer[u"name"_s] = draft.name->value;
    }
    if (draft.address) {
        m_answer[u"address"_s] = draft.address->value;
    }
    if (draft.birthDate) {
        m_answer[u"birth_date"_s] = draft.birthDate->value.toString(Qt::ISODate);
    }
    if (draft.sex) {
        m_answer[u"sex"_s] = static_cast<int>(draft.sex->value);
    }
    finish();
}

void CardQuery::giveUp()
{
    m_answer[u"problem"_s] = m_waitingFor;
    finish();
}

void CardQuery::finish()
{
    if (!std::exchange(m_finished, true)) {
        m_limit.stop();
        Q_EMIT finished();
    }
}

} // namespace uketsukectl
