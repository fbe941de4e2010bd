// SPDX-License-Identifier: Apache-2.0
// A family or a group without names: everybody is counted at once, in one transaction.
#include "core/FlowSteps.h"

namespace core {

MaybeStep step(const IntakeFlow &flow, const screen::GroupPeople &screen, const Input &input)
{
    if (const MaybeStep entered = enterPeople(screen, input)) {
        return entered;
    }
    if (is<input::Confirm>(input) && screen.people.total() > 0) {
        return Step{screen::Saving{}, {command::CountGroup{screen.people, screen.together}}};
    }
    return commonStep(flow, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::GroupNumbers &screen, const Input &input)
{
    const bool isHousehold = screen.of == screen::GroupNumbers::Of::Household;
    if (is<input::Next>(input)) {
        return endHousehold(flow);
    }
    if (is<input::CountGroup>(input)) {
        return isHousehold ? goHome(flow) : show(screen::GroupPeople{});
    }
    if (const auto *one = as<input::SelectPerson>(input)) {
        return askNeeds(one->who, screen);
    }
    if (is<input::TakeBack>(input)) {
        return Step{screen::Saving{}, {command::UndoGroup{screen.people}}};
    }
    if (is<input::Back>(input) || is<input::IdleExpired>(input)) {
        return endHousehold(flow);
    }
    const MaybeStep common = commonStep(flow, input);
    // Whoever of the household has a card lays it down at once.
    return common || !isHousehold ? common : listen(input);
}

} // namespace core
