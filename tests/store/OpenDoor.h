// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/StaffAccess.h"

#include <memory>
#include <optional>

// A door to the staff's face that lets everybody in and keeps nothing.
class OpenDoor final : public core::StaffAccess
{
public:
    bool hasPassphrase() const override { return true; }
    bool isTakenOut() const override { return false; }
    void makePassphrase(const core::TypedSecret &) override {}
    void signIn(core::DutyNumber, const core::TypedSecret &) override { Q_EMIT signedIn(); }
    void lock() override {}
    void stepAway() override {}
    bool isBehindPin() const override { return false; }
    void setShiftPin(const core::TypedSecret &) override {}
    void tryShiftPin(const core::TypedSecret &) override { Q_EMIT refused(); }
    core::StaffList staff() const override
    {
        return {{core::firstDutyNumber, core::StaffRole::Supervisor}};
    }
    std::optional<core::StaffMember> self() const override { return staff().front(); }
    std::optional<qint64> envelopeUsed() const override { return std::nullopt; }
    core::TypedSecret drawWords(core::StaffRole) const override
    {
        return std::make_shared<core::SecretBytes>();
    }
    void keepSlot(core::StaffMember, const core::TypedSecret &) override { Q_EMIT staffRefused(); }
    void removeSlot(core::DutyNumber) override { Q_EMIT staffRefused(); }
};
