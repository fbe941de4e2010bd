// SPDX-License-Identifier: Apache-2.0
#include "wire/CameIn.h"

#include "core/CborReader.h"

#include <QCborStreamWriter>

namespace wire {

namespace {

constexpr qsizetype maxCode = 32;

} // namespace

QByteArray encode(const CameIn &cameIn)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(4);
    writer.append(cameIn.who.issuer);
    writer.append(cameIn.who.handle.text());
    writer.append(cameIn.from);
    writer.append(cameIn.lamport);
    writer.endArray();
    return bytes;
}

std::optional<CameIn> cameInFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    const qsizetype length = reader.enterArray(4);
    const QString issuer = reader.text(maxCode);
    const auto handle = core::Handle::fromText(reader.text(core::Handle::length));
    const QString from = reader.text(maxCode);
    const quint64 lamport = reader.unsignedInteger();
    reader.leave();
    const bool isSound = reader.finished() && length == 4 && handle &&
                         core::isShelterCode(issuer) && core::isShelterCode(from);
    return isSound ? std::optional(CameIn{{issuer, *handle}, from, lamport}) : std::nullopt;
}

} // namespace wire
