// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace qr {

// What somebody holds up, so that the desk can say what it is instead of that it is wrong.
enum class CodeKind { Household, Wristband, WebAddress, ContactCard, Ticket, Other };

// By how it begins; nothing behind that is looked at.
[[nodiscard]] CodeKind kindOf(const QByteArray &text);

} // namespace qr
