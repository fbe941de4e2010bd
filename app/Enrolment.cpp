// SPDX-License-Identifier: Apache-2.0
#include "app/Enrolment.h"

#include "app/StickFiles.h"
#include "vault/DurableFile.h"
#include "wire/EnrolmentFile.h"
#include "wire/EnrolmentTicket.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Stick = core::screen::EnrolTrouble::Stick;
using Problem = core::screen::EnrolByStick::Problem;

constexpr auto ticketName = "uketsuke-enrol.txt"_L1;
constexpr auto requestName = "uketsuke-request.txt"_L1;
constexpr auto answerName = "uketsuke-answer.txt"_L1;

core::screen::EnrolCode firstPage(const QUrl &headquarters)
{
    using Pad = core::screen::EnrolCode::Pad;
    return {headquarters.isEmpty() ? Pad::Missing : Pad::Offered, {}};
}

} // namespace

Enrolment::Enrolment(Settings settings, std::function<qint64()> now)
    : m_settings(std::move(settings))
    , m_now(std::move(now))
    , m_flow(firstPage(m_settings.headquarters), core::IntakeFlow::Keys::ToBeMade)
    , m_screen(m_flow.home())
    , m_tickets(m_settings.ticketFolders, ticketName, wire::maxTicketSize)
    // One byte more: what is too long has to be seen to be.
    , m_answers(m_settings.ticketFolders, answerName, wire::maxAnswerFile + 1)
{
    connect(&m_answers, &StickWatch::found, this, &Enrolment::takeAnswer);
    connect(&m_tickets, &StickWatch::found, this, [this](const QByteArray &text) {
        take(core::input::EnrolCodeGiven{QString::fromUtf8(text)});
    });
}

void Enrolment::start()
{
    m_tickets.start();
}

void Enrolment::take(const core::Input &input)
{
    if (std::holds_alternative<core::screen::EnrolTrouble>(m_screen) ||
        std::holds_alternative<core::screen::EnrolByStick>(m_screen)) {
        m_tickets.lookAgain(); // whoever leaves the page may mean the stick that is still there
    }
    const core::Step step = m_flow.next(m_screen, input);
    if (!(step.screen == m_screen)) {
        m_screen = step.screen;
        if (std::holds_alternative<core::screen::MakePassphrase>(m_screen)) {
            m_tickets.stop();
            m_answers.stop();
            Q_EMIT finished();
            return;
        }
        if (!std::holds_alternative<core::screen::EnrolByStick>(m_screen)) {
            m_answers.stop();
        }
        Q_EMIT screenChanged(m_screen);
    }
    for (const core::Command &command : step.commands) {
        if (const auto *asked = std::get_if<core::command::Enrol>(&command)) {
            enrol(asked->code);
        } else if (std::holds_alternative<core::command::WriteEnrolRequest>(command)) {
            writeRequest();
        }
    }
}

// A ticket says where headquarters is; with a tapped code this desk has to know.
std::optional<uplink::EnrolmentCall> Enrolment::callFor(const QString &code) const
{
    if (auto ticket = wire::EnrolmentTicket::fromText(code.toUtf8())) {
        return uplink::EnrolmentCall{
            QUrl(ticket->url), std::move(ticket->code), ticket->authority, ticket->keys};
    }
    auto tapped = vault::EnrolmentCode::fromText(code);
    if (!tapped || m_settings.headquarters.isEmpty()) {
        return std::nullopt;
    }
    return uplink::EnrolmentCall{m_settings.headquarters, std::move(*tapped), {}, {}};
}

void Enrolment::enrol(const QString &code)
{
    if (m_enroller && code == m_code) {
        m_enroller->start();
        return;
    }
    auto call = callFor(code);
    if (!call) {
        take(core::input::EnrolMistyped{});
        return;
    }
    m_code = code;
    // By what a ticket knows headquarters, an answer on a stick is believed.
    m_stick = call->authority.isEmpty() ? Stick::NotOffered : Stick::Offered;
    if (m_enroller) {
        m_enroller.release()->deleteLater();
    }
    m_enroller = std::make_unique<uplink::Enroller>(std::move(*call), m_now, m_settings.pace);
    connectEnroller();
    m_enroller->start();
}

void Enrolment::connectEnroller()
{
    uplink::Enroller *enroller = m_enroller.get();
    connect(enroller, &uplink::Enroller::digits, this, [this](const QString &digits) {
        take(core::input::EnrolDigits{digits});
    });
    connect(enroller, &uplink::Enroller::lineChanged, this, [this](auto line) {
        take(core::input::EnrolLine{line});
    });
    connect(enroller, &uplink::Enroller::clockWrong, this, [this] {
        take(core::input::EnrolClockWrong{});
    });
    connect(enroller, &uplink::Enroller::failed, this, [this](auto reason) {
        const bool isNobody = reason == core::screen::EnrolTrouble::Reason::NoAnswer;
        take(core::input::EnrolFailed{reason, isNobody ? m_stick : Stick::NotOffered});
    });
    connect(enroller, &uplink::Enroller::approved, this, [this] { take(core::input::Enrolled{}); });
}

// Beside the ticket, so that one stick has all of it. The same request as often as it is written.
void Enrolment::writeRequest()
{
    const auto tickets = stickFiles(m_settings.ticketFolders, ticketName, wire::maxTicketSize);
    const auto ticket = std::find_if(tickets.begin(), tickets.end(), [this](const StickFile &file) {
        return QString::fromUtf8(file.content) == m_code;
    });
    if (ticket == tickets.end()) {
        take(core::input::EnrolStickProblem{Problem::NoStick});
        return;
    }
    const auto request = m_enroller->request();
    if (!vault::writeDurably(ticket->folder + u'/' + requestName,
                             wire::requestText(request.message),
                             vault::Readers::Everybody)) {
        take(core::input::EnrolStickProblem{Problem::NotWritten});
        return;
    }
    m_oldAnswers.clear();
    for (const StickFile &file :
         stickFiles(m_settings.ticketFolders, answerName, wire::maxAnswerFile + 1)) {
        m_oldAnswers.append(file.content);
    }
    take(core::input::EnrolRequestWritten{request.digits});
    m_answers.lookAgain();
    m_answers.start();
}

void Enrolment::takeAnswer(const QByteArray &file)
{
    using Reason = uplink::Enroller::Reason;
    const auto refused =
        m_enroller->takeCarried(wire::messageOfAnswer(file).value_or(QByteArray()));
    if (refused && !m_oldAnswers.contains(file)) {
        take(core::input::EnrolStickProblem{*refused == Reason::Refused ? Problem::Refused
                                                                        : Problem::Foreign});
    }
}

} // namespace app
