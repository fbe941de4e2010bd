// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"

#include <QByteArray>

#include <map>
#include <mutex>
#include <utility>

namespace hq {

// How far each line lies in the newest verified backup. Used by several threads.
class Covered
{
public:
    using Lines = std::map<std::pair<core::StreamId, QByteArray>, quint64>; // branch → next

    void put(Lines lines)
    {
        const std::lock_guard lock(m_mutex);
        m_lines = std::move(lines);
    }
    // 1: nothing of it.
    [[nodiscard]] quint64 next(const core::StreamId &stream, const QByteArray &branch) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_lines.find({stream, branch});
        return found == m_lines.end() ? 1 : found->second;
    }

private:
    mutable std::mutex m_mutex;
    Lines m_lines;
};

} // namespace hq
