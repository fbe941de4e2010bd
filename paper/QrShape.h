// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "marks/Qr.h"

#include <QByteArray>
#include <QPainterPath>

#include <optional>

namespace paper {

// The QR of a text, its quiet zone around it, side × side from the origin. One shape, so
// that no printer leaves hairlines between two modules. None: it is more than a code can hold.
[[nodiscard]] std::optional<QPainterPath> qrShape(
    const QByteArray &text, qreal side, marks::Correction correction = marks::Correction::Quartile);

} // namespace paper
