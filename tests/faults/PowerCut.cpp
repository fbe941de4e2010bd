// SPDX-License-Identifier: Apache-2.0
// libpowercut.so, by LD_PRELOAD: passes every file call through, remembers what below some folders
// no fsync has made durable, and at the n-th call that changes something there cuts the power:
// leaves in the folders what a disk might hold, and ends the process at once.
//
//   UKETSUKE_POWERCUT_ROOT    folders, separated by ':' (canonical, there already)
//   UKETSUKE_POWERCUT_AT      n, from 1; 0 or absent: never
//   UKETSUKE_POWERCUT_LOSS    drop | prefix | sectors | torn
//   UKETSUKE_POWERCUT_NAMES   folder | journal
//   UKETSUKE_POWERCUT_SEED    of the decision what survives
//   UKETSUKE_POWERCUT_REPORT  file that gets a line: "cut N in CALL PATH", or "calls N" at the end
#include "tests/faults/DiskModel.h"
#include "tests/faults/RawFiles.h"

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <mutex>
#include <optional>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using faults::DiskModel;

namespace {

constexpr int exitCode = 86; // tests/faults/PowerCutSettings.h says the same

std::string setting(const char *name)
{
    const char *value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

faults::Loss lossFrom(const std::string &name)
{
    return name == "prefix"    ? faults::Loss::KeepPrefix
           : name == "sectors" ? faults::Loss::AnySectors
           : name == "torn"    ? faults::Loss::TornLast
                               : faults::Loss::DropAll;
}

// Everything that is known about this process's files; made once, never destroyed, because other
// threads write until the very end.
class Power
{
public:
    Power()
        : m_disk(setting("UKETSUKE_POWERCUT_NAMES") == "folder" ? faults::Names::FolderSync
                                                                : faults::Names::Journal)
        , m_at(std::strtoull(setting("UKETSUKE_POWERCUT_AT").c_str(), nullptr, 10))
        , m_loss(lossFrom(setting("UKETSUKE_POWERCUT_LOSS")))
        , m_seed(static_cast<std::uint32_t>(
              std::strtoul(setting("UKETSUKE_POWERCUT_SEED").c_str(), nullptr, 10)))
        , m_report(setting("UKETSUKE_POWERCUT_REPORT"))
    {
        std::string roots = setting("UKETSUKE_POWERCUT_ROOT") + ':';
        for (std::size_t end = roots.find(':'); end != std::string::npos; end = roots.find(':')) {
            if (end > 0) {
                m_disk.addRoot(roots.substr(0, end));
            }
            roots.erase(0, end + 1);
        }
    }

    std::mutex mutex;

    DiskModel &disk() { return m_disk; }
    std::map<int, DiskModel::NodePtr> files; // by descriptor

    // A call that changes something: true when the power goes with it.
    bool isLastCall() { return ++m_calls == m_at; }
    [[noreturn]] void cut(const char *call, const std::string &path)
    {
        m_disk.loseThePower(m_loss, m_seed);
        report("cut " + std::to_string(m_calls) + " in " + call + ' ' + path);
        for (;;) {
            ::syscall(SYS_exit_group, exitCode);
        }
    }
    void report(const std::string &line) const
    {
        if (!m_report.empty()) {
            faults::raw::note(m_report, line);
        }
    }
    [[nodiscard]] std::uint64_t calls() const { return m_calls; }

private:
    DiskModel m_disk;
    std::uint64_t m_at;
    std::uint64_t m_calls = 0;
    faults::Loss m_loss;
    std::uint32_t m_seed;
    std::string m_report;
};

Power *thePower = nullptr;

[[gnu::constructor]] void begin()
{
    thePower = new Power;
    ::unsetenv("LD_PRELOAD"); // not for what this process starts
}

[[gnu::destructor]] void end()
{
    thePower->report("calls " + std::to_string(thePower->calls()));
}

std::string pathOf(int folder, const char *path)
{
    std::filesystem::path full(path);
    if (full.is_relative()) {
        std::array<char, 4096> base{};
        const std::string link =
            folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/" + std::to_string(folder);
        const ssize_t size = ::readlink(link.c_str(), base.data(), base.size());
        full = std::string(base.data(), size < 0 ? 0 : static_cast<std::size_t>(size)) / full;
    }
    std::string normal = full.lexically_normal().string();
    while (normal.size() > 1 && normal.back() == '/') {
        normal.pop_back(); // "folder/."
    }
    return normal;
}

int openFile(int folder, const char *name, int flags, mode_t mode)
{
    const auto call = [&] {
        return static_cast<int>(::syscall(SYS_openat, folder, name, flags, mode));
    };
    if (thePower == nullptr) {
        return call();
    }
    const std::lock_guard lock(thePower->mutex);
    const std::string path = pathOf(folder, name);
    DiskModel &disk = thePower->disk();
    if (!disk.covers(path) || faults::raw::isVolatile(path)) {
        return call();
    }
    auto node = disk.find(path);
    const int file = call();
    if (file < 0) {
        return file;
    }
    const bool isNew = !node && (flags & O_CREAT) != 0;
    if (isNew) {
        struct stat status = {};
        ::fstat(file, &status);
        node = disk.create(path, status.st_mode & 07777U);
    }
    const bool empties = !isNew && node && (flags & O_TRUNC) != 0;
    if (empties) {
        disk.resize(node, 0);
    }
    if (node) {
        thePower->files[file] = node;
    }
    if ((isNew || empties) && thePower->isLastCall()) {
        thePower->cut("open", path);
    }
    return file;
}

mode_t modeIn(int flags, va_list arguments)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

// One change of a file that is open: passes the call on, then tells the disk.
template <typename Call, typename Tell>
long changing(const char *name, int file, const Call &call, const Tell &tell)
{
    if (thePower == nullptr) {
        return call();
    }
    const std::lock_guard lock(thePower->mutex);
    const auto known = thePower->files.find(file);
    if (known == thePower->files.end()) {
        return call();
    }
    const long answer = call();
    if (answer >= 0) {
        tell(known->second, answer);
    }
    if (thePower->isLastCall()) {
        thePower->cut(name, std::to_string(file));
    }
    return answer;
}

long writeAt(int file, const void *bytes, std::size_t size, off64_t offset)
{
    return changing(
        "pwrite",
        file,
        [&] { return ::syscall(SYS_pwrite64, file, bytes, size, offset); },
        [&](const DiskModel::NodePtr &node, long written) {
            thePower->disk().write(
                node,
                static_cast<std::uint64_t>(offset),
                {static_cast<const char *>(bytes), static_cast<std::size_t>(written)});
        });
}

int resizeFile(int file, off64_t size)
{
    return static_cast<int>(changing(
        "ftruncate",
        file,
        [&] { return ::syscall(SYS_ftruncate, file, size); },
        [&](const DiskModel::NodePtr &node, long) {
            thePower->disk().resize(node, static_cast<std::uint64_t>(size));
        }));
}

// The power goes before the flush has ended: nothing is certain yet.
int syncFile(long number, int file)
{
    const auto call = [&] { return static_cast<int>(::syscall(number, file)); };
    if (thePower == nullptr) {
        return call();
    }
    const std::lock_guard lock(thePower->mutex);
    const auto known = thePower->files.find(file);
    if (known == thePower->files.end()) {
        return call();
    }
    if (thePower->isLastCall()) {
        thePower->cut("fsync", std::to_string(file));
    }
    // The real disk need not be waited for: what counts here is what the model says.
    thePower->disk().sync(known->second);
    return 0;
}

// One change of names.
template <typename Call, typename Tell>
int renaming(const char *name, const std::string &path, const Call &call, const Tell &tell)
{
    if (thePower == nullptr || !thePower->disk().covers(path) || faults::raw::isVolatile(path)) {
        return static_cast<int>(call());
    }
    const std::lock_guard lock(thePower->mutex);
    const long answer = call();
    if (answer == 0) {
        tell(thePower->disk());
        if (thePower->isLastCall()) {
            thePower->cut(name, path);
        }
    }
    return static_cast<int>(answer);
}

int removeName(int folder, const char *name, int flags)
{
    const std::string path = pathOf(folder, name);
    return renaming(
        "unlink",
        path,
        [&] { return ::syscall(SYS_unlinkat, folder, name, flags); },
        [&](DiskModel &disk) { disk.remove(path); });
}

int moveName(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    const std::string oldPath = pathOf(fromFolder, from);
    const std::string newPath = pathOf(toFolder, to);
    return renaming(
        "rename",
        newPath,
        [&] { return ::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags); },
        [&](DiskModel &disk) { disk.rename(oldPath, newPath); });
}

} // namespace

