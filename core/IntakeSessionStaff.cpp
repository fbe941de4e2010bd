// SPDX-License-Identifier: Apache-2.0
// The session and the door to the staff's face: who has a key, who is in, and when it closes.
#include "core/IntakeSession.h"

#include <utility>

namespace core {

namespace {

IntakeFlow::Keys keysOf(const StaffAccess &staff)
{
    if (staff.isTakenOut()) {
        return IntakeFlow::Keys::TakenOut;
    }
    return staff.hasPassphrase() ? IntakeFlow::Keys::Made : IntakeFlow::Keys::ToBeMade;
}

} // namespace

void IntakeSession::listenTo(StaffAccess &staff)
{
    connect(&staff, &StaffAccess::signedIn, this, [this] {
        refreshStaffing();
        take(input::SignedIn{});
    });
    connect(&staff, &StaffAccess::refused, this, [this] { take(input::SignInRefused{}); });
    connect(&staff, &StaffAccess::passphraseMade, this, [this] {
        refreshStaffing();
        take(input::PassphraseMade{});
    });
    connect(&staff, &StaffAccess::locked, this, [this] {
        refreshStaffing();
        take(input::VaultClosed{});
    });
    connect(&staff, &StaffAccess::shiftPinRefused, this, [this](int triesLeft) {
        take(input::ShiftPinRefused{triesLeft});
    });
    connect(&staff, &StaffAccess::staffChanged, this, [this] {
        refreshStaffing();
        carryOut(command::ListStaff{});
    });
    connect(
        &staff, &StaffAccess::staffRefused, this, [this] { take(input::StaffChangeRefused{}); });
    refreshStaffing();
}

void IntakeSession::refreshStaffing()
{
    using Envelope = screen::AskDuty::Envelope;
    using Vault = IntakeFlow::Staffing::Vault;
    const StaffList staff = m_staff.staff();
    m_flow.setKeys(keysOf(m_staff));
    IntakeFlow::Staffing staffing;
    if (staff.size() == 1) {
        staffing.only = staff.front().number;
    }
    const bool hasEnvelope = !staff.empty() && staff.front().role == StaffRole::Envelope;
    staffing.envelope = hasEnvelope ? Envelope::Sealed : Envelope::None;
    staffing.vault = m_staff.isBehindPin() ? Vault::BehindPin : Vault::Locked;
    m_flow.setStaffing(staffing);
}

void IntakeSession::carryOut(const command::SignIn &command)
{
    m_staff.signIn(command.number, command.passphrase);
}

void IntakeSession::carryOut(const command::MakePassphrase &command)
{
    m_staff.makePassphrase(command.passphrase);
}

void IntakeSession::carryOut(const command::Lock &)
{
    m_staff.lock();
}

void IntakeSession::carryOut(const command::StepAway &)
{
    m_staff.stepAway();
}

void IntakeSession::carryOut(const command::SetShiftPin &command)
{
    m_staff.setShiftPin(command.pin);
    refreshStaffing();
}

void IntakeSession::carryOut(const command::TryShiftPin &command)
{
    m_staff.tryShiftPin(command.pin);
}

void IntakeSession::carryOut(const command::ShowDesk &)
{
    if (const auto suspected = suspectRepeats(); !suspected) {
        refuse(suspected.error(), {});
        return;
    }
    using Pin = screen::StaffDesk::ShiftPin;
    const PresenceFold &fold = m_register.presence();
    std::vector<Repeat> repeats;
    for (const auto &[first, second] : fold.suspectedPairs()) {
        repeats.push_back({first, second});
    }
    take(input::DeskView{shelterName(),
                         m_register.isShelterOpen(),
                         m_register.entries(),
                         fold.present(),
                         fold.undecided(),
                         std::move(repeats),
                         m_register.expiries(),
                         {m_staff.isBehindPin() ? Pin::Set : Pin::NotSet, m_staff.envelopeUsed()}});
}

void IntakeSession::carryOut(const command::FindPeople &command)
{
    take(input::PeopleFound{command.query, search(m_register.entries(), command.query)});
}

Result<void, RegisterError> IntakeSession::suspectRepeats()
{
    std::vector<Event> events;
    for (const Repeat &repeat : repeatsIn(m_register.entries(), m_register.presence())) {
        events.push_back(linking(repeat, Sameness::Suspected));
    }
    if (events.empty()) {
        return {};
    }
    if (const auto appended = m_register.append(events); !appended) {
        return fail(appended.error());
    }
    Q_EMIT recorded();
    return {};
}

screen::StaffBook IntakeSession::staffBook() const
{
    return {m_staff.staff(),
            m_staff.self().value_or(StaffMember{}),
            m_staff.envelopeUsed(),
            screen::StaffBook::Change::Fine};
}

void IntakeSession::carryOut(const command::ListStaff &)
{
    take(input::StaffListed{staffBook()});
}

void IntakeSession::carryOut(const command::DrawWords &command)
{
    take(input::WordsDrawn{command.who, m_staff.drawWords(command.who.role)});
}

void IntakeSession::carryOut(const command::KeepSlot &command)
{
    m_staff.keepSlot(command.who, command.words);
}

void IntakeSession::carryOut(const command::RemoveSlot &command)
{
    m_staff.removeSlot(command.number);
}

} // namespace core
