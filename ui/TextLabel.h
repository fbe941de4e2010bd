// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace ui {

// The roles that resources/ui/kiosk.qss knows.
enum class TextRole {
    Heading,
    Subheading,
    Lead,
    Value,
    Caption,
    Huge,
    Count,
    Entry,
    Good,
    Warning,
    Bad
};

// A label that wraps and shows every character as it is: a name from a chip is never markup.
[[nodiscard]] QLabel *textLabel(TextRole role, QWidget *parent = nullptr);

} // namespace ui
