// SPDX-License-Identifier: Apache-2.0
// Whoever shelters together, while one household is being entered. Which household somebody belongs
// to is sealed like their name: in the clear nobody can be seen to belong to anybody.
#include "core/Households.h"
#include "core/IntakeSession.h"

#include <algorithm>
#include <utility>

namespace core {

// Beyond what a household holds people are registered all the same, only without it.
bool IntakeSession::isHouseholdOpen() const
{
    return m_household && m_household->page.members.size() < mostInHousehold;
}

int IntakeSession::householdSize() const
{
    return isHouseholdOpen() ? static_cast<int>(m_household->page.members.size()) : 0;
}

IntakeSession::Joining IntakeSession::joiningEntered(screen::Household::Address address) const
{
    Joining joined{m_household->id};
    if (address == screen::Household::Address::Same && m_household->address) {
        joined.address = m_household->address->value;
    }
    return joined;
}

std::optional<IntakeSession::Joining> IntakeSession::joiningFresh(screen::Together together) const
{
    return together == screen::Together::Household ? std::optional(Joining{m_sources.uuid()})
                                                   : std::nullopt;
}

Event IntakeSession::joining(const HandleKey &who, const Joining &joined) const
{
    Event event = eventFor(EventKind::Noted, Change{who, {}, {}, {}, {}, {}, {}});
    event.person.emplace();
    event.person->household = joined.household;
    if (joined.address) {
        event.person->address = Field<QString>{*joined.address, FieldSource::Told, 100};
    }
    return event;
}

void IntakeSession::noteMember(const Numbered &member)
{
    if (!isHouseholdOpen()) {
        return;
    }
    std::vector<Numbered> &members = m_household->page.members;
    const auto known = std::find_if(members.begin(), members.end(), [&member](const Numbered &one) {
        return one.who == member.who;
    });
    if (known == members.end()) {
        members.push_back(member);
    } else {
        known->cell = member.cell; // their card came after their number
    }
    m_flow.setHousehold(m_household->page);
}

void IntakeSession::forgetMember(const HandleKey &who)
{
    if (m_household) {
        std::erase_if(m_household->page.members,
                      [&who](const Numbered &member) { return member.who == who; });
        m_flow.setHousehold(m_household->page);
    }
}

void IntakeSession::carryOut(const command::BeginHousehold &command)
{
    HouseholdEntry entry;
    entry.id = m_sources.uuid();
    if (m_registered && m_registered->who == command.first && m_registered->address) {
        entry.address = m_registered->address;
        entry.page.address = screen::Household::Address::Same;
    }
    m_household = std::move(entry);
    record(joining(command.first, joiningEntered(screen::Household::Address::Other)),
           [this, command](const ClearHalf &) {
               noteMember({command.first, command.cell});
               return input::HouseholdNoted{m_household->page};
           });
    if (m_household && m_household->page.members.empty()) { // it was refused
        carryOut(command::EndHousehold{});
    }
}

void IntakeSession::carryOut(const command::JoinHousehold &command)
{
    if (!isHouseholdOpen()) {
        return;
    }
    const auto state = m_register.presence().state(command.who);
    const Cell cell = state ? state->cell : Cell{};
    record(joining(command.who, joiningEntered(m_household->page.address)),
           [this, command, cell](const ClearHalf &) {
               noteMember({command.who, cell});
               return input::HouseholdNoted{m_household->page};
           });
}

void IntakeSession::carryOut(const command::CountHousehold &command)
{
    if (auto people = admitUnnamed(command.people, std::nullopt, joiningEntered(command.address))) {
        for (const Numbered &one : *people) {
            noteMember(one);
        }
        m_household->page.people = {};
        m_flow.setHousehold(m_household->page);
        take(input::GroupCounted{std::move(*people), screen::GroupNumbers::Of::Household});
    }
}

void IntakeSession::carryOut(const command::WeighHouseholds &command)
{
    const auto who = m_register.entry(command.who);
    const auto with = m_register.entry(command.with);
    if (who && with) {
        const Union both = unionOf(m_register.entries(), *who, *with);
        take(input::HouseholdsWeighed{{*who, *with, both.people, both.fit()}});
    }
}

void IntakeSession::carryOut(const command::UniteHouseholds &command)
{
    const auto who = m_register.entry(command.who);
    const auto with = m_register.entry(command.with);
    if (!who || !with) {
        return;
    }
    const Union both = unionOf(m_register.entries(), *who, *with);
    if (both.fit() != screen::UniteHouseholds::Fit::Fine) {
        return; // the page says so
    }
    const Joining joined{both.household.value_or(m_sources.uuid())};
    std::vector<Event> events;
    for (const HandleKey &one : both.moving) {
        events.push_back(joining(one, joined));
    }
    record(std::move(events), [](const ClearHalf &) { return input::Recorded{}; });
}

void IntakeSession::carryOut(const command::EndHousehold &)
{
    m_household.reset();
    refreshHome();
    become(m_screen); // somebody's data may stand there, as of that household
}

} // namespace core
