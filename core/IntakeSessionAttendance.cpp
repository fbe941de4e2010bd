// SPDX-License-Identifier: Apache-2.0
// The session and the staff who come on duty and go off it.
#include "core/IntakeSession.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace core {

namespace {

using Card = screen::ConfirmAttendance::Card;

// As far back as the list goes; older shifts are in the CSV.
constexpr qint64 listedSpan = 14LL * 24 * 3600 * 1000;

} // namespace

// It was laid down for another page, and will not be asked again as long as it lies there.
void IntakeSession::warnOfCardLyingThere(Screen &screen) const
{
    if (m_onReader == OnReader::Nothing || m_cardPurpose == CardPurpose::Duty) {
        return;
    }
    if (auto *ask = std::get_if<screen::AskAttendance>(&screen)) {
        ask->trouble = screen::DutyCardTrouble::LiftFirst;
    }
    if (auto *keep = std::get_if<screen::KeepDutyCard>(&screen)) {
        keep->trouble = screen::DutyCardTrouble::LiftFirst;
    }
}

// An evacuee's card is never asked for its serial, and staff's never for its PIN.
void IntakeSession::expectCardsOf(const Screen &screen)
{
    const bool isStaff = std::holds_alternative<screen::AskAttendance>(screen) ||
                         std::holds_alternative<screen::KeepDutyCard>(screen);
    const CardPurpose purpose = isStaff ? CardPurpose::Duty : CardPurpose::Intake;
    if (std::exchange(m_cardPurpose, purpose) != purpose) {
        m_card.expect(purpose);
    }
}

screen::ConfirmAttendance IntakeSession::dutyPage(const DutyMark &who) const
{
    screen::ConfirmAttendance page{who, std::nullopt, Card::NotPossible};
    const auto shift = m_register.attendance().openShift(m_register.shelter(), who.number);
    if (shift && shift->begin) {
        page.since = shift->begin->time;
    }
    if (m_dutyCards != nullptr) {
        page.card = m_dutyCards->hasCard(who.number) ? Card::Kept : Card::None;
    }
    return page;
}

void IntakeSession::showDutyPage(const DutyMark &who, Card card)
{
    screen::ConfirmAttendance page = dutyPage(who);
    page.card = card;
    take(input::DutyAsked{page});
}

void IntakeSession::carryOut(const command::AskDutyState &command)
{
    take(input::DutyAsked{dutyPage(command.who)});
}

void IntakeSession::carryOut(const command::FindDutyCard &command)
{
    const auto number =
        m_dutyCards == nullptr ? std::nullopt : m_dutyCards->holderOf(command.keyed);
    if (!number) {
        take(input::DutyCardRefused{screen::DutyCardTrouble::Unknown});
        return;
    }
    take(input::DutyAsked{dutyPage({*number, DutyShownBy::Card})});
}

void IntakeSession::carryOut(const command::RecordDuty &command)
{
    Event event;
    event.uuid = m_sources.uuid();
    event.kind = command.kind;
    event.duty = command.who;
    record(std::move(event), [this](const ClearHalf &clear) {
        const DutyNumber number = clear.duty ? clear.duty->number : firstDutyNumber;
        const auto theirs = m_register.attendance().shiftsOf(m_register.shelter(), number);
        const bool ended = clear.kind == EventKind::DutyEnded && !theirs.empty();
        return input::DutyNoted{{number,
                                 clear.kind,
                                 clear.happenedAt(),
                                 ended ? theirs.back().duration() : std::nullopt}};
    });
}

void IntakeSession::carryOut(const command::PrepareDutyCard &)
{
    if (m_dutyCards == nullptr || m_dutyCards->prepare() == DutyCards::Answer::Refused) {
        take(input::DutyCardRefused{screen::DutyCardTrouble::NotKept});
    }
}

void IntakeSession::carryOut(const command::KeepDutyCard &command)
{
    const bool kept =
        m_dutyCards != nullptr && !command.keyed.isEmpty() &&
        m_dutyCards->keep(command.keyed, command.who.number) == DutyCards::Answer::Done;
    if (!kept) {
        take(input::DutyCardRefused{screen::DutyCardTrouble::NotKept});
        return;
    }
    showDutyPage(command.who, Card::JustKept);
}

void IntakeSession::carryOut(const command::ForgetDutyCard &command)
{
    const bool gone = m_dutyCards != nullptr &&
                      m_dutyCards->forget(command.who.number) == DutyCards::Answer::Done;
    if (gone) {
        showDutyPage(command.who, Card::JustGone);
    } else {
        take(input::Refused{IntakeProblem::NotSaved});
    }
}

void IntakeSession::carryOut(const command::ListAttendance &)
{
    const std::vector<Shift> all = m_register.attendance().shifts();
    std::vector<Shift> shifts;
    std::copy_if(all.begin(), all.end(), std::back_inserter(shifts), [this](const Shift &shift) {
        const bool isRecent = shift.moment() >= now() - listedSpan;
        return shift.shelter == m_register.shelter() && (isRecent || !shift.end);
    });
    std::stable_sort(shifts.begin(), shifts.end(), [](const Shift &left, const Shift &right) {
        return left.moment() > right.moment();
    });
    take(input::AttendanceListed{{std::move(shifts)}});
}

} // namespace core