// The names that programs, Qt and SQLite call. glibc declares some of them with attributes of its
// own, which a definition need not repeat.
extern "C" {

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeIn(flags, arguments);
    va_end(arguments);
    return openFile(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeIn(flags, arguments);
    va_end(arguments);
    return openFile(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeIn(flags, arguments);
    va_end(arguments);
    return openFile(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeIn(flags, arguments);
    va_end(arguments);
    return openFile(folder, path, flags, mode);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    return writeAt(file, bytes, size, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    return writeAt(file, bytes, size, offset);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    off64_t offset = 0;
    return changing(
        "write",
        file,
        [&] {
            const long written = ::syscall(SYS_write, file, bytes, size);
            // Behind what was written, also where the file was opened to append.
            offset = ::syscall(SYS_lseek, file, 0, SEEK_CUR) - std::max(written, 0L);
            return written;
        },
        [&](const DiskModel::NodePtr &node, long written) {
            thePower->disk().write(
                node,
                static_cast<std::uint64_t>(offset),
                {static_cast<const char *>(bytes), static_cast<std::size_t>(written)});
        });
}

int ftruncate(int file, off_t size) noexcept
{
    return resizeFile(file, size);
}

int ftruncate64(int file, off64_t size) noexcept
{
    return resizeFile(file, size);
}

int fsync(int file)
{
    return syncFile(SYS_fsync, file);
}

int fdatasync(int file)
{
    return syncFile(SYS_fdatasync, file);
}

int close(int file)
{
    if (thePower != nullptr) {
        const std::lock_guard lock(thePower->mutex);
        thePower->files.erase(file);
    }
    return static_cast<int>(::syscall(SYS_close, file));
}

int unlink(const char *path) noexcept
{
    return removeName(AT_FDCWD, path, 0);
}

int rmdir(const char *path) noexcept
{
    return removeName(AT_FDCWD, path, AT_REMOVEDIR);
}

int unlinkat(int folder, const char *path, int flags) noexcept
{
    return removeName(folder, path, flags);
}

int rename(const char *from, const char *to) noexcept
{
    return moveName(AT_FDCWD, from, AT_FDCWD, to, 0);
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    return moveName(fromFolder, from, toFolder, to, 0);
}

int renameat2(
    int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    return moveName(fromFolder, from, toFolder, to, flags);
}

int mkdir(const char *name, mode_t mode) noexcept
{
    const std::string path = pathOf(AT_FDCWD, name);
    return renaming(
        "mkdir",
        path,
        [&] { return ::syscall(SYS_mkdirat, AT_FDCWD, name, mode); },
        [&](DiskModel &disk) { disk.create(path, S_IFDIR | mode); });
}

} // extern "C"
