// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace hq {

// A passphrase for whoever has no idea of their own: four made-up words of three Japanese syllables
// ("hokuma tenire sayobu kimaru"), which can be said and typed in any language. 73 random bits.
[[nodiscard]] QByteArray offeredPassphrase();

} // namespace hq
