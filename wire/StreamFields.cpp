// SPDX-License-Identifier: Apache-2.0
#include "wire/StreamFields.h"

namespace wire {

core::KioskId readKiosk(core::CborReader &reader)
{
    const auto kiosk = core::KioskId::fromBytes(reader.bytesExactly(17));
    if (!kiosk) {
        reader.reject();
        return {};
    }
    return *kiosk;
}

void appendField(QCborStreamWriter &writer, quint64 key, quint64 value)
{
    writer.append(key);
    writer.append(value);
}

void appendField(QCborStreamWriter &writer, quint64 key, qint64 value)
{
    writer.append(key);
    writer.append(value);
}

void appendField(QCborStreamWriter &writer, quint64 key, const QByteArray &value)
{
    writer.append(key);
    writer.append(value);
}

} // namespace wire
