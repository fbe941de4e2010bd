// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Handle.h"
#include "core/Ids.h"

#include <QIODevice>

#include <vector>

namespace paper {

struct Wristbands
{
    core::ShelterCode shelter;          // that gives the numbers out; in every band's QR
    QString title;                      // of the shelter, for the eye; empty: its code
    core::Mode mode = core::Mode::Real; // practice bands say so
    std::vector<core::Handle> handles;
};

inline constexpr int bandsPerPage = 8;

// Sheets of A4 landscape to be cut along the dashed lines: for each number a band of 220 × 24 mm
// that goes around a wrist, with the QR (core/WristMark.h, without a cell: nobody has it yet)
// twice, so that one is in front, and a label of 61 × 24 mm for whatever belongs to the same
// person. The modules of a usual shelter's QR are 0.6 mm wide. Needs a QGuiApplication, for the
// letters. False when a code cannot be drawn; whether all of it was taken, `to` knows (QSaveFile).
[[nodiscard]] bool printWristbands(QIODevice &to, const Wristbands &bands);

} // namespace paper
