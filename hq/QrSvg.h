// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace hq {

// A QR code as an <svg> to put into a page, with its quiet zone. `label`: what it is, for whoever
// cannot see it. Empty where the text is too long for one.
[[nodiscard]] QString qrSvg(const QByteArray &text, const QString &label);

} // namespace hq
