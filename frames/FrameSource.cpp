// SPDX-License-Identifier: Apache-2.0
#include "frames/FrameSource.h"

namespace frames {

void FrameSource::setAvailable(bool yes)
{
    if (m_available != yes) {
        m_available = yes;
        Q_EMIT available(yes);
    }
}

} // namespace frames
