// SPDX-License-Identifier: Apache-2.0
#include "wire/StreamFields.h"

#include "core/Record.h"

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

QByteArray readBranch(core::CborReader &reader)
{
    QByteArray branch = reader.bytes(core::hashSize);
    if (!branch.isEmpty() && branch.size() != core::hashSize) {
        reader.reject();
    }
    return branch;
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
