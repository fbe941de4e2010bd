// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readers/qr/FamilyContent.h"

#include <QByteArray>
#include <QString>

namespace qr {

enum Flag : quint8 { Deflated = 1, Sealed = 2, Signed = 4 };

// The content as it is put into a code, and the flag that says how.
struct PackedContent
{
    quint8 flags = 0;
    QByteArray bytes;
};
[[nodiscard]] PackedContent packed(const FamilyContent &content);
[[nodiscard]] QString framed(quint8 flags, const QByteArray &rest);
[[nodiscard]] QByteArray
signedBytesOf(quint8 flags, const QByteArray &keyId, const QByteArray &packed);

} // namespace qr
