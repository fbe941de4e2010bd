// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/RawFiles.h"

#include <array>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace faults::raw {

namespace {

int open(const std::string &path, int flags, mode_t mode)
{
    return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path.c_str(), flags | O_CLOEXEC, mode));
}

void writeAll(int file, const std::string &bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const long count = ::syscall(SYS_write, file, bytes.data() + done, bytes.size() - done);
        if (count <= 0) {
            return;
        }
        done += static_cast<std::size_t>(count);
    }
}

struct CloseFolder
{
    void operator()(DIR *folder) const { ::closedir(folder); }
};

} // namespace

bool isVolatile(const std::string &path)
{
    return path.size() > 4 && path.compare(path.size() - 4, 4, "-shm") == 0;
}

std::vector<Entry> entriesOf(const std::string &folder)
{
    std::vector<Entry> entries;
    const std::unique_ptr<DIR, CloseFolder> opened(::opendir(folder.c_str()));
    while (opened) {
        const dirent *entry = ::readdir(opened.get());
        if (entry == nullptr) {
            break;
        }
        const std::string name = entry->d_name;
        struct stat status = {};
        if (name == "." || name == ".." || isVolatile(name) ||
            ::lstat((folder + '/' + name).c_str(), &status) != 0 ||
            (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode))) {
            continue;
        }
        entries.push_back({name, status.st_mode & 07777U, S_ISDIR(status.st_mode)});
    }
    return entries;
}

std::string read(const std::string &path)
{
    std::string content;
    const int file = open(path, O_RDONLY, 0);
    std::array<char, 65536> block{};
    for (;;) {
        const long count = ::syscall(SYS_read, file, block.data(), block.size());
        if (count <= 0) {
            break;
        }
        content.append(block.data(), static_cast<std::size_t>(count));
    }
    ::syscall(SYS_close, file);
    return content;
}

void write(const std::string &path, const std::string &bytes, mode_t mode)
{
    const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode);
    writeAll(file, bytes);
    ::syscall(SYS_close, file);
}

void makeFolder(const std::string &path, mode_t mode)
{
    ::syscall(SYS_mkdirat, AT_FDCWD, path.c_str(), mode);
}

void remove(const std::string &path, bool isFolder)
{
    ::syscall(SYS_unlinkat, AT_FDCWD, path.c_str(), isFolder ? AT_REMOVEDIR : 0);
}

void removeVolatile(const std::string &folder)
{
    const std::unique_ptr<DIR, CloseFolder> opened(::opendir(folder.c_str()));
    while (opened) {
        const dirent *entry = ::readdir(opened.get());
        if (entry == nullptr) {
            break;
        }
        if (isVolatile(entry->d_name)) {
            remove(folder + '/' + entry->d_name, false);
        }
    }
}

void note(const std::string &path, const std::string &line)
{
    const int file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
    writeAll(file, line + '\n');
    ::syscall(SYS_close, file);
}

} // namespace faults::raw
