// SPDX-License-Identifier: Apache-2.0
// libdisktrouble.so, by LD_PRELOAD: a disk that says no while the first letter of the file
// UKETSUKE_DISK_TROUBLE says so. Only files below UKETSUKE_DISK_TROUBLE_ROOT are concerned.
//   f  full: what is written is refused with ENOSPC
//   s  flushing fails with EIO
//   w  writing fails with EIO
//   -  all is well
#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

const volatile char *theTrouble = nullptr;
std::string *theRoot = nullptr;

[[gnu::constructor]] void begin()
{
    const char *path = std::getenv("UKETSUKE_DISK_TROUBLE");
    const char *root = std::getenv("UKETSUKE_DISK_TROUBLE_ROOT");
    const int file = path == nullptr || root == nullptr
                         ? -1
                         : static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, O_RDONLY, 0));
    if (file < 0) {
        return;
    }
    void *page = ::mmap(nullptr, 1, PROT_READ, MAP_SHARED, file, 0);
    if (page != MAP_FAILED) {
        theRoot = new std::string(root);
        theTrouble = static_cast<const char *>(page);
    }
    ::syscall(SYS_close, file);
}

bool concerns(int file)
{
    std::array<char, 4096> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t size = ::readlink(link.c_str(), path.data(), path.size());
    return size > 0 && std::string(path.data(), static_cast<std::size_t>(size))
                               .compare(0, theRoot->size(), *theRoot) == 0;
}

char trouble(int file)
{
    const char now = theTrouble == nullptr ? '-' : *theTrouble;
    return now == 'f' || now == 's' || now == 'w' ? (concerns(file) ? now : '-') : '-';
}

// 0, or what a write to this file is refused with.
int refusal(int file)
{
    const char now = trouble(file);
    return now == 'f' ? ENOSPC : now == 'w' ? EIO : 0;
}

template <typename Call> long unless(int error, const Call &call)
{
    if (error != 0) {
        errno = error;
        return -1;
    }
    return call();
}

} // namespace

extern "C" {

ssize_t write(int file, const void *bytes, size_t size)
{
    return unless(refusal(file), [&] { return ::syscall(SYS_write, file, bytes, size); });
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    return unless(refusal(file),
                  [&] { return ::syscall(SYS_pwrite64, file, bytes, size, offset); });
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    return unless(refusal(file),
                  [&] { return ::syscall(SYS_pwrite64, file, bytes, size, offset); });
}

int fsync(int file)
{
    return static_cast<int>(
        unless(trouble(file) == 's' ? EIO : 0, [&] { return ::syscall(SYS_fsync, file); }));
}

int fdatasync(int file)
{
    return static_cast<int>(
        unless(trouble(file) == 's' ? EIO : 0, [&] { return ::syscall(SYS_fdatasync, file); }));
}

} // extern "C"
