// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/Battlefield.h"

namespace faults {

// When all have ended: the desks' logs, headquarters' database, what the desks were promised, and
// what the board said, compared with one another. Starts headquarters once more.
[[nodiscard]] QStringList examine(Battlefield &field, const BoardFigures &board);

} // namespace faults
