// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace paper {

// What CUPS's client programs say under LC_ALL=C (CUPS 2.4).

// The job that `lp` made: "request id is slips-12 (0 file(s))".
[[nodiscard]] std::optional<QString> jobFrom(const QByteArray &lp);

struct CupsQueue
{
    enum class State {
        Working,
        OutOfPaper, // it goes on by itself once there is some
        Stopped,    // somebody has to start it again
    };
    State state = State::Working;
    QStringList waiting; // jobs that have not ended, the one that is being printed too
};

// `lpstat -l -p QUEUE -W not-completed -o QUEUE`. None: nothing about a queue.
[[nodiscard]] std::optional<CupsQueue> queueFrom(const QByteArray &lpstat);

// Whether `lpstat -l -W completed -o QUEUE` says of the job that somebody cancelled it or that CUPS
// gave it up. CUPS 2.4.2 tells a job that it gave up from one that is printed in no list; such jobs
// end only on a queue whose error policy is abort-job, which is not Debian's.
[[nodiscard]] bool wasGivenUp(const QString &job, const QByteArray &lpstat);

} // namespace paper
