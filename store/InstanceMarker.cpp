// SPDX-License-Identifier: Apache-2.0
#include "store/InstanceMarker.h"

#include "core/Record.h"
#include "vault/DurableFile.h"

#include <QDataStream>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace store {

namespace {

constexpr qsizetype slotSize = 512; // one sector: written whole or not at all on most media
constexpr quint32 magic = 0x554B4D31;
constexpr qsizetype contentSize = 4 + 8 + 17 + 8 + 8 + core::hashSize;

struct Slot
{
    quint64 turn = 0;
    StreamHead head;
};

QByteArray encode(const Slot &slot)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    const QByteArray kiosk = slot.head.stream.kiosk.bytes();
    stream << magic << slot.turn;
    stream.writeRawData(kiosk.constData(), static_cast<int>(kiosk.size()));
    stream << slot.head.stream.incarnation << slot.head.seq;
    bytes += slot.head.hash;
    bytes += core::hashOf(bytes);
    return bytes.leftJustified(slotSize, '\0');
}

std::optional<Slot> decode(const QByteArray &bytes)
{
    const QByteArray content = bytes.left(contentSize);
    if (content.size() != contentSize ||
        bytes.mid(contentSize, core::hashSize) != core::hashOf(content)) {
        return std::nullopt;
    }
    QDataStream stream(content);
    quint32 found = 0;
    Slot slot;
    QByteArray kiosk(17, '\0');
    stream >> found >> slot.turn;
    stream.readRawData(kiosk.data(), static_cast<int>(kiosk.size()));
    stream >> slot.head.stream.incarnation >> slot.head.seq;
    slot.head.hash = content.right(core::hashSize);
    const auto id = core::KioskId::fromBytes(kiosk);
    if (found != magic || !id) {
        return std::nullopt;
    }
    slot.head.stream.kiosk = *id;
    return slot;
}

} // namespace

InstanceMarker::InstanceMarker(InstanceMarker &&other) noexcept
    : m_file(std::exchange(other.m_file, -1))
    , m_turn(other.m_turn)
    , m_unsynced(other.m_unsynced)
    , m_last(std::move(other.m_last))
{}

InstanceMarker::~InstanceMarker()
{
    if (m_file >= 0) {
        ::fdatasync(m_file);
        ::close(m_file);
    }
}

Result<InstanceMarker> InstanceMarker::open(const QString &path)
{
    InstanceMarker marker;
    marker.m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (marker.m_file < 0) {
        return core::fail(errno == ENOSPC ? core::RegisterError::DiskFull
                                          : core::RegisterError::ReadOnly);
    }
    // Its name must survive; its content is looked after by remember().
    if (!vault::syncFolder(QFileInfo(path).absolutePath())) {
        return core::fail(core::RegisterError::IoFailed);
    }
    marker.read();
    return marker;
}

void InstanceMarker::read()
{
    for (off_t i = 0; i < 2; ++i) {
        QByteArray bytes(slotSize, '\0');
        if (::pread(m_file, bytes.data(), slotSize, i * slotSize) != slotSize) {
            continue;
        }
        const auto slot = decode(bytes);
        if (slot && slot->turn >= m_turn) {
            m_turn = slot->turn;
            m_last = slot->head;
        }
    }
}

bool InstanceMarker::remember(const StreamHead &head, Sync sync)
{
    ++m_turn;
    const QByteArray bytes = encode({m_turn, head});
    const auto place = static_cast<off_t>(m_turn % 2) * slotSize;
    if (::pwrite(m_file, bytes.constData(), slotSize, place) != slotSize) {
        return false;
    }
    m_last = head;
    if (++m_unsynced < syncEvery && sync == Sync::Later) {
        return true;
    }
    m_unsynced = 0;
    return ::fdatasync(m_file) == 0;
}

} // namespace store
