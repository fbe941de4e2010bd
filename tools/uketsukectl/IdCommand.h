// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// id FILE…: what stands on the ID in each picture, as one line of JSON a file (IdAnswer.h). 0 if
// every picture could be read, 1 if one could not or the readers' tables are missing; 2 usage.
// id --bench TRUTH.json: how much of what is known of a folder of pictures is read right.
// --tables FOLDER: glyphs.bin and the other tables; they stand in ../share of the program.
// --layouts FOLDER: other kinds of ID than the built-in ones.
int idCommand(const QStringList &arguments);

} // namespace uketsukectl
