// SPDX-License-Identifier: Apache-2.0
#include "core/IntakeFlow.h"

#include "core/FlowSteps.h"
#include "core/SlipSteps.h"

#include <utility>

namespace core {

IntakeFlow::IntakeFlow(Screen home, Keys keys)
    : m_home(std::move(home))
    , m_keys(keys)
{}

void IntakeFlow::setHome(Screen home)
{
    m_home = std::move(home);
}

void IntakeFlow::setHousehold(std::optional<screen::Household> page)
{
    m_household = std::move(page);
}

void IntakeFlow::setKeys(Keys keys)
{
    m_keys = keys;
}

Step IntakeFlow::next(const Screen &screen, const Input &input) const
{
    // Wherever it happens: from now on everybody is written on paper.
    if (const auto *down = as<input::RegisterDown>(input)) {
        return {down->paper, {command::ReleaseCard{}, command::Lock{}}};
    }
    auto step = scanStep(*this, screen, input);
    if (!step) {
        step = slipStep(screen, input);
    }
    if (!step) {
        step = std::visit([&](const auto &current) { return core::step(*this, current, input); },
                          screen);
    }
    return step ? std::move(*step) : Step{screen, {}};
}

Step goHome(const IntakeFlow &flow)
{
    return {flow.home(), {command::ReleaseCard{}}};
}

} // namespace core
