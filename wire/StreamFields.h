// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/CborReader.h"
#include "core/Ids.h"

#include <QCborStreamWriter>

#include <limits>

namespace wire {

// Positions stay clear of what a signed 64-bit column or an addition could overflow.
inline constexpr quint64 maxSeq = quint64{1} << 62;

// Reject the reader when the bytes are no kiosk id.
[[nodiscard]] core::KioskId readKiosk(core::CborReader &reader);
// The name of a branch: empty for the trunk, else a hash.
[[nodiscard]] QByteArray readBranch(core::CborReader &reader);

void appendField(QCborStreamWriter &writer, quint64 key, quint64 value);
void appendField(QCborStreamWriter &writer, quint64 key, qint64 value);
void appendField(QCborStreamWriter &writer, quint64 key, const QByteArray &value);

} // namespace wire
