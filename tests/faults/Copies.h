// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace faults {

// Whose disk comes back from an earlier time, or runs in two machines. One side at a time: what
// both have lost nobody can have.
enum class Copies { None, OfDesks, OfHeadquarters };

} // namespace faults
