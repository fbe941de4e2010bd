// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/ServerMarker.h"

#include <chrono>
#include <memory>

namespace hq {

// Opens the store again after a failure, now and then: each try reads the whole database, and a
// crowd of desks that is turned away must not make it try all the time.
class Reopener
{
public:
    explicit Reopener(QString path)
        : m_path(std::move(path))
    {}

    // Nothing until it can be read, is still this machine's own, and has taken a small transaction:
    // a full disk can be read very well.
    [[nodiscard]] std::unique_ptr<LogStore> tryNowAndThen(const ServerMarker &marker);

private:
    QString m_path;
    std::chrono::steady_clock::time_point m_next;
};

} // namespace hq
