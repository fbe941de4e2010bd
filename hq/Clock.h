// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>

namespace hq {

// ms since 1970 UTC.
using Clock = std::function<qint64()>;

} // namespace hq
