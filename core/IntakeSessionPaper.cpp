// SPDX-License-Identifier: Apache-2.0
// The session while the register cannot record: it says so, keeps trying, and settles afterwards
// what the failed append may have left behind.
#include "core/IntakeSession.h"
#include "core/Outage.h"

#include <utility>

namespace core {

screen::PaperMode IntakeSession::paperPage() const
{
    screen::PaperMode paper;
    paper.reason = m_outage->reason;
    paper.since = m_outage->since;
    paper.lastTried = m_outage->lastTried;
    // A disk that is full or write-protected has lost nothing.
    if (m_outage->reason == screen::PaperMode::Reason::Damaged ||
        m_outage->reason == screen::PaperMode::Reason::IoFailed) {
        paper.copyOf = m_copyOf;
    }
    paper.counted = m_register.presence().present().total();
    paper.phone = m_phone;
    return paper;
}

void IntakeSession::refuse(RegisterError error, Unsaved unsaved)
{
    const auto reason = outageOf(error);
    if (!reason) {
        take(input::Refused{error == RegisterError::Locked ? IntakeProblem::VaultLocked
                                                           : IntakeProblem::NotSaved});
        return;
    }
    if (!m_outage) {
        m_outage = Outage{*reason, now(), now()};
    }
    m_outage->reason = *reason;
    m_outage->lastTried = now();
    const bool isArrival = !unsaved.arrivals.empty() || unsaved.person;
    m_unsaved.arrivals.insert(
        m_unsaved.arrivals.end(), unsaved.arrivals.begin(), unsaved.arrivals.end());
    refreshHome();
    m_probeTimer.start();
    screen::PaperMode paper = paperPage();
    if (isArrival) {
        paper.person = screen::PaperMode::Person::NotRegistered;
    }
    // Only somebody whose card still lies there is known to be there still.
    if (m_onReader == OnReader::Card) {
        paper.unsaved = std::move(unsaved.person);
    }
    take(input::RegisterDown{std::move(paper)});
}

void IntakeSession::tryRegister()
{
    if (!m_outage) {
        return;
    }
    const auto works = m_register.probe();
    if (!works) {
        m_outage->reason = outageOf(works.error()).value_or(m_outage->reason);
        m_outage->lastTried = now();
        refreshHome();
        take(input::RegisterStillDown{m_outage->reason, m_outage->lastTried});
        return;
    }
    m_probeTimer.stop();
    m_outage.reset();
    takeBackUnsaved();
    refreshHome();
    Q_EMIT recorded();
    take(input::RegisterBack{});
}

// A write that was reported as failed may be found on the disk after all. The page told the person
// that they are not registered, and paper has them: so it does not count.
void IntakeSession::takeBackUnsaved()
{
    std::vector<Event> events;
    for (const HandleKey &who : std::exchange(m_unsaved.arrivals, {})) {
        const auto entry = m_register.entry(who);
        if (entry && entry->state.presence != Presence::Void) {
            events.push_back(
                eventFor(EventKind::Undone, Change{who, Presence::Void, {}, {}, {}, {}, {}}));
        }
    }
    if (!events.empty() && !m_register.append(events)) {
        // Down again. Which of them are there will be asked again then.
        for (const Event &event : events) {
            m_unsaved.arrivals.push_back(event.changes.front().who);
        }
    }
}

void IntakeSession::carryOut(const command::TryRegister &)
{
    tryRegister();
}

void IntakeSession::carryOut(const command::RestoreCopy &)
{
    Q_EMIT restoreWanted();
}

} // namespace core
