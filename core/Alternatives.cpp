// SPDX-License-Identifier: Apache-2.0
// What Screen, Input and Command are copied, moved, compared and destroyed by.
#include "core/IntakeFlow.h"

namespace core {

Screen::Screen() = default;
Screen::Screen(const Screen &) = default;
Screen::Screen(Screen &&) noexcept = default;
Screen &Screen::operator=(const Screen &) = default;
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
Input &Input::operator=(const Input &) = default;
Input &Input::operator=(Input &&) noexcept = default;
Input::~Input() = default;

Command::Command() = default;
Command::Command(const Command &) = default;
Command::Command(Command &&) noexcept = default;
Command &Command::operator=(const Command &) = default;
Command &Command::operator=(Command &&) noexcept = default;
Command::~Command() = default;

} // namespace core
