// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/CardIntake.h"

// A reader on which nobody lays anything: what a card would say, the test says.
class EmptyReader final : public core::CardIntake
{
public:
    void start() override {}
    void stop() override {}
    void present(core::SecretBytes, core::LastTry) override {}
    void presentFace(core::SecretBytes) override {}
    void release() override {}
    void expect(core::CardPurpose what) override { purpose = what; }

    core::CardPurpose purpose = core::CardPurpose::Intake;
};
