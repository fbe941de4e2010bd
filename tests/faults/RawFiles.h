// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

// The kernel's file calls themselves, past the functions that libpowercut puts in front of them.
namespace faults::raw {

struct Entry
{
    std::string name;
    mode_t mode = 0; // rights only
    bool isFolder = false;
};

// SQLite's shared memory lies in a file, but only in the page cache: it does not outlive the power.
[[nodiscard]] bool isVolatile(const std::string &path);

// Folders and ordinary files; none that is volatile.
[[nodiscard]] std::vector<Entry> entriesOf(const std::string &folder);
[[nodiscard]] std::string read(const std::string &path);
void write(const std::string &path, const std::string &bytes, mode_t mode);
void makeFolder(const std::string &path, mode_t mode);
void remove(const std::string &path, bool isFolder);
void removeVolatile(const std::string &folder);
// Adds a line.
void note(const std::string &path, const std::string &line);

} // namespace faults::raw
