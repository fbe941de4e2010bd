// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

// This process's own memory, as a thief of the running machine would find it. Opened before the
// process is hardened, which closes the way for everybody who comes later.
class MemoryImage
{
public:
    MemoryImage()
        : m_memory(::open("/proc/self/mem", O_RDONLY | O_CLOEXEC))
        , m_maps(::open("/proc/self/maps", O_RDONLY | O_CLOEXEC))
        , m_part(static_cast<unsigned char *>(
              ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
    {}
    ~MemoryImage()
    {
        ::munmap(m_part, size);
        ::close(m_memory);
        ::close(m_maps);
    }
    MemoryImage(const MemoryImage &) = delete;
    MemoryImage &operator=(const MemoryImage &) = delete;

    // What is looked for comes with every bit turned round, so that the looking itself leaves no
    // copy of it here.
    static constexpr unsigned char mask = 0xFF;

    // How often each is there, in all memory that is this process's alone: heap, stacks, data,
    // guarded memory.
    [[nodiscard]] QList<qsizetype> count(const QList<QByteArray> &masked)
    {
        QList<qsizetype> found(masked.size(), 0);
        const auto own = reinterpret_cast<quint64>(m_part);
        for (const Range &range : ranges()) {
            countIn({range.from, std::min(range.to, own)}, masked, found);
            countIn({std::max(range.from, own + size), range.to}, masked, found);
        }
        return found;
    }

private:
    struct Range
    {
        quint64 from = 0;
        quint64 to = 0;
    };
    static constexpr quint64 step = quint64{1} << 20;
    static constexpr quint64 page = 4096;
    static constexpr quint64 size = step + page; // a bit more, for what lies across a step's end

    [[nodiscard]] QList<Range> ranges() const
    {
        QByteArray text;
        QByteArray part(1 << 16, '\0');
        ::lseek(m_maps, 0, SEEK_SET);
        for (;;) {
            const auto got = ::read(m_maps, part.data(), static_cast<size_t>(part.size()));
            if (got <= 0) {
                break;
            }
            text.append(part.constData(), got);
        }
        QList<Range> found;
        for (const QByteArray &line : text.split('\n')) {
            const qsizetype dash = line.indexOf('-');
            const qsizetype space = line.indexOf(' ');
            if (dash > 0 && line.mid(space + 1, 4) == "rw-p") {
                found.append({line.left(dash).toULongLong(nullptr, 16),
                              line.mid(dash + 1, space - dash - 1).toULongLong(nullptr, 16)});
            }
        }
        return found;
    }

    void countIn(const Range &range, const QList<QByteArray> &masked, QList<qsizetype> &found) const
    {
        for (quint64 at = range.from; at < range.to;) {
            const auto want = std::min(size, range.to - at);
            const auto got = ::pread(m_memory, m_part, want, static_cast<off_t>(at));
            if (got <= 0) {
                at += page; // a hole
                continue;
            }
            const auto here = std::min(static_cast<quint64>(got), step);
            for (qsizetype i = 0; i < masked.size(); ++i) {
                found[i] += countOne(masked[i], here, static_cast<quint64>(got));
            }
            at += here;
        }
    }

    // Those that begin in the first `here` of `got` bytes.
    [[nodiscard]] qsizetype countOne(const QByteArray &masked, quint64 here, quint64 got) const
    {
        const auto length = static_cast<quint64>(masked.size());
        const auto *pattern = reinterpret_cast<const unsigned char *>(masked.constData());
        const int first = pattern[0] ^ mask;
        qsizetype found = 0;
        for (const unsigned char *at = m_part; at < m_part + here; ++at) {
            at = static_cast<const unsigned char *>(
                std::memchr(at, first, static_cast<std::size_t>(m_part + here - at)));
            if (at == nullptr || at + length > m_part + got) {
                break;
            }
            quint64 same = 1;
            while (same < length && (at[same] ^ mask) == pattern[same]) {
                ++same;
            }
            found += same == length ? 1 : 0;
        }
        return found;
    }

    int m_memory;
    int m_maps;
    unsigned char *m_part; // is not looked at
};
