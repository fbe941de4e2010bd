// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <sys/statvfs.h>

// A real file system that is small enough to be filled. Only root may mount one.
class SmallDisk
{
public:
    enum class Kind {
        Memory,     // tmpfs
        Journalled, // ext4 in a file, as a desk's disk
    };

    SmallDisk(Kind kind, int mebibytes)
    {
        using namespace Qt::StringLiterals;
        const QByteArray size = QByteArray::number(mebibytes) + 'm';
        if (kind == Kind::Memory) {
            m_isMounted = ::mount("tmpfs",
                                  qPrintable(path()),
                                  "tmpfs",
                                  0,
                                  ("mode=0700,size=" + size).constData()) == 0;
            return;
        }
        const QString image = m_image.filePath(u"image"_s);
        m_isMounted = run(u"truncate"_s, {u"-s"_s, QString::fromLatin1(size.toUpper()), image}) &&
                      run(u"mkfs.ext4"_s, {u"-q"_s, u"-m"_s, u"0"_s, image}) &&
                      run(u"mount"_s, {u"-o"_s, u"loop"_s, image, path()});
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    ~SmallDisk()
    {
        if (m_isMounted) {
            ::umount2(qPrintable(path()), MNT_DETACH);
        }
    }

    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] qint64 freeBytes() const
    {
        struct statvfs status = {};
        return ::statvfs(qPrintable(path()), &status) == 0
                   ? static_cast<qint64>(status.f_bavail) * static_cast<qint64>(status.f_frsize)
                   : -1;
    }
    // Takes all but so many bytes away; what it made for that.
    [[nodiscard]] QString fill(qint64 left) const
    {
        const QString name = filePath(QStringLiteral("holidays.iso"));
        QFile file(name);
        if (file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) {
            const QByteArray block(4096, 'x');
            while (freeBytes() >= left + block.size() && file.write(block) == block.size()) {
            }
        }
        return name;
    }
    // Pulled: what lies below its name now is the disk beneath.
    void unplug() { m_isMounted = ::umount2(qPrintable(path()), MNT_DETACH) != 0; }
    // As the kernel does when a journalled file system meets an error.
    [[nodiscard]] bool turnReadOnly() const
    {
        using namespace Qt::StringLiterals;
        return run(u"mount"_s, {u"-o"_s, u"remount,abort"_s, path()});
    }
    // With fresh eyes, as after a restart. Nothing may be open there.
    [[nodiscard]] bool mountAgain() const
    {
        using namespace Qt::StringLiterals;
        return ::umount(qPrintable(path())) == 0 &&
               run(u"mount"_s, {u"-o"_s, u"loop"_s, m_image.filePath(u"image"_s), path()});
    }
    [[nodiscard]] bool remount(unsigned long flags) const
    {
        return ::mount(nullptr, qPrintable(path()), nullptr, MS_REMOUNT | flags, nullptr) == 0;
    }

private:
    static bool run(const QString &program, const QStringList &arguments)
    {
        return QProcess::execute(program, arguments) == 0;
    }

    QTemporaryDir m_image{QStringLiteral("/dev/shm/disk-XXXXXX")}; // quick, whatever else runs
    QTemporaryDir m_folder;
    bool m_isMounted = false;
};

#define MOUNT_OR_SKIP(disk)                                                                        \
    if (!(disk).isMounted() && !qEnvironmentVariableIsSet("UKETSUKE_REQUIRE_VIRTUAL_HW")) {        \
        QSKIP("only root may mount the small disk");                                               \
    }                                                                                              \
    QVERIFY((disk).isMounted())
