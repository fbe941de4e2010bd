// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"

#include <QByteArray>

#include <functional>

namespace card {

// Makes a keyed hash of a card's serial, on the card thread, so that the serial itself never leaves
// it. Empty: there is no key.
using SerialHash = std::function<QByteArray(const core::SecretBytes &serial)>;

} // namespace card
