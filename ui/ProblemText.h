// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Input.h"
#include "core/IntakeProblem.h"
#include "ui/Picture.h"
#include "ui/Theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

// A way on from a problem. The first one is what most people should do.
struct NextStep
{
    QString words;
    Picture picture = Picture::None;
    core::Input wish;
};

// What a problem means for the person who stands there, in the language that is shown now:
// what is the matter, what to do, and where to go. docs/problems.md has the same list for staff.
struct ProblemText
{
    QString title;
    QString advice;
    Picture picture = Picture::Warning;
    std::vector<NextStep> steps;
};

[[nodiscard]] ProblemText problemText(core::IntakeProblem problem, std::optional<int> triesLeft);

} // namespace ui
