// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/Descriptor.h"

#include <QByteArray>
#include <QString>

namespace vault {

// A small file that is written often and need not be synced each time: two slots of one sector are
// written in turn, each with a checksum, so that a torn write leaves the other. Both unreadable
// counts as nothing written. A power loss may take back up to syncEvery writes.
class SlotFile
{
public:
    static constexpr int syncEvery = 64;
    static constexpr qsizetype maxContent = 400; // bytes; one sector less what goes around it

    // Made empty, 0600, if it is not there. `magic` tells whose file it is; all contents of one
    // file have the same size. NotThere (no such folder), DiskFull or IoFailed.
    [[nodiscard]] static Result<SlotFile>
    open(const QString &path, quint32 magic, qsizetype contentSize);
    SlotFile(SlotFile &&) noexcept = default;
    SlotFile &operator=(SlotFile &&) = delete;
    SlotFile(const SlotFile &) = delete;
    SlotFile &operator=(const SlotFile &) = delete;
    ~SlotFile(); // syncs

    // What was written last; empty: nothing.
    [[nodiscard]] const QByteArray &last() const { return m_last; }
    enum class Sync { Later, Now };
    // False when the medium refused.
    bool write(const QByteArray &content, Sync sync);

private:
    SlotFile(Descriptor file, quint32 magic, qsizetype contentSize)
        : m_file(std::move(file))
        , m_magic(magic)
        , m_contentSize(contentSize)
    {}
    void read();

    Descriptor m_file;
    quint32 m_magic;
    qsizetype m_contentSize;
    quint64 m_turn = 0;
    int m_unsynced = 0;
    QByteArray m_last;
};

} // namespace vault
