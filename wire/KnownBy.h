// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wire {

// A header of all that a desk asks: the signing key by which it knows headquarters, in hex. After a
// rotation headquarters signs what it answers to a desk with the key that this desk knows, until
// the desk has taken the bundle that names the newer one. Nothing vouches for the header, and
// nothing has to: with a wrong one the answer is not believed.
inline constexpr auto knownByHeader = "uketsuke-known-by";

} // namespace wire
