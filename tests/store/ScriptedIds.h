// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdIntake.h"

// A camera under which nobody lays anything: what it would see, the test says.
class ScriptedIds final : public core::IdIntake
{
public:
    void start() override { isLooking = true; }
    void stop() override { isLooking = false; }
    void lookAgain() override { ++again; }

    // Lies there, is still, is read; nothing is told while nobody looks.
    void lay(const core::IdReading &id)
    {
        if (isLooking) {
            Q_EMIT hindered(std::nullopt);
            Q_EMIT reading();
            Q_EMIT read(id);
        }
    }

    bool isLooking = false;
    int again = 0;
};
