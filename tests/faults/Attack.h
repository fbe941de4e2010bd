// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

namespace faults {

struct AttackPlan
{
    quint32 seed = 1;
    std::chrono::milliseconds length{60'000};
};

struct AttackReport
{
    QString summary;
    QStringList problems; // in words, each with its invariant; none is what is wanted
};

// Five desks of two shelters, a headquarters, and a line between them that fails, for a while; then
// everything is healed and every invariant is looked at. Folder is made and left behind.
[[nodiscard]] AttackReport attack(const AttackPlan &plan, const QString &folder);

} // namespace faults
