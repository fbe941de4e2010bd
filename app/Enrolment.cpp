// SPDX-License-Identifier: Apache-2.0
#include "app/Enrolment.h"

#include "wire/EnrolmentTicket.h"

namespace app {

namespace {

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
    , m_tickets(m_settings.ticketFolders)
{
    connect(&m_tickets, &TicketWatch::found, this, [this](const QByteArray &text) {
        take(core::input::EnrolCodeGiven{QString::fromUtf8(text)});
    });
}

void Enrolment::start()
{
    m_tickets.start();
}

void Enrolment::take(const core::Input &input)
{
    if (std::holds_alternative<core::screen::EnrolTrouble>(m_screen)) {
        m_tickets.lookAgain(); // whoever leaves the page may mean the stick that is still there
    }
    const core::Step step = m_flow.next(m_screen, input);
    if (!(step.screen == m_screen)) {
        m_screen = step.screen;
        if (std::holds_alternative<core::screen::MakePassphrase>(m_screen)) {
            m_tickets.stop();
            Q_EMIT finished();
            return;
        }
        Q_EMIT screenChanged(m_screen);
    }
    for (const core::Command &command : step.commands) {
        if (const auto *asked = std::get_if<core::command::Enrol>(&command)) {
            enrol(asked->code);
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
    if (m_enroller) {
        m_enroller.release()->deleteLater();
    }
    m_enroller = std::make_unique<uplink::Enroller>(std::move(*call), m_now, m_settings.pace);
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
        take(core::input::EnrolFailed{reason});
    });
    connect(enroller, &uplink::Enroller::approved, this, [this] { take(core::input::Enrolled{}); });
    enroller->start();
}

} // namespace app
