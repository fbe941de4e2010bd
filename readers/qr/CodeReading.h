// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Input.h"

#include <QByteArray>

namespace qr {

// Whatever a scanner or a camera reads becomes what the flow understands: a family, a code that
// cannot be taken, or the text itself (a band, or nothing of ours).
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
