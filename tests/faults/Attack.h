// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/Copies.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace faults {

struct AttackPlan
{
    quint32 seed = 1;
    std::chrono::milliseconds length{60'000};
    Copies copies = Copies::None;
    // A fault of the harness's own, which it has to find: a record taken out of a desk's log.
    enum class Plant { Nothing, LostRecord } plant = Plant::Nothing;
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
