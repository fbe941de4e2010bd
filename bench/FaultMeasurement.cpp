// SPDX-License-Identifier: Apache-2.0
// The attack of tests/faults and the soak, at any length.
#include "bench/Row.h"
#include "tests/faults/Attack.h"
#include "tests/faults/Soak.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bench {

namespace {

constexpr auto longestRound = 120s;

} // namespace

// Rounds with seeds and folders of their own, with and without copied disks in turns.
Result<Rows> measureFaults(const QString &folder, std::chrono::minutes length)
{
    qputenv("TMPDIR", QFile::encodeName(folder)); // where HqProcess makes its folder
    const QDeadlineTimer deadline(length);
    int rounds = 0;
    int faulty = 0;
    QStringList seeds;
    do {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline.remainingTimeAsDuration());
        const quint32 seed = QRandomGenerator::global()->generate();
        const QString round = folder + u"/round"_s;
        const auto report =
            faults::attack({seed,
                            std::clamp<std::chrono::milliseconds>(left, 20s, longestRound),
                            static_cast<faults::Copies>(rounds % 3)},
                           round);
        std::fprintf(stderr,
                     "seed %u, copies %d: %s\n%s\n",
                     seed,
                     rounds % 3,
                     qUtf8Printable(report.summary),
                     qUtf8Printable(report.problems.join(u'\n')));
        seeds.append(QString::number(seed));
        faulty += report.problems.isEmpty() ? 0 : 1;
        ++rounds;
        QDir(round).removeRecursively();
    } while (!deadline.hasExpired());
    return Rows{{u"attack: 5 desks, headquarters, line, disks, clocks, copies"_s,
                 u"0 lost, 0 doubled, board never wrong"_s,
                 u"%1 minutes, %2 rounds, %3 with faults (seeds %4)"_s.arg(length.count())
                     .arg(rounds)
                     .arg(faulty)
                     .arg(seeds.join(u' ')),
                 reachedIf(faulty == 0)}};
}

Result<Rows> measureSoak(const QString &folder)
{
    qputenv("TMPDIR", QFile::encodeName(folder));
    const auto report = faults::soak({QRandomGenerator::global()->generate()}, folder + u"/desk"_s);
    if (!report.problems.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(report.problems.join(u'\n')));
    }
    return Rows{{u"a day's traffic in minutes: memory and handles"_s,
                 u"≤ %1 KiB an event, ≤ %2 handles more"_s.arg(faults::mostKiBPerEvent)
                     .arg(faults::mostMoreHandles),
                 report.text(),
                 reachedIf(report.problems.isEmpty())}};
}

} // namespace bench
