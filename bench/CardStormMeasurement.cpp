// SPDX-License-Identifier: Apache-2.0
// Thousands of cards laid down, pulled and swapped at random moments, with faults, through real
// pcscd: nobody's data for somebody else, no try that nobody typed, nothing left behind in memory.
#include "bench/ProcessSize.h"
#include "bench/Row.h"
#include "tests/card/CardStorm.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int changes = 2'000;
constexpr int warmUp = 100;
constexpr qint64 mayGrow = 8 * 1024; // KiB
constexpr qint64 usableWithin = 3'000;

} // namespace

Result<Rows> measureCardStorm(const QString &)
{
    PracticeReader reader;
    if (reader.start() != PracticeReader::Outcome::Ready) {
        return core::fail(u"no practice reader: "_s + reader.problem());
    }
    const quint32 seed = QRandomGenerator::global()->generate();
    CardStorm storm(reader, seed);
    auto finding = storm.run(warmUp);
    const ProcessSize before = sizeOf(QCoreApplication::applicationPid());
    if (!finding) {
        finding = storm.run(changes - warmUp);
    }
    const ProcessSize after = sizeOf(QCoreApplication::applicationPid());
    if (finding) {
        return core::fail(
            u"seed %1, after %2 changes: %3"_s.arg(seed).arg(storm.changes()).arg(*finding));
    }
    const qint64 grown = after.residentKiB - before.residentKiB;
    const bool isFlat = grown <= mayGrow && after.handles <= before.handles;
    return Rows{
        {u"card changes at random moments, with faults (seed %1)"_s.arg(seed),
         u"2,000: no crash, no leak, no wrong person, no spent try"_s,
         u"%1; %2 PINs entered, %3 people read; memory %4 KiB more, handles %5 → %6"_s
             .arg(storm.changes())
             .arg(storm.entries())
             .arg(storm.people())
             .arg(grown)
             .arg(before.handles)
             .arg(after.handles),
         reachedIf(isFlat)},
        {u"last trouble → an undisturbed card is ready"_s,
         u"≤ 3 s"_s,
         u"at most %1 s"_s.arg(static_cast<double>(storm.slowestReturn()) / 1000.0, 0, 'f', 2),
         reachedIf(storm.slowestReturn() <= usableWithin)}};
}

} // namespace bench
