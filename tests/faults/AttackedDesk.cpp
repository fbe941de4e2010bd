// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/AttackedDesk.h"

#include <QUuid>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using core::EventKind;
using core::Presence;

namespace faults {

namespace {

core::Event eventOf(EventKind kind, std::vector<core::Change> changes)
{
    return {QUuid::createUuid(), kind, std::move(changes), {}, {}};
}

core::Change change(const core::HandleKey &who, std::optional<Presence> presence)
{
    return {who, presence, {}, {}, {}, {}, {}};
}

} // namespace

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

AttackedDesk::AttackedDesk(store::SqliteRegister &reg, quint32 number, quint32 seed, Acts acts)
    : m_register(reg)
    , m_number(number)
    , m_acts(acts)
    , m_random(seed)
{
    for (const core::HandleKey &who : reg.presence().handles()) {
        if (ownerOf(who.handle) != number) {
            continue;
        }
        const auto state = reg.presence().state(who);
        if (partOf(who.handle) == Part::Own) {
            m_own.push_back(who);
        } else if (partOf(who.handle) == Part::ForBoth && state && state->isCounted()) {
            m_forBoth.push_back(who);
        }
    }
}

void AttackedDesk::saySum() const
{
    int people = 0;
    for (const store::StreamHead &head : m_register.ownStreams()) {
        const auto sum = m_register.sum(head.stream);
        people += sum && sum->shelter == m_register.shelter() ? sum->sum.total() : 0;
    }
    say(u"SUM %1"_s.arg(people));
}

bool AttackedDesk::act()
{
    return append(m_refused ? *m_refused : wish());
}

bool AttackedDesk::letOut(const core::HandleKey &who, const core::Cell &cell)
{
    core::Change left = change(who, Presence::Left);
    left.before = cell;
    return append({u"FOREIGN "_s + who.handle.text(), eventOf(EventKind::Left, {left})});
}

bool AttackedDesk::append(const Wish &wish)
{
    const QString uuid = wish.event.uuid.toString(QUuid::WithoutBraces);
    say(u"TRY %1 %2"_s.arg(uuid, wish.words));
    const auto recorded = m_register.append({wish.event});
    if (!recorded) {
        say(u"NAK %1 %2"_s.arg(uuid).arg(static_cast<int>(recorded.error())));
        // Somebody taps once more, or goes away.
        m_refused = draw(4) == 0 ? std::nullopt : std::optional(Wish(wish));
        return false;
    }
    m_refused.reset();
    say(u"ACK "_s + uuid);
    saySum();
    if (wish.event.kind == EventKind::Arrived) {
        for (const core::Change &arrived : wish.event.changes) {
            const Part part = partOf(arrived.who.handle);
            auto *into = part == Part::Own ? &m_own : part == Part::ForBoth ? &m_forBoth : nullptr;
            if (into != nullptr) {
                into->push_back(arrived.who);
            }
        }
    }
    return true;
}

AttackedDesk::Wish AttackedDesk::wish()
{
    if (m_acts == Acts::ArrivalsOnly || m_own.size() < 3 || draw(3) == 0) {
        return arrival();
    }
    if (!m_forBoth.empty() && draw(6) == 0) {
        const core::HandleKey who = m_forBoth.back();
        m_forBoth.pop_back();
        return {u"OUT "_s + who.handle.text(),
                eventOf(EventKind::WentOut, {change(who, Presence::OutForNow)})};
    }
    if (draw(8) == 0) {
        return link();
    }
    if (const auto moved = comingOrGoing(); moved && draw(2) == 0) {
        return *moved;
    }
    return about(m_own[draw(static_cast<quint32>(m_own.size()))]);
}

core::HandleKey AttackedDesk::newNumber()
{
    for (;;) {
        const auto handle = core::Handle::random([this] { return m_random.generate(); });
        if (ownerOf(handle) == m_number &&
            !m_register.presence().state({m_register.shelter(), handle})) {
            return {m_register.shelter(), handle};
        }
    }
}

core::PersonDetails AttackedDesk::somebody()
{
    core::PersonDetails person;
    person.name = core::Field<QString>{u"見本　太郎%1"_s.arg(draw(10'000))};
    person.birthDate = core::Field<QDate>{QDate(1930, 1, 1).addDays(draw(34'000))};
    person.address = core::Field<QString>{u"見本県見本市見本町%1-1"_s.arg(draw(90))};
    return person;
}

AttackedDesk::Wish AttackedDesk::arrival()
{
    const bool isNamed = draw(2) == 0;
    const quint32 people = isNamed ? 1 : 1 + draw(4);
    std::vector<core::Change> changes;
    QStringList words{u"ARRIVE"_s};
    for (quint32 i = 0; i < people; ++i) {
        core::Change arrived = change(newNumber(), Presence::In);
        arrived.ageBand = core::allAgeBands[draw(core::allAgeBands.size())];
        arrived.sex = core::allSexes[draw(core::allSexes.size())];
        arrived.place = core::allPlaces[draw(4)];
        const core::Cell cell{*arrived.ageBand, *arrived.sex, *arrived.place};
        words.append(u"%1:%2"_s.arg(arrived.who.handle.text()).arg(cell.packed()));
        changes.push_back(arrived);
    }
    core::Event event = eventOf(EventKind::Arrived, std::move(changes));
    if (isNamed) {
        event.person = somebody();
    }
    return {words.join(u' '), event};
}

AttackedDesk::Wish AttackedDesk::link()
{
    const core::HandleKey first = m_own[draw(static_cast<quint32>(m_own.size()))];
    core::HandleKey second = first;
    while (second == first) {
        second = m_own[draw(static_cast<quint32>(m_own.size()))];
    }
    constexpr std::array words{"APART", "SUSPECT", "SAME"};
    const quint32 sameness = draw(3);
    core::Event event = eventOf(EventKind::Linked, {});
    event.link = core::Link{first, second, static_cast<core::Sameness>(sameness)};
    return {QString::fromLatin1(words[sameness]) + u' ' + first.handle.text() + u' ' +
                second.handle.text(),
            event};
}

std::optional<AttackedDesk::Wish> AttackedDesk::comingOrGoing()
{
    const core::HandleKey who = m_own[draw(static_cast<quint32>(m_own.size()))];
    const auto state = m_register.presence().state(who);
    if (!state || state->presence == Presence::Void) {
        return std::nullopt;
    }
    if (!state->isCounted()) {
        return Wish{u"BACK "_s + who.handle.text(),
                    eventOf(EventKind::CameBack, {change(who, Presence::In)})};
    }
    switch (draw(6)) {
    case 0:
        return Wish{u"LEFT "_s + who.handle.text(),
                    eventOf(EventKind::Left, {change(who, Presence::Left)})};
    case 1:
        return Wish{u"UNDO "_s + who.handle.text(),
                    eventOf(EventKind::Undone, {change(who, Presence::Void)})};
    default:
        return Wish{u"OUT "_s + who.handle.text(),
                    eventOf(EventKind::WentOut, {change(who, Presence::OutForNow)})};
    }
}

AttackedDesk::Wish AttackedDesk::about(const core::HandleKey &who)
{
    core::Change said = change(who, {});
    const QString words = u"ABOUT "_s + who.handle.text();
    switch (draw(3)) {
    case 0:
        said.place = core::allPlaces[draw(core::allPlaces.size())];
        return {words, eventOf(EventKind::PlaceChanged, {said})};
    case 1: {
        said.sex = core::allSexes[draw(core::allSexes.size())];
        Wish named{words, eventOf(EventKind::Named, {said})};
        named.event.person = somebody();
        return named;
    }
    default:
        said.ageBand = core::allAgeBands[draw(core::allAgeBands.size())];
        return {words, eventOf(EventKind::Corrected, {said})};
    }
}

} // namespace faults
