// SPDX-License-Identifier: Apache-2.0
// Does to files in the current folder what its arguments say, one after another: the program on
// which libpowercut is proved.   file_steps write:f:text sync:f move:f:g remove:g ...
#include <cstdio>
#include <fcntl.h>
#include <sstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace {

bool write(const std::string &path, const std::string &text)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT, 0600);
    const bool isWritten = ::pwrite(file, text.data(), text.size(), 0) >= 0;
    return ::close(file) == 0 && isWritten;
}

bool sync(const std::string &path)
{
    const int file = ::open(path.c_str(), O_RDONLY);
    const bool isSynced = ::fsync(file) == 0;
    return ::close(file) == 0 && isSynced;
}

bool shorten(const std::string &path, const std::string &size)
{
    const int file = ::open(path.c_str(), O_WRONLY);
    const bool isShort = ::ftruncate(file, std::stol(size)) == 0;
    return ::close(file) == 0 && isShort;
}

bool perform(const std::string &step)
{
    std::istringstream words(step);
    std::string verb;
    std::string path;
    std::string rest;
    std::getline(words, verb, ':');
    std::getline(words, path, ':');
    std::getline(words, rest);
    return verb == "write"     ? write(path, rest)
           : verb == "sync"    ? sync(path)
           : verb == "shorten" ? shorten(path, rest)
           : verb == "move"    ? std::rename(path.c_str(), rest.c_str()) == 0
           : verb == "remove"  ? ::unlink(path.c_str()) == 0
                               : verb == "folder" && ::mkdir(path.c_str(), 0700) == 0;
}

} // namespace

int main(int count, char *words[])
{
    for (int i = 1; i < count; ++i) {
        if (!perform(words[i])) {
            std::fprintf(stderr, "file_steps: %s\n", words[i]);
            return 1;
        }
    }
    return 0;
}
