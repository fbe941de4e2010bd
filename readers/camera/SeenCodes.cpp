// SPDX-License-Identifier: Apache-2.0
#include "readers/camera/SeenCodes.h"

#include <algorithm>

namespace camera {

bool SeenCodes::isNew(const QByteArray &text, std::chrono::milliseconds now)
{
    std::erase_if(m_inSight, [now](const Code &code) { return now - code.last >= outOfSight; });
    const auto known = std::find_if(
        m_inSight.begin(), m_inSight.end(), [&](const Code &code) { return code.text == text; });
    if (known != m_inSight.end()) {
        known->last = now;
        return false;
    }
    m_inSight.push_back({text, now});
    return true;
}

} // namespace camera
