// SPDX-License-Identifier: Apache-2.0
// What Screen, Input and Command are copied, moved, compared and destroyed by. Copied into by way
// of a copy that is moved, as each of these, for some seventy alternatives, takes seconds to
// compile.
#include "core/IntakeFlow.h"

namespace core {

Screen::Screen() = default;
Screen::Screen(const Screen &) = default;
Screen::Screen(Screen &&) noexcept = default;
Screen &Screen::operator=(const Screen &other)
{
    return *this = Screen(other);
}

Screen &Screen::operator=(Screen &&) noexcept = default;
Screen::~Screen() = default;

bool operator==(const Screen &a, const Screen &b)
{
    const Screen::variant &alternative = a;
    const Screen::variant &other = b;
    return alternative == other;
}

Input::Input() = default;
Input::Input(const Input &) = default;
Input::Input(Input &&) noexcept = default;
Input &Input::operator=(const Input &other)
{
    return *this = Input(other);
}

Input &Input::operator=(Input &&) noexcept = default;
Input::~Input() = default;

Command::Command() = default;
Command::Command(const Command &) = default;
Command::Command(Command &&) noexcept = default;
Command &Command::operator=(const Command &other)
{
    return *this = Command(other);
}

Command &Command::operator=(Command &&) noexcept = default;
Command::~Command() = default;

} // namespace core
