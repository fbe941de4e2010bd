// SPDX-License-Identifier: Apache-2.0
#include "marks/WristMark.h"

namespace marks {

QByteArray wristMark(const QString &issuer, const QString &handle, std::optional<quint32> cell)
{
    QByteArray text = "UKE1:" + issuer.toUtf8() + ':' + handle.toUtf8();
    if (cell) {
        text += ':' + QByteArray::number(*cell);
    }
    return text;
}

} // namespace marks
