// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "core/Staff.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <optional>

namespace uketsukectl {

// The first line of standard input, byte by byte into guarded memory: no buffer of a library keeps
// a copy. At most 1,024 bytes; empty when nothing was typed.
[[nodiscard]] core::SecretBytes typedPassphrase();

// A duty number, or 0 for the envelope; nothing for what is no number of a slot.
[[nodiscard]] std::optional<core::DutyNumber> slotNumber(const QString &text);

// --duty NUMBER: whose passphrase it is.
[[nodiscard]] QCommandLineOption dutyOption();
// The slot's number, 1 unless said.
[[nodiscard]] std::optional<core::DutyNumber> dutyFrom(const QCommandLineParser &parser);

} // namespace uketsukectl
