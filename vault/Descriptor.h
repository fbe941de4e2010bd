// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/VaultError.h"

#include <cerrno>
#include <unistd.h>
#include <utility>

namespace vault {

// The one translator from errno.
[[nodiscard]] inline VaultError fromErrno(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return VaultError::NotThere;
    case ENOSPC:
    case EDQUOT:
        return VaultError::DiskFull;
    default:
        return VaultError::IoFailed;
    }
}

// An open file; closed at the end of its life.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {}
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {}
    Descriptor &operator=(Descriptor &&) = delete;
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    // Some file systems report a full disk only here.
    [[nodiscard]] bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

} // namespace vault
