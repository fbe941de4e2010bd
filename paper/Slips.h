// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "core/PaperSheet.h"

#include <QIODevice>
#include <QSizeF>

#include <vector>

namespace paper {

struct Slips
{
    QString shelter;                    // its name, for the eye
    core::Mode mode = core::Mode::Real; // practice slips say so
    std::vector<core::Numbered> people;
};

inline constexpr QSizeF slipSize{80, 60}; // mm, the usual label; CUPS fits it to other paper

// A page for each person, PDF: the number, as large as the paper lets it be, its QR with the cell
// (core/WristMark.h), the shelter, and what it is good for. It says nothing about who they are.
// Needs a QGuiApplication, for the letters. False when a code cannot be drawn.
[[nodiscard]] bool printSlips(QIODevice &to, const Slips &slips);

} // namespace paper
