// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DeskStatus.h"

#include <QString>

#include <optional>

namespace ui {

// One device of the status strip in plain words. The state is said by a word, a sign and a colour.
struct StatusWord
{
    enum class State { Good, Warning, Bad };
    QString words;
    State state = State::Good;
    bool operator==(const StatusWord &) const = default;
};

[[nodiscard]] StatusWord readerWord(const core::DeskStatus &status);
// Nothing: there is no trouble with a camera.
[[nodiscard]] std::optional<StatusWord> cameraWord(const core::DeskStatus &status);
[[nodiscard]] StatusWord batteryWord(const core::DeskStatus &status);
[[nodiscard]] StatusWord diskWord(const core::DeskStatus &status);
[[nodiscard]] StatusWord clockWord(const core::DeskStatus &status);
// now: ms since 1970 UTC, for the age of the last receipt.
[[nodiscard]] StatusWord linkWord(const core::DeskStatus &status, qint64 now);

} // namespace ui
