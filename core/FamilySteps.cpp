// SPDX-License-Identifier: Apache-2.0
// A family shows the QR that it prepared at home: one page for all of them, and one tap.
#include "core/FamilyPages.h"
#include "core/FlowSteps.h"

#include <algorithm>

namespace core {

namespace {

bool isAskable(const screen::FamilyReview &page, std::size_t member)
{
    const Draft &draft = page.family.members[member].draft;
    const bool isAgeKnown = draft.birthDate || draft.ageBand;
    return !page.elsewhere.contains(member) && (!isAgeKnown || !draft.sex);
}

std::optional<std::size_t> askableFrom(const screen::FamilyReview &page, std::size_t from)
{
    for (std::size_t i = from; i < page.family.members.size(); ++i) {
        if (isAskable(page, i)) {
            return i;
        }
    }
    return std::nullopt;
}

// Who stands in the code twice comes once, until somebody says otherwise.
screen::FamilyReview reviewOf(Family family)
{
    screen::FamilyReview page{std::move(family)};
    for (std::size_t i = 0; i < page.family.members.size(); ++i) {
        if (page.family.members[i].doubts.contains(FamilyDoubt::Twice)) {
            page.elsewhere.insert(i);
        }
    }
    return page;
}

} // namespace

bool isAnythingMissing(const screen::FamilyReview &page)
{
    return askableFrom(page, 0).has_value();
}

Step askNextMember(screen::FamilyReview page, std::size_t from)
{
    if (const auto member = askableFrom(page, from)) {
        return tellMissing({std::move(page), *member});
    }
    return show(std::move(page));
}

MaybeStep familyStep(const Input &input)
{
    if (const auto *read = as<input::FamilyRead>(input);
        read != nullptr && !read->family.members.empty()) {
        return Step{reviewOf(read->family), {command::ReleaseCard{}}};
    }
    if (const auto *refused = as<input::CodeRefused>(input)) {
        return Step{screen::Trouble{refused->problem, std::nullopt}, {command::ReleaseCard{}}};
    }
    return std::nullopt;
}

MaybeStep step(const IntakeFlow &flow, const screen::FamilyReview &screen, const Input &input)
{
    if (const auto *tapped = as<input::ToggleMember>(input);
        tapped != nullptr && tapped->member < screen.family.members.size()) {
        screen::FamilyReview page = screen;
        if (page.elsewhere.erase(tapped->member) == 0) {
            page.elsewhere.insert(tapped->member);
        }
        return show(std::move(page));
    }
    if (is<input::AskMissing>(input)) {
        return askNextMember(screen, 0);
    }
    if (is<input::Confirm>(input) && screen.here() > 0) {
        return Step{screen::Saving{}, {command::AdmitFamily{screen}}};
    }
    return commonStep(flow, input);
}

} // namespace core
