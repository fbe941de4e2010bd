// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <chrono>
#include <vector>

namespace camera {

// Which codes are in sight. A code that is held up is read in every frame and is one presentation,
// also where two lie side by side and are read in turns.
class SeenCodes
{
public:
    // Without being read for so long a code is out of sight.
    static constexpr std::chrono::milliseconds outOfSight{2'000};

    // Whether this is a presentation. now: any clock that never goes back.
    [[nodiscard]] bool isNew(const QByteArray &text, std::chrono::milliseconds now);
    void forget() { m_inSight.clear(); }

private:
    struct Code
    {
        QByteArray text;
        std::chrono::milliseconds last;
    };
    std::vector<Code> m_inSight;
};

} // namespace camera
