// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DeskStatus.h"
#include "core/Screen.h"

#include <QImage>
#include <QString>

#include <vector>

namespace ui::samples {

// When all of them are shown, ms since 1970 UTC.
inline constexpr qint64 morning = 1'790'000'000'000;

struct SampleScreen
{
    QString name; // also a file name
    core::Screen screen;
};

// Every screen in every state that looks different. The people are made up (見本).
[[nodiscard]] std::vector<SampleScreen> allScreens();
// Screens with the worst texts that a chip or a list may hold: 200 letters without a space, bidi
// overrides, markup.
[[nodiscard]] std::vector<SampleScreen> hostileScreens();
[[nodiscard]] core::DeskStatus busyStatus(qint64 now);
// A phone that is held up.
[[nodiscard]] QImage cameraPicture();

} // namespace ui::samples
