// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/BirthDateAnswers.h"
#include "ui/ChoiceGrid.h"

namespace ui {

// What can be answered to the question that is asked now, and how the answers stand on the page:
// months in three rows, days in weeks of seven as on a calendar, years of an era in blocks of ten.
// An answer that leaves no day is closed, and one far from all days is not there.
[[nodiscard]] std::vector<Choice> choicesOf(const core::BirthDateAnswers &answers,
                                            const QString &westernWords);
[[nodiscard]] ChoiceGrid::Shape shapeOf(const core::BirthDateAnswers &answers);

} // namespace ui
