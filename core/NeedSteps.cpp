// SPDX-License-Identifier: Apache-2.0
// What somebody needs and how they feel, after they were counted. Whatever is left open is unknown,
// and can be said later.
#include "core/FlowSteps.h"

#include <algorithm>

namespace core {

namespace {

using Part = screen::Needs::Part;

constexpr std::size_t onOnePage = 9;

bool isStaff(const screen::NeedsBack &back)
{
    return std::holds_alternative<std::monostate>(back);
}

// To the page that led here. The number on it may not have been copied yet.
Step leadBack(const Screen &screen, const screen::NeedsBack &back)
{
    if (const auto *done = std::get_if<screen::Done>(&back)) {
        return show(*done);
    }
    if (const auto *counted = std::get_if<screen::Counted>(&back)) {
        return show(*counted);
    }
    if (const auto *group = std::get_if<screen::GroupNumbers>(&back)) {
        return show(*group);
    }
    return {screen, {command::ShowDesk{}}};
}

// The band says where its bearer sleeps.
screen::NeedsBack withPlace(screen::NeedsBack back, const HandleKey &who, Place place)
{
    std::visit(
        [&who, place](auto &page) {
            if constexpr (requires { page.cell; }) {
                page.cell.place = place;
            } else if constexpr (requires { page.people; }) {
                for (Numbered &one : page.people) {
                    one.cell.place = one.who == who ? place : one.cell.place;
                }
            }
        },
        back);
    return back;
}

MaybeStep otherwise(const IntakeFlow &flow,
                    const Screen &screen,
                    const screen::NeedsBack &back,
                    const Input &input)
{
    if (isStaff(back)) {
        return staffStep(flow, screen, input);
    }
    if (const auto *refused = as<input::Refused>(input)) {
        return show(screen::Trouble{refused->problem, std::nullopt});
    }
    return commonStep(flow, input);
}

Step save(const screen::Needs &screen)
{
    return screen.said.isEmpty() ? leadBack(screen, screen.back)
                                 : Step{screen, {command::NoteNeeds{screen.who, screen.said}}};
}

Step goOn(screen::Needs needs)
{
    switch (needs.part) {
    case Part::First:
        needs.part = Part::Second;
        return show(std::move(needs));
    case Part::Second:
        needs.part = Part::Symptoms;
        return show(std::move(needs));
    case Part::Symptoms:
        if (needs.questions.isEmpty()) {
            return save(needs);
        }
        needs.part = Part::Own;
        needs.own = 0;
        return show(std::move(needs));
    case Part::Own:
        if (++needs.own < needs.questions.size()) {
            return show(std::move(needs));
        }
        needs.own = needs.questions.size() - 1;
        return save(needs);
    }
    return show(std::move(needs));
}

// The page before this one; none before the first.
std::optional<screen::Needs> before(screen::Needs needs)
{
    switch (needs.part) {
    case Part::First:
        return std::nullopt;
    case Part::Second:
        needs.part = Part::First;
        return needs;
    case Part::Symptoms:
        needs.part = Part::Second;
        return needs;
    case Part::Own:
        if (--needs.own < 0) {
            needs.part = Part::Symptoms;
            needs.own = 0;
        }
        return needs;
    }
    return needs;
}

bool hasAmount(Need need)
{
    return need == Need::Power || need == Need::Medicine;
}

Step setNeed(screen::Needs needs, const input::SetNeed &set)
{
    needs.said.amounts.erase(set.need);
    if (set.answer) {
        needs.said.needs[set.need] = *set.answer;
    } else {
        needs.said.needs.erase(set.need);
    }
    if (set.answer == Answer::Yes && hasAmount(set.need)) {
        needs.amount = set.need;
    }
    return show(std::move(needs));
}

MaybeStep amountStep(const screen::Needs &screen, const Input &input)
{
    screen::Needs needs = screen;
    needs.amount.reset();
    if (const auto *set = as<input::SetAmount>(input)) {
        if (set->amount && *set->amount <= mostAmount) {
            needs.said.amounts[*screen.amount] = *set->amount;
        }
        return show(std::move(needs));
    }
    return is<input::Next>(input) || is<input::Back>(input) ? MaybeStep(show(std::move(needs)))
                                                            : std::nullopt;
}

// It answers the question, and the next one comes by itself.
MaybeStep ownStep(const screen::Needs &screen, const input::SetOwn &set)
{
    const OwnQuestion &question = screen.questions.at(screen.own);
    const bool isOffered =
        std::any_of(question.choices.begin(), question.choices.end(), [&set](const auto &choice) {
            return choice.code == set.choice;
        });
    if (!isOffered) {
        return std::nullopt;
    }
    screen::Needs needs = screen;
    needs.said.own[question.code] = set.choice;
    return goOn(std::move(needs));
}

MaybeStep answerStep(const screen::Needs &screen, const Input &input)
{
    if (const auto *set = as<input::SetNeed>(input)) {
        return setNeed(screen, *set);
    }
    if (is<input::RestNo>(input)) {
        screen::Needs needs = screen;
        for (const Need need : needsOf(screen.part)) {
            needs.said.needs.try_emplace(need, Answer::No);
        }
        return show(std::move(needs));
    }
    const auto *own = as<input::SetOwn>(input);
    return own != nullptr && screen.part == Part::Own ? ownStep(screen, *own) : std::nullopt;
}

} // namespace

std::vector<Need> needsOf(Part part)
{
    switch (part) {
    case Part::First:
        return {allNeeds.begin(), allNeeds.begin() + onOnePage};
    case Part::Second:
        return {allNeeds.begin() + onOnePage, allNeeds.end()};
    case Part::Symptoms:
        return {allSymptoms.begin(), allSymptoms.end()};
    case Part::Own:
        break;
    }
    return {};
}

Step askNeeds(const HandleKey &who, screen::NeedsBack back, NeedAnswers known)
{
    // Nobody hears meanwhile how the slips of that page fare: they are offered again.
    std::visit(
        [](auto &page) {
            if constexpr (requires { page.slips; }) {
                page.slips = SlipState::NotOffered;
            }
        },
        back);
    return {screen::Needs{who, std::move(back), std::move(known)}, {command::ReleaseCard{}}};
}

screen::NeedCounts countNeeds(const std::vector<RosterEntry> &roster)
{
    screen::NeedCounts counts;
    for (const RosterEntry &entry : roster) {
        if (!entry.person || !entry.state.isCounted() || entry.sameAs) {
            continue;
        }
        for (const auto &[need, answer] : entry.person->needs.needs) {
            counts.people[need] += answer == Answer::Yes ? 1 : 0;
        }
        for (const auto &said : entry.person->needs.own) {
            ++counts.own[said];
        }
    }
    std::erase_if(counts.people, [](const auto &one) { return one.second == 0; });
    return counts;
}

MaybeStep step(const IntakeFlow &flow, const screen::Needs &screen, const Input &input)
{
    const MaybeStep answered =
        screen.amount ? amountStep(screen, input) : answerStep(screen, input);
    if (answered) {
        return answered;
    }
    if (is<input::Next>(input)) {
        return goOn(screen);
    }
    if (is<input::Confirm>(input)) {
        return save(screen);
    }
    if (is<input::Back>(input)) {
        const auto earlier = before(screen);
        return earlier ? show(*earlier) : leadBack(screen, screen.back);
    }
    if (const auto *noted = as<input::NeedsNoted>(input)) {
        return noted->before
                   ? show(screen::ToInfectionRoom{screen.who, *noted->before, screen.back})
                   : leadBack(screen, screen.back);
    }
    return otherwise(flow, screen, screen.back, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::ToInfectionRoom &screen, const Input &input)
{
    if (is<input::TakeBack>(input)) {
        return Step{screen, {command::PutInto{screen.who, screen.before}}};
    }
    if (is<input::Recorded>(input)) {
        return leadBack(screen, screen.back);
    }
    if (is<input::Next>(input)) {
        return leadBack(screen, withPlace(screen.back, screen.who, Place::InfectionRoom));
    }
    return otherwise(flow, screen, screen.back, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::NeedCounts &screen, const Input &input)
{
    if (const auto *find = as<input::FindByNeed>(input)) {
        return findPeople({{}, {}, {}, {}, find->need});
    }
    if (is<input::Back>(input)) {
        return Step{screen, {command::ShowDesk{}}};
    }
    return staffStep(flow, screen, input);
}

} // namespace core
