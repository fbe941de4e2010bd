// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"

#include <QString>

#include <chrono>
#include <vector>

namespace bench {

// Whether a number was reached; Untold where nobody asked for one.
enum class Reached { Yes, No, Untold };

[[nodiscard]] constexpr Reached reachedIf(bool isSo)
{
    return isSo ? Reached::Yes : Reached::No;
}

// One line of the table.
struct Row
{
    QString what;
    QString toReach;
    QString measured;
    Reached reached = Reached::Untold;
};

using Rows = std::vector<Row>;
// The error says in a sentence why nothing was measured.
template <typename T> using Result = core::Result<T, QString>;

// Machine, load and version, for above the table.
[[nodiscard]] QString circumstances(const QString &workFolder);
[[nodiscard]] QString markdown(const Row &row);

// Each in its own file; folder is empty and on the disk that is measured.
[[nodiscard]] Result<Rows> measureCamera(const QString &folder);
[[nodiscard]] Result<Rows> measureCard(const QString &folder);
[[nodiscard]] Result<Rows> measureCardStorm(const QString &folder);
[[nodiscard]] Result<Rows> measureDurable(const QString &folder);
[[nodiscard]] Result<Rows> measureHeadquarters(const QString &folder);
[[nodiscard]] Result<Rows> measureKanji(const QString &folder);
[[nodiscard]] Result<Rows> measureHousehold(const QString &folder);
[[nodiscard]] Result<Rows> measureKeys(const QString &folder);
[[nodiscard]] Result<Rows> measurePowerCuts(const QString &folder);
[[nodiscard]] Result<Rows> measureSoak(const QString &folder);
[[nodiscard]] Result<Rows> measureFaults(const QString &folder, std::chrono::minutes length);
[[nodiscard]] Result<Rows> measureStart(const QString &folder);
// Headquarters under load.
[[nodiscard]] Result<Rows> measureSingleRecords(const QString &folder);
[[nodiscard]] Result<Rows> measureBatches(const QString &folder);
[[nodiscard]] Result<Rows> measureAnnouncements(const QString &folder);
[[nodiscard]] Result<Rows> measureHalfOpen(const QString &folder);
[[nodiscard]] Result<Rows> measureDrain(const QString &folder);

// What measureStart starts: a desk on the data in folder, in a process of its own.
[[nodiscard]] int startDesk(const QString &folder);

} // namespace bench
