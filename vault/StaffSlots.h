// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/StaffSlot.h"

#include <QStringList>

#include <map>

namespace vault {

// The slots of a desk as they lie in its key folder, staff-NNN.slot each. What is kept or removed
// is durable before it counts.
class StaffSlots
{
public:
    // More than any shelter's staff; a folder with more is none of ours.
    static constexpr int most = 200;

    // None yet, in memory only: writeTo() puts them into the folder that is being made.
    StaffSlots(QString folder, const core::KioskId &kiosk);
    // None in a folder that headquarters took out; else Damaged when there is none, or a file is
    // not what was written.
    [[nodiscard]] static Result<StaffSlots> read(const QString &folder, const core::KioskId &kiosk);
    [[nodiscard]] static QStringList fileNamesIn(const QString &folder);
    [[nodiscard]] static QString fileIn(const QString &folder, core::DutyNumber number);

    [[nodiscard]] const StaffSlot *find(core::DutyNumber number) const;
    [[nodiscard]] core::StaffList staff() const;
    [[nodiscard]] const QString &folder() const { return m_folder; }

    void insert(StaffSlot slot);
    [[nodiscard]] Result<void> writeTo(const QString &folder) const;

    // Takes the place of the one with the same number.
    [[nodiscard]] Result<void> keep(StaffSlot slot);
    // Its file is gone also after a power loss.
    [[nodiscard]] Result<void> remove(core::DutyNumber number);
    // For good (vault/TakenOut.h). In memory also when the medium refuses.
    [[nodiscard]] Result<void> takeOut();

private:
    QString m_folder;
    core::KioskId m_kiosk;
    std::map<core::DutyNumber, StaffSlot> m_slots;
};

} // namespace vault
