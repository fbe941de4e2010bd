// SPDX-License-Identifier: Apache-2.0
// Power cuts at random calls: a desk from its first start on, and headquarters with a desk that
// posts. Each trial is a real process under libpowercut, then opened again without it.
#include "bench/Row.h"
#include "tests/faults/PowerCutTrial.h"

#include <QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int deskTrials = 440;
constexpr int headquartersTrials = 220;
// Cuts that have to happen: where the chosen call is never reached there is none.
constexpr int leastDesk = 350;
constexpr int leastHeadquarters = 150;

struct Sum
{
    int cuts = 0;
    int lost = 0;       // trials in which something promised was gone
    int unopenable = 0; // and in which anything else was wrong
    qsizetype promised = 0;

    void add(const faults::PowerCut &cut, const char *who, const faults::TrialResult &result)
    {
        cuts += result.wasCut ? 1 : 0;
        promised += result.promised;
        if (result.problems.isEmpty()) {
            return;
        }
        const bool isLost = !result.problems.filter(u"lost"_s).isEmpty();
        ++(isLost ? lost : unopenable);
        std::fprintf(stderr,
                     "%s %s (%s): %s\n",
                     who,
                     qUtf8Printable(faults::textOf(cut)),
                     qUtf8Printable(result.where),
                     qUtf8Printable(result.problems.join(u"; "_s)));
    }
    [[nodiscard]] Row row(const QString &who, const QString &unit, quint32 seed, int least) const
    {
        return {u"power cuts at random writes, "_s + who,
                u"0 lost, 0 unopenable in ≥ %1"_s.arg(least),
                u"%1 cuts: %2 lost, %3 unopenable; %4 %5 promised (seed %6)"_s.arg(cuts)
                    .arg(lost)
                    .arg(unopenable)
                    .arg(promised)
                    .arg(unit)
                    .arg(seed),
                reachedIf(cuts >= least && lost == 0 && unopenable == 0)};
    }
};

// A third of them in the first start, where everything is made.
faults::PowerCut drawn(QRandomGenerator &random, int trial, quint64 firstCalls, quint64 calls)
{
    const quint64 below = trial % 3 == 0 ? firstCalls : calls;
    return {1 + random.bounded(below),
            static_cast<faults::Loss>(trial % 4),
            trial % 5 == 0 ? faults::Names::FolderSync : faults::Names::Journal,
            random.generate()};
}

} // namespace

Result<Rows> measurePowerCuts(const QString &folder)
{
    qputenv("TMPDIR", QFile::encodeName(folder)); // where HqProcess makes its folder
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    Sum desk;
    for (int i = 0; i < deskTrials; ++i) {
        const auto cut = drawn(random, i, 120, 1'200);
        desk.add(cut, "desk", faults::tryDesk(folder + u"/desk"_s, cut, 130));
    }
    Sum headquarters;
    for (int i = 0; i < headquartersTrials; ++i) {
        const auto cut = drawn(random, i, 90, 330);
        headquarters.add(cut, "headquarters", faults::tryHeadquarters(cut, 30));
    }
    return Rows{desk.row(u"kiosk"_s, u"events"_s, seed, leastDesk),
                headquarters.row(u"headquarters"_s, u"records"_s, seed, leastHeadquarters)};
}

} // namespace bench
