// SPDX-License-Identifier: Apache-2.0
#include "store/InstanceMarker.h"

#include "core/Record.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr quint32 magic = 0x554B4D31;
constexpr qsizetype kioskSize = 17;
constexpr qsizetype contentSize = kioskSize + 8 + 8 + core::hashSize;

QByteArray encode(const StreamHead &head)
{
    QByteArray numbers(16, '\0');
    qToBigEndian(head.stream.incarnation, numbers.data());
    qToBigEndian(head.seq, numbers.data() + 8);
    return head.stream.kiosk.bytes() + numbers + head.hash;
}

std::optional<StreamHead> decode(const QByteArray &content)
{
    const auto kiosk = core::KioskId::fromBytes(content.left(kioskSize));
    if (content.size() != contentSize || !kiosk) {
        return std::nullopt;
    }
    const char *numbers = content.constData() + kioskSize;
    return StreamHead{{*kiosk, qFromBigEndian<quint64>(numbers)},
                      qFromBigEndian<quint64>(numbers + 8),
                      content.right(core::hashSize)};
}

} // namespace

InstanceMarker::InstanceMarker(vault::SlotFile file)
    : m_file(std::move(file))
    , m_last(decode(m_file.last()))
{}

QString InstanceMarker::pathFor(const QString &dataFolder, const QString &instancePath)
{
    return instancePath.isEmpty() ? dataFolder + u".instance"_s : instancePath;
}

Result<InstanceMarker> InstanceMarker::open(const QString &path)
{
    auto file = vault::SlotFile::open(path, magic, contentSize);
    if (!file) {
        return core::fail(file.error() == vault::VaultError::DiskFull
                              ? core::RegisterError::DiskFull
                              : core::RegisterError::ReadOnly);
    }
    return InstanceMarker(std::move(*file));
}

bool InstanceMarker::remember(const StreamHead &head, Sync sync)
{
    m_last = head;
    return m_file.write(encode(head), sync);
}

} // namespace store
