// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace uplink {

// What a receipt's "come again in" is worth. Whatever it says, nobody hammers headquarters, and no
// desk is silent for a day.

// After headquarters had no room for what was sent.
[[nodiscard]] constexpr std::chrono::milliseconds restFrom(quint32 nextUploadMs)
{
    using namespace std::chrono_literals;
    return std::clamp<std::chrono::milliseconds>(std::chrono::milliseconds(nextUploadMs), 1s, 5min);
}

// Between two words of a desk that has nothing to say.
[[nodiscard]] constexpr std::chrono::milliseconds heartbeatFrom(quint32 nextUploadMs)
{
    using namespace std::chrono_literals;
    return std::clamp<std::chrono::milliseconds>(std::chrono::milliseconds(nextUploadMs), 5s, 5min);
}

} // namespace uplink
