// SPDX-License-Identifier: Apache-2.0
// Told aloud: who somebody is, in a few taps, after they were counted.
#include "core/FlowSteps.h"
#include "core/Kana.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using Part = screen::Tell::Part;

constexpr QChar between(0x3000);

template <typename T> Field<T> told(const T &value)
{
    return {value, FieldSource::Told, 100};
}

QStringList wordsOf(const QString &kana)
{
    return kana.split(between);
}

// Of a member of a family only the two that decide about meals and rooms, where they are missing.
bool isAskedOf(const screen::MemberAsked &asked, Part part)
{
    const Draft &draft = asked.page.family.members[asked.member].draft;
    return (part == Part::Birth && !draft.birthDate && !draft.ageBand) ||
           (part == Part::Sex && !draft.sex);
}

Part partOf(IdField field)
{
    switch (field) {
    case IdField::BirthDate:
        return Part::Birth;
    case IdField::Sex:
        return Part::Sex;
    case IdField::Address:
        return Part::Town;
    case IdField::Name:
    case IdField::Expiry:
    case IdField::SecurityCode:
        break;
    }
    return Part::Name;
}

bool isAsked(const screen::Tell &tell, Part part)
{
    if (const auto *member = std::get_if<screen::MemberAsked>(&tell.who)) {
        return isAskedOf(*member, part);
    }
    const auto *id = std::get_if<screen::IdAsked>(&tell.who);
    return id != nullptr ? part == partOf(id->field) : part != Part::Town || !tell.towns.isEmpty();
}

std::optional<Part> neighbour(const screen::Tell &tell, int by)
{
    constexpr std::array order{Part::Name, Part::Birth, Part::Sex, Part::Town, Part::Phone};
    int at = static_cast<int>(std::find(order.begin(), order.end(), tell.part) - order.begin());
    for (at += by; at >= 0 && at < static_cast<int>(order.size()); at += by) {
        const Part part = order.at(static_cast<std::size_t>(at));
        if (isAsked(tell, part)) {
            return part;
        }
    }
    return std::nullopt;
}

// What was tapped becomes the name: kana always, kanji where both words have some.
void takeName(screen::Tell &tell)
{
    if (!isAsked(tell, Part::Name)) {
        return;
    }
    tell.draft.kana = tell.kana.isEmpty() ? std::nullopt : std::optional(told(tell.kana));
    tell.draft.name.reset();
    const qsizetype words = wordsOf(tell.kana).size();
    const bool isWhole = static_cast<qsizetype>(tell.kanji.size()) == words &&
                         std::none_of(tell.kanji.begin(), tell.kanji.end(), [](const auto &one) {
                             return one.isEmpty();
                         });
    if (!tell.kana.isEmpty() && isWhole) {
        tell.draft.name = told(QStringList(tell.kanji.begin(), tell.kanji.end()).join(between));
    }
}

bool isAnythingSaid(const Draft &draft)
{
    return draft.name || draft.kana || draft.birthDate || draft.ageBand || draft.sex ||
           draft.address || draft.phone;
}

// What a member said stands on the family's page now.
Step backToFamily(screen::MemberAsked asked, const Draft &said)
{
    asked.page.family.members[asked.member].draft = said;
    return askNextMember(std::move(asked.page), asked.member + 1);
}

// On to what comes next. Whoever said nothing at all is counted, and that is all.
Step goOn(const IntakeFlow &flow, screen::Tell tell)
{
    takeName(tell);
    tell.spellings.clear();
    if (const auto next = neighbour(tell, 1)) {
        tell.part = *next;
        return show(std::move(tell));
    }
    if (auto *member = std::get_if<screen::MemberAsked>(&tell.who)) {
        return backToFamily(std::move(*member), tell.draft);
    }
    if (auto *id = std::get_if<screen::IdAsked>(&tell.who)) {
        return backToId(std::move(*id), tell.draft);
    }
    return isAnythingSaid(tell.draft) ? show(screen::Review{tell.draft,
                                                            std::get<HandleKey>(tell.who),
                                                            screen::Review::Number::Counted,
                                                            0,
                                                            screen::Review::From::Told})
                                      : goHome(flow);
}

// The kanji chosen for a word stay as long as the word does.
Step setKana(const screen::Tell &screen, const QString &text)
{
    screen::Tell tell = screen;
    tell.kana = text;
    tell.spellings.clear();
    const QStringList before = wordsOf(screen.kana);
    const QStringList now = wordsOf(text);
    tell.kanji.resize(static_cast<std::size_t>(now.size()));
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (i >= before.size() || before[i] != now[i]) {
            tell.kanji[static_cast<std::size_t>(i)].clear();
        }
    }
    const QString word = now.last();
    return word.isEmpty() ? show(std::move(tell))
                          : Step{std::move(tell), {command::AskSpellings{word}}};
}

