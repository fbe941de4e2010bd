// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/SampleFamilies.h"

#include <array>

using namespace Qt::StringLiterals;

namespace ui::samples {

using namespace core;

namespace {

Family family(std::size_t members)
{
    const std::array<QString, mostInCode> given{
        u"花子"_s, u"太郎"_s, u"次郎"_s, u"三郎"_s, u"桜"_s, u"梅"_s, u"茂"_s, u"幸"_s};
    Family all;
    all.id = QByteArray(8, 'f');
    for (std::size_t i = 0; i < members; ++i) {
        FamilyMember one;
        one.draft.name = Field<QString>{u"見本　"_s + given.at(i), FieldSource::Code, 100};
        one.draft.birthDate = Field<QDate>{
            QDate(1950, 2, 3).addDays(static_cast<qint64>(i) * 3'210), FieldSource::Code, 100};
        one.draft.sex = Field<Sex>{i % 2 == 0 ? Sex::Female : Sex::Male, FieldSource::Code, 100};
        one.draft.address =
            Field<QString>{u"宮崎県都城市見本町１丁目２番３号"_s, FieldSource::Code, 100};
        all.members.push_back(one);
    }
    return all;
}

screen::GroupNumbers numbers(const Family &family)
{
    screen::GroupNumbers page;
    page.of = screen::GroupNumbers::Of::Household;
    quint32 number = 1;
    const auto next = [&number] { return number = number * 1664525u + 1013904223u; };
    for (const FamilyMember &one : family.members) {
        page.people.push_back({{u"452025-012"_s, Handle::random(next)}, {}});
        page.names << one.draft.name->value;
    }
    return page;
}

} // namespace

void addFamilies(std::vector<SampleScreen> &all)
{
    all.push_back({u"family-review"_s, screen::FamilyReview{family(4)}});
    screen::FamilyReview doubtful{family(8), {3}};
    doubtful.family.members[1].draft.birthDate.reset();
    doubtful.family.members[1].doubts = {FamilyDoubt::ImpossibleBirthDate};
    doubtful.family.members[3].doubts = {FamilyDoubt::Twice};
    doubtful.family.members[5].draft.sex.reset();
    doubtful.family.members[5].draft.birthDate.reset();
    doubtful.family.members[0].doubts = {FamilyDoubt::UnknownTown};
    doubtful.family.place = Place::CarOnSite;
    all.push_back({u"family-review-doubtful"_s, doubtful});
    Family one = family(1);
    one.word = Family::Word::Municipality;
    all.push_back({u"family-review-one"_s, screen::FamilyReview{one}});
    all.push_back({u"family-review-nobody"_s, screen::FamilyReview{family(2), {0, 1}}});
    screen::Tell tell{screen::MemberAsked{doubtful, 1}, screen::Tell::Part::Birth};
    tell.draft = doubtful.family.members[1].draft;
    tell.today = QDate(2026, 11, 30);
    all.push_back({u"family-birth"_s, tell});
    all.push_back({u"family-numbers"_s, numbers(family(8))});
}

} // namespace ui::samples
