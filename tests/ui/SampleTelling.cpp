// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/SampleTelling.h"

using namespace Qt::StringLiterals;

namespace ui::samples {

using namespace core;
using Part = screen::Tell::Part;

namespace {

QList<Town> towns()
{
    QList<Town> all;
    for (int i = 1; i <= 30; ++i) {
        all.append({u"見本%1丁目"_s.arg(i),
                    u"ミホン"_s,
                    u"99900%1"_s.arg(i, 2, 10, QLatin1Char('0')),
                    u"宮崎県都城市見本町%1丁目"_s.arg(i)});
    }
    return all;
}

screen::Tell asked(Part part)
{
    screen::Tell tell{HandleKey{u"452025-012"_s, *Handle::fromText(u"00000000"_s)}, part};
    tell.today = QDate(2026, 11, 29);
    tell.towns = towns();
    return tell;
}

screen::FindPeople found()
{
    RosterMatches matches;
    quint32 number = 1;
    const auto next = [&number] { return number = number * 1664525u + 1013904223u; };
    for (const QString &given : {u"ハナコ"_s, u"タロウ"_s, u"ジロウ"_s}) {
        RosterEntry entry{
            {u"452025-012"_s, Handle::random(next)}, {Presence::In, {}}, 0, false, {}};
        entry.isNamed = true;
        entry.person.emplace();
        entry.person->kana = Field<QString>{u"ミホン　"_s + given, FieldSource::Told, 100};
        matches.people.push_back(entry);
    }
    matches.all = 3;
    return {{u"ミホン"_s, {}, {}, {}}, matches, towns()};
}

} // namespace

void addTelling(std::vector<SampleScreen> &all)
{
    all.push_back({u"tell-name-none"_s, asked(Part::Name)});
    screen::Tell name = asked(Part::Name);
    name.kana = u"ミホン　ハナコ"_s;
    name.kanji = {u"見本"_s, {}};
    name.spellings = {u"花子"_s, u"華子"_s, u"英子"_s, u"はな子"_s, u"花湖"_s, u"葉菜子"_s};
    all.push_back({u"tell-name"_s, name});
    all.push_back({u"tell-birth"_s, asked(Part::Birth)});
    screen::Tell age = asked(Part::Birth);
    age.draft.ageBand = AgeBand::SeventyFiveAndOver;
    all.push_back({u"tell-age"_s, age});
    all.push_back({u"tell-sex"_s, asked(Part::Sex)});
    all.push_back({u"tell-town"_s, asked(Part::Town)});
    screen::Tell phone = asked(Part::Phone);
    phone.draft.phone = Field<QString>{u"09001234567"_s, FieldSource::Told, 100};
    all.push_back({u"tell-phone"_s, phone});
    all.push_back({u"find-people"_s, found()});
    screen::FindPeople family = found();
    family.familyOf = family.matches.people.front();
    all.push_back({u"find-family"_s, family});
    screen::FindPeople household = found();
    household.query = {{}, {}, {}, QUuid(u"7d1c0f2a-93b4-4c53-8a51-2f60b1f1f0aa"_s)};
    all.push_back({u"find-household"_s, household});
    using Fit = screen::UniteHouseholds::Fit;
    const auto &people = family.matches.people;
    const screen::UniteHouseholds unite{people[0], people[1], 5, Fit::Fine};
    all.push_back({u"unite-households"_s, unite});
    all.push_back({u"unite-households-already"_s,
                   screen::UniteHouseholds{people[0], people[1], 5, Fit::Already}});
    all.push_back({u"unite-households-too-many"_s,
                   screen::UniteHouseholds{people[0], people[1], 23, Fit::TooMany}});
    Draft told;
    told.kana = Field<QString>{u"ミホン　ハナコ"_s, FieldSource::Told, 100};
    told.ageBand = AgeBand::SeventyFiveAndOver;
    told.address = Field<QString>{u"宮崎県都城市見本町１丁目"_s, FieldSource::Told, 100};
    all.push_back({u"review-told"_s,
                   screen::Review{told,
                                  std::get<HandleKey>(name.who),
                                  screen::Review::Number::Counted,
                                  0,
                                  screen::Review::From::Told}});
}

} // namespace ui::samples
