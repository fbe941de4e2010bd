// SPDX-License-Identifier: Apache-2.0
#include "core/SlipSteps.h"

#include "core/FlowSteps.h"

namespace core {

namespace {

// Null: a page without numbers.
SlipState *slipsOf(Screen &screen)
{
    return std::visit(
        [](auto &page) -> SlipState * {
            if constexpr (requires { page.slips; }) {
                return &page.slips;
            } else {
                return nullptr;
            }
        },
        screen);
}

std::vector<Numbered> numbersOn(const Screen &screen)
{
    return std::visit(
        [](const auto &page) -> std::vector<Numbered> {
            if constexpr (requires { page.slips, page.people; }) {
                return page.people;
            } else if constexpr (requires { page.slips; }) {
                return {{page.who, page.cell}};
            } else {
                return {};
            }
        },
        screen);
}

// A page that offers slips of its own may hear how those of the page before it fared.
bool isWaitingForNews(SlipState slips)
{
    return slips == SlipState::Printing || slips == SlipState::OutOfPaper;
}

bool canPrint(SlipState slips)
{
    return slips != SlipState::NotOffered && slips != SlipState::Printing;
}

} // namespace

std::optional<Step> slipStep(const Screen &screen, const Input &input)
{
    const auto *news = as<input::SlipsChanged>(input);
    if (news == nullptr && !is<input::PrintSlips>(input)) {
        return std::nullopt;
    }
    Screen next = screen;
    SlipState *slips = slipsOf(next);
    if (slips == nullptr) {
        return std::nullopt;
    }
    if (news != nullptr && isWaitingForNews(*slips)) {
        *slips = news->state;
        return show(std::move(next));
    }
    if (news == nullptr && canPrint(*slips)) {
        *slips = SlipState::Printing;
        std::vector<Numbered> people = numbersOn(next);
        return Step{std::move(next), {command::PrintSlips{std::move(people)}}};
    }
    return std::nullopt;
}

void offerSlipsOn(Screen &screen)
{
    SlipState *slips = slipsOf(screen);
    if (slips != nullptr && *slips == SlipState::NotOffered) {
        *slips = SlipState::Offered;
    }
}

} // namespace core
