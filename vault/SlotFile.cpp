// SPDX-License-Identifier: Apache-2.0
#include "vault/SlotFile.h"

#include "core/Record.h"
#include "vault/DurableFile.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>

namespace vault {

namespace {

constexpr qsizetype slotSize = 512; // one sector: written whole or not at all on most media
constexpr qsizetype headSize = 4 + 8;

static_assert(headSize + SlotFile::maxContent + core::hashSize <= slotSize);

QByteArray head(quint32 magic, quint64 turn)
{
    QByteArray bytes(headSize, '\0');
    qToBigEndian(magic, bytes.data());
    qToBigEndian(turn, bytes.data() + 4);
    return bytes;
}

} // namespace

Result<SlotFile> SlotFile::open(const QString &path, quint32 magic, qsizetype contentSize)
{
    Q_ASSERT(contentSize > 0 && contentSize <= maxContent);
    Descriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!file.isOpen()) {
        return core::fail(fromErrno(errno));
    }
    // Its name must survive; its content is looked after by write().
    if (const auto synced = syncFolder(QFileInfo(path).absolutePath()); !synced) {
        return core::fail(synced.error());
    }
    SlotFile opened(std::move(file), magic, contentSize);
    opened.read();
    return opened;
}

SlotFile::~SlotFile()
{
    if (m_file.isOpen()) {
        ::fdatasync(m_file.number());
    }
}

void SlotFile::read()
{
    const qsizetype signedSize = headSize + m_contentSize;
    for (off_t i = 0; i < 2; ++i) {
        QByteArray bytes(slotSize, '\0');
        if (::pread(m_file.number(), bytes.data(), slotSize, i * slotSize) != slotSize ||
            qFromBigEndian<quint32>(bytes.constData()) != m_magic ||
            bytes.mid(signedSize, core::hashSize) != core::hashOf(bytes.left(signedSize))) {
            continue;
        }
        const auto turn = qFromBigEndian<quint64>(bytes.constData() + 4);
        if (turn >= m_turn) {
            m_turn = turn;
            m_last = bytes.mid(headSize, m_contentSize);
        }
    }
}

bool SlotFile::write(const QByteArray &content, Sync sync)
{
    Q_ASSERT(content.size() == m_contentSize);
    ++m_turn;
    QByteArray bytes = head(m_magic, m_turn) + content;
    bytes += core::hashOf(bytes);
    bytes = bytes.leftJustified(slotSize, '\0');
    const auto place = static_cast<off_t>(m_turn % 2) * slotSize;
    if (::pwrite(m_file.number(), bytes.constData(), slotSize, place) != slotSize) {
        return false;
    }
    m_last = content;
    if (++m_unsynced < syncEvery && sync == Sync::Later) {
        return true;
    }
    m_unsynced = 0;
    return ::fdatasync(m_file.number()) == 0;
}

} // namespace vault
