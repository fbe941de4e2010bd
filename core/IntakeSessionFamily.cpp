// SPDX-License-Identifier: Apache-2.0
// A family by its QR: all who are here in one transaction. Whether the same code was here before is
// recorded in the clear and shown to nobody here, so that a copy of it tells its holder nothing.
#include "core/IntakeSession.h"

#include <utility>

namespace core {

namespace {

QString nameOf(const Draft &person)
{
    return person.name ? person.name->value : person.kana ? person.kana->value : QString();
}

} // namespace

std::optional<QByteArray> IntakeSession::codeOf(const Family &family) const
{
    return m_marks != nullptr && !family.id.isEmpty()
               ? std::optional(m_marks->codeOf(family.id, family.part))
               : std::nullopt;
}

QUuid IntakeSession::householdOf(const Family &family) const
{
    return m_marks != nullptr && !family.id.isEmpty() ? m_marks->householdOf(family.id)
                                                      : m_sources.uuid();
}

Event IntakeSession::arrivalOf(const FamilyMember &member, Place place) const
{
    const Cell cell = cellOf(member.draft);
    Event event =
        eventFor(EventKind::Arrived,
                 Change{freshNumber(), Presence::In, cell.ageBand, cell.sex, place, {}, {}});
    event.person = member.draft;
    event.person->household = m_household->id;
    return event;
}

void IntakeSession::carryOut(const command::AdmitFamily &command)
{
    const Family &family = command.page.family;
    // Whoever comes with them and is not in the code is entered on the household's page.
    if (!isHouseholdOpen()) {
        m_household = HouseholdEntry{householdOf(family), family.members.front().draft.address, {}};
        m_household->page.address = m_household->address ? screen::Household::Address::Same
                                                         : screen::Household::Address::NotRead;
    }
    const auto code = codeOf(family);
    std::vector<Event> events;
    QStringList names;
    for (std::size_t i = 0; i < family.members.size(); ++i) {
        if (command.page.elsewhere.contains(i)) {
            continue;
        }
        events.push_back(arrivalOf(family.members[i], family.place));
        if (code) {
            events.back().mark = FamilyMark{*code, static_cast<quint8>(i)};
        }
        names << nameOf(family.members[i].draft);
    }
    admitFamily(events, names);
}

void IntakeSession::admitFamily(const std::vector<Event> &events, const QStringList &names)
{
    Unsaved unsaved;
    std::vector<Numbered> people;
    for (const Event &event : events) {
        const Change &one = event.changes.front();
        unsaved.arrivals.push_back(one.who);
        people.push_back({one.who, {*one.ageBand, *one.sex, *one.place}});
    }
    const bool isAdmitted = append(events, std::move(unsaved)).has_value();
    if (!isAdmitted && m_household && m_household->page.members.empty()) {
        carryOut(command::EndHousehold{}); // it began with them
    }
    if (!isAdmitted) {
        return;
    }
    for (const Numbered &one : people) {
        noteMember(one);
    }
    take(input::GroupCounted{std::move(people), screen::GroupNumbers::Of::Household, names});
}

} // namespace core
