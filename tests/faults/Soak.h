// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/ProcessSize.h"

#include <QString>
#include <QStringList>

namespace faults {

// A day at a desk and its headquarters, as fast as the disk allows.
struct SoakPlan
{
    quint32 seed = 1;
    int warmUp = 2'000; // events until everything has its size
    int events = 8'000; // in all: a day with 1,500 people is fewer
};

struct SoakReport
{
    bench::ProcessSize deskBefore;
    bench::ProcessSize deskAfter;
    bench::ProcessSize headquartersBefore;
    bench::ProcessSize headquartersAfter;
    std::size_t events = 0;
    QStringList problems;

    [[nodiscard]] QString text() const;
};

// Nobody forgets people, so memory grows with them; handles do not.
inline constexpr qint64 mostKiBPerEvent = 4;
inline constexpr qint64 mostMoreHandles = 3;

[[nodiscard]] SoakReport soak(const SoakPlan &plan, const QString &folder);

} // namespace faults
