// SPDX-License-Identifier: Apache-2.0
// The session while the register cannot record: it says so, keeps trying, and settles afterwards
// what the failed append may have left behind.
#include "core/IntakeSession.h"

#include <algorithm>
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
    // Behind the sign-in nobody is waiting to be told.
    const bool isNewcomer = std::holds_alternative<screen::Saving>(m_screen) &&
                            (!unsaved.arrivals.empty() || unsaved.person);
    m_doubtful.insert(m_doubtful.end(), unsaved.arrivals.begin(), unsaved.arrivals.end());
    Q_EMIT outageChanged(Unsettled{m_outage->since, m_doubtful});
    refreshHome();
    m_probeTimer.start();
    screen::PaperMode paper = paperPage();
    if (isNewcomer) {
        paper.person = screen::PaperMode::Person::NotRegistered;
    }
    // Only somebody whose card still lies there is known to be there still.
    if (m_onReader == OnReader::Card) {
        paper.unsaved = std::move(unsaved.person);
    }
    take(input::RegisterDown{std::move(paper)});
}

void IntakeSession::takeOver(const Unsettled &left)
{
    // A clock that was set back has not come to its beginning yet.
    m_outage = Outage{screen::PaperMode::Reason::IoFailed, std::min(left.since, now()), now()};
    m_doubtful = left.doubtful;
    m_probeTimer.start();
    tryRegister();
}

void IntakeSession::tryRegister()
{
    if (!m_outage) {
        return;
    }
    auto works = m_register.probe();
    if (works) {
        works = takeBackDoubtful();
    }
    if (!works) {
        m_outage->reason = outageOf(works.error()).value_or(m_outage->reason);
        m_outage->lastTried = now();
        refreshHome();
        take(input::RegisterStillDown{m_outage->reason, m_outage->lastTried});
        return;
    }
    m_probeTimer.stop();
    notePaperTime({m_outage->since, now()});
    m_outage.reset();
    Q_EMIT outageChanged(std::nullopt);
    refreshHome();
    Q_EMIT recorded();
    take(input::RegisterBack{});
}

// A write that was reported as failed may be found on the disk after all. The page told the person
// that they are not registered, and paper has them: so it does not count.
Result<void, RegisterError> IntakeSession::takeBackDoubtful()
{
    std::vector<Event> events;
    for (const HandleKey &who : m_doubtful) {
        const auto entry = m_register.entry(who);
        if (entry && entry->state.presence != Presence::Void) {
            events.push_back(undoing(*entry));
        }
    }
    if (!events.empty()) {
        if (const auto undone = m_register.append(events); !undone) {
            return fail(undone.error());
        }
    }
    m_doubtful.clear();
    return {};
}

void IntakeSession::notePaperTime(const PaperTime &time)
{
    m_onPaper = m_onPaper ? PaperTime{std::min(m_onPaper->from, time.from),
                                      std::max(m_onPaper->until, time.until)}
                          : time;
    refreshHome();
}

void IntakeSession::carryOut(const command::BeginPaper &)
{
    take(input::PaperBegun{now(), m_onPaper});
}

void IntakeSession::carryOut(const command::RecordPaper &command)
{
    if (auto numbers =
            admitUnnamed(command.people, command.happened, joiningFresh(command.together))) {
        take(input::PaperRecorded{command.happened.time, now(), std::move(*numbers)});
    }
}

void IntakeSession::carryOut(const command::ForgetPaperTime &)
{
    m_onPaper.reset();
    refreshHome();
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
