// SPDX-License-Identifier: Apache-2.0
// A family of eight in one transaction, and somebody found among 30,000.
#include "bench/SampleDesk.h"
#include "bench/Timings.h"
#include "core/RosterSearch.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int families = 300;
constexpr int familySize = 8;
constexpr int people = 30'000;
constexpr int searches = 200;
constexpr int inOneGo = 500;

core::Event joining(const core::HandleKey &who, const QUuid &household)
{
    core::Event event;
    event.uuid = QUuid::createUuid();
    event.kind = core::EventKind::Noted;
    event.changes.push_back({who, {}, {}, {}, {}, {}, {}});
    event.person.emplace();
    event.person->household = household;
    event.person->address = core::Field<QString>{u"見本県見本市見本町一丁目1番地の2"_s};
    return event;
}

// One with a card, the others by three taps each: as the household's page records them.
std::vector<core::Event> family(int number)
{
    const QUuid household = QUuid::createUuid();
    std::vector<core::Event> events{sampleArrival(number)};
    events.push_back(joining(events.front().changes.front().who, household));
    for (int i = 1; i < familySize; ++i) {
        core::Event arrived = sampleArrival(number + i);
        arrived.person.reset();
        events.push_back(arrived);
        events.push_back(joining(arrived.changes.front().who, household));
    }
    return events;
}

Result<Row> measureFamilies(store::SqliteRegister &reg)
{
    Timings timings;
    for (int i = 0; i < families; ++i) {
        const auto events = family(i * familySize);
        const auto start = Timings::Clock::now();
        if (!reg.append(events)) {
            return core::fail(u"a family was refused"_s);
        }
        timings.addSince(start);
    }
    return Row{u"confirmed household of %1 → durable"_s.arg(familySize),
               u"≤ 50 ms p99"_s,
               timings.text(),
               reachedIf(timings.p99() <= 50.0)};
}

// Half of them told aloud, so that the register knows how they sound; half from a card.
core::Event somebody(int number)
{
    core::Event event = sampleArrival(number);
    if (number % 2 == 0) {
        const QString kana = QString::fromUcs4(
            std::u32string(1, U'ア' + static_cast<char32_t>(number % 80)).c_str());
        event.person->name.reset();
        event.person->kana = core::Field<QString>{kana + u"ミホン　ハナコ"_s};
    }
    return event;
}

Result<Row> measureSearch(SampleDesk &desk)
{
    for (int at = 0; at < people; at += inOneGo) {
        std::vector<core::Event> events;
        for (int i = 0; i < inOneGo; ++i) {
            events.push_back(somebody(at + i));
        }
        if (const auto stored = desk.reg->append(events); !stored) {
            return core::fail(u"somebody was refused (%1)"_s.arg(static_cast<int>(stored.error())));
        }
    }
    const auto key = desk.keys.unlock(core::firstDutyNumber, secretOf(samplePassphrase()));
    if (!key || !desk.reg->unlock(*key)) {
        return core::fail(u"the names cannot be opened"_s);
    }
    Timings timings;
    for (int i = 0; i < searches; ++i) {
        core::RosterQuery query;
        query.kana = u"ア"_s + u"ミホン"_s.first(i % 4);
        query.spellings = {u"見本　花子%1"_s.arg(i)};
        const auto start = Timings::Clock::now();
        const auto matches = core::search(desk.reg->entries(), query);
        timings.addSince(start);
        if (matches.all == 0) {
            return core::fail(u"nobody was found"_s);
        }
    }
    return Row{u"search by kana among %L1 people"_s.arg(people),
               u"≤ 100 ms"_s,
               timings.text(),
               reachedIf(timings.quantile(1.0) <= 100.0)};
}

} // namespace

Result<Rows> measureHousehold(const QString &folder)
{
    auto desk = makeDesk(folder + u"/desk"_s);
    if (!desk) {
        return core::fail(desk.error());
    }
    const auto families = measureFamilies(*desk->reg);
    const auto found = families ? measureSearch(*desk) : families;
    if (!found) {
        return core::fail(found.error());
    }
    return Rows{*families, *found};
}

} // namespace bench
