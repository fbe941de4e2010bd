// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/SqliteError.h"

#include <QString>

namespace store {

// One desk at a time: two writers would continue one stream in two ways. Ends with the process,
// however it ends.
class FolderLock
{
public:
    // Unsafe when another process holds it.
    [[nodiscard]] static Result<FolderLock> take(const QString &folder);
    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&) = delete;
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int file)
        : m_file(file)
    {}

    int m_file;
};

} // namespace store
