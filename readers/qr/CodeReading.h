// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Input.h"

#include <QByteArray>

namespace qr {

// Whatever a scanner or a camera reads becomes what the flow understands: a family, the text of a
// band, or a code that cannot be taken.
class CodeReading
{
public:
    // The municipality's signing key, publicKeySize bytes; empty: no signature is believed.
    explicit CodeReading(QByteArray municipality);

    [[nodiscard]] core::Input read(const QByteArray &code) const;

private:
    [[nodiscard]] core::Input readFamily(const QString &text) const;

    QByteArray m_municipality;
};

} // namespace qr
