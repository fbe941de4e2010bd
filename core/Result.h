// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tl/expected.hpp>
#include <utility>

namespace core {

// A value or the reason why there is none. std::expected needs C++23, which clang 14 (our fuzzers
// and linters on Debian 12) does not compile; this alias is the one place to change later.
template <typename T, typename E> using Result = tl::expected<T, E>;

template <typename E> [[nodiscard]] auto fail(E error)
{
    return tl::unexpected<E>(std::move(error));
}

} // namespace core
