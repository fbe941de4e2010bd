// SPDX-License-Identifier: Apache-2.0
// Confirm → durable: the register's own append, beside bare commits of as many bytes.
#include "bench/BareCommits.h"
#include "bench/SampleDesk.h"
#include "bench/Timings.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bench {

namespace {

constexpr int blocks = 10;
constexpr int commitsInABlock = 200;
constexpr auto longest = 90s;

// What one admission stores: the values of its row in log and of its row in person_key. Indexes,
// page heads and the hash chain's work are the register's own affair.
Result<qsizetype> bytesOfAnAdmission(store::SqliteRegister &reg)
{
    const auto head = reg.head();
    if (!head || !reg.append({sampleArrival(0)})) {
        return core::fail(u"nobody can be admitted"_s);
    }
    const auto records = reg.recordsFrom(head->stream, head->seq + 1, 1, 1'000'000);
    if (!records || records->empty()) {
        return core::fail(u"the record cannot be read back"_s);
    }
    constexpr qsizetype streamAndSeq = 1 + 2;
    constexpr qsizetype eventAndHash = 16 + 32;
    const qsizetype personKey = 8 + sampleShelter().size() + 8 + 80;
    return records->front().size() + streamAndSeq + eventAndHash + personKey;
}

struct Compared
{
    Timings admissions;
    Timings bare;
};

// In turns, so that whatever else the machine does meets both.
Result<Compared> compare(store::SqliteRegister &reg, BareCommits &bare, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    const QDeadlineTimer deadline(longest);
    Compared compared;
    for (int block = 0; block < blocks && !deadline.hasExpired(); ++block) {
        for (int i = 0; i < commitsInABlock; ++i) {
            const core::Event event = sampleArrival(block * commitsInABlock + i);
            const auto start = Timings::Clock::now();
            if (!reg.append({event})) {
                return core::fail(u"an admission was refused"_s);
            }
            compared.admissions.addSince(start);
        }
        for (int i = 0; i < commitsInABlock; ++i) {
            QRandomGenerator::global()->generate(bytes.begin(), bytes.end());
            const auto start = Timings::Clock::now();
            if (!bare.commit(bytes)) {
                return core::fail(u"a bare commit failed"_s);
            }
            compared.bare.addSince(start);
        }
    }
    return compared;
}

} // namespace

Result<Rows> measureDurable(const QString &folder)
{
    auto desk = makeDesk(folder + u"/desk"_s);
    if (!desk) {
        return core::fail(desk.error());
    }
    const auto size = bytesOfAnAdmission(*desk->reg);
    auto bare = BareCommits::open(folder + u"/bare.db"_s);
    if (!size || !bare) {
        return core::fail(size ? bare.error() : size.error());
    }
    const auto compared = compare(*desk->reg, *bare, *size);
    if (!compared) {
        return core::fail(compared.error());
    }
    const double share = 100.0 * compared->bare.sum() / compared->admissions.sum();
    const auto perSecond = [](const Timings &timings) {
        return 1'000.0 * static_cast<double>(timings.count()) / timings.sum();
    };
    return Rows{
        {u"confirm → durable"_s,
         u"≤ 50 ms p99"_s,
         compared->admissions.text(),
         reachedIf(compared->admissions.p99() <= 50.0)},
        {u"sustained, of bare commits of the same %1 bytes in the same run"_s.arg(*size),
         u"≥ 50 %"_s,
         u"%1 % (%2 of %3 a second)"_s.arg(share, 0, 'f', 0)
             .arg(perSecond(compared->admissions), 0, 'f', 0)
             .arg(perSecond(compared->bare), 0, 'f', 0),
         reachedIf(share >= 50.0)},
    };
}

} // namespace bench
