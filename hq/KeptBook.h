// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Decision.h"

#include <mutex>

namespace hq {

// What waits for a person's decision, as it was last stored. Written by the writer's thread, read
// by any.
class KeptBook
{
public:
    void put(KeptOfDesks kept)
    {
        const std::lock_guard lock(m_mutex);
        m_kept = std::move(kept);
    }
    [[nodiscard]] KeptOfDesks all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_kept;
    }

private:
    mutable std::mutex m_mutex;
    KeptOfDesks m_kept;
};

} // namespace hq