MaybeStep nameStep(const screen::Tell &screen, const Input &input)
{
    if (const auto *set = as<input::SetKana>(input)) {
        return setKana(screen, set->kana);
    }
    screen::Tell tell = screen;
    if (const auto *found = as<input::SpellingsFound>(input)) {
        if (found->kana == wordsOf(screen.kana).last()) {
            tell.spellings = found->spellings;
        }
        return show(std::move(tell));
    }
    if (const auto *chosen = as<input::ChooseSpelling>(input);
        chosen != nullptr && chosen->index >= 0 && chosen->index < screen.spellings.size() &&
        !screen.kanji.empty()) {
        tell.kanji.back() = screen.spellings[chosen->index];
        return show(std::move(tell));
    }
    return std::nullopt;
}

// Each of these answers its question, and the next one comes by itself.
MaybeStep answerStep(const IntakeFlow &flow, const screen::Tell &screen, const Input &input)
{
    screen::Tell tell = screen;
    if (const auto *date = as<input::SetBirthDate>(input);
        date != nullptr && date->date.isValid() && date->date <= screen.today) {
        tell.draft.birthDate = told(date->date);
        tell.draft.ageBand.reset();
        return goOn(flow, std::move(tell));
    }
    if (const auto *age = as<input::SetAgeBand>(input)) {
        tell.draft.ageBand = age->ageBand;
        tell.draft.birthDate.reset();
        return goOn(flow, std::move(tell));
    }
    if (const auto *sex = as<input::SetSex>(input)) {
        tell.draft.sex = told(sex->sex);
        return goOn(flow, std::move(tell));
    }
    if (const auto *town = as<input::SetTown>(input)) {
        tell.draft.address = told(town->address);
        return goOn(flow, std::move(tell));
    }
    if (const auto *phone = as<input::SetPhone>(input)) {
        tell.draft.phone =
            isPhone(phone->digits) ? std::optional(told(phone->digits)) : std::nullopt;
        return show(std::move(tell));
    }
    return std::nullopt;
}

} // namespace

Step tellAgain(const HandleKey &who, const Draft &draft)
{
    screen::Tell tell{who};
    tell.draft = draft;
    tell.kana = draft.kana ? draft.kana->value : QString();
    const QStringList words = draft.name ? draft.name->value.split(between) : QStringList();
    tell.kanji.assign(words.begin(), words.end());
    tell.kanji.resize(static_cast<std::size_t>(wordsOf(tell.kana).size()));
    return {std::move(tell), {command::ReleaseCard{}}};
}

Step tellMissing(screen::MemberAsked asked)
{
    const Draft draft = asked.page.family.members[asked.member].draft;
    screen::Tell tell{std::move(asked)};
    tell.draft = draft;
    tell.part = neighbour(tell, 1).value_or(Part::Name);
    return show(std::move(tell));
}

// The kana that were proposed and taken are a beginning; the kanji that were read are what is
// wrong.
Step tellField(screen::IdAsked asked)
{
    const Part part = partOf(asked.field);
    const QString kana = asked.page.kana.value_or(QString());
    screen::Tell tell{std::move(asked), part};
    tell.kana = part == Part::Name ? kana : QString();
    tell.kanji.resize(static_cast<std::size_t>(wordsOf(tell.kana).size()));
    return show(std::move(tell));
}

MaybeStep step(const IntakeFlow &flow, const screen::Tell &screen, const Input &input)
{
    const MaybeStep answered =
        screen.part == Part::Name ? nameStep(screen, input) : answerStep(flow, screen, input);
    if (answered) {
        return answered;
    }
    if (is<input::Next>(input)) {
        return goOn(flow, screen);
    }
    if (is<input::Back>(input)) {
        screen::Tell tell = screen;
        if (const auto before = neighbour(screen, -1)) {
            takeName(tell);
            tell.part = *before;
            return show(std::move(tell));
        }
        if (const auto *member = std::get_if<screen::MemberAsked>(&screen.who)) {
            return show(member->page);
        }
        if (const auto *id = std::get_if<screen::IdAsked>(&screen.who)) {
            return show(id->page);
        }
    }
    return commonStep(flow, input);
}

} // namespace core
