// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/WristMark.h"

#include <QPainterPath>

#include <optional>

namespace paper {

// The QR of a wrist number, its quiet zone around it, side × side from the origin. One shape, so
// that no printer leaves hairlines between two modules. None: it is more than a code can hold.
[[nodiscard]] std::optional<QPainterPath> qrShape(const core::WristMark &mark, qreal side);

} // namespace paper
