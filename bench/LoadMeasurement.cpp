// SPDX-License-Identifier: Apache-2.0
// Headquarters under load: its real process, TLS 1.3 on loopback, everything durable, the load
// generator beside it on the same cores.
#include "bench/BareCommits.h"
#include "bench/LoadKiosks.h"
#include "bench/ProcessSize.h"

#include <QUrl>

#include <optional>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bench {

namespace {

constexpr std::size_t kiosks = 512;
constexpr std::size_t connections = 128;
constexpr auto longest = 60s;

struct Headquarters
{
    hqtest::HqProcess process;

    [[nodiscard]] Result<LoadGenerator> generator()
    {
        const QByteArray ca = process.municipality().value(u"ca"_s).toString().toLatin1();
        return LoadGenerator::make(static_cast<quint16>(QUrl(process.url()).port()),
                                   ca,
                                   [this](const QByteArray &request, const QByteArray &body) {
                                       return isReceiptFor(process, request, body);
                                   });
    }
    [[nodiscard]] ProcessSize size() const { return sizeOf(process.pid()); }
    // What the board counts; it follows within seconds.
    [[nodiscard]] bool counts(int people)
    {
        const auto deadline = Timings::Clock::now() + 10s;
        for (;;) {
            const auto figures = process.boardJson().value(u"total"_s)[u"figures"_s];
            if (figures[u"people"_s].toInt(-1) == people) {
                return true;
            }
            if (Timings::Clock::now() > deadline) {
                return false;
            }
        }
    }
};

Result<std::unique_ptr<Headquarters>> started(const QString &folder)
{
    qputenv("TMPDIR", QFile::encodeName(folder)); // where HqProcess makes its folder
    auto hq = std::make_unique<Headquarters>();
    if (!hq->process.start()) {
        return core::fail(u"headquarters did not start"_s);
    }
    return hq;
}

struct Sent
{
    double seconds = 0;
    double cpuSeconds = 0; // of headquarters
};

// All of it, and headquarters counts what it has to.
Result<Sent> sendAll(Headquarters &hq, Load &load, int people)
{
    auto generator = hq.generator();
    if (!generator) {
        return core::fail(generator.error());
    }
    if (const auto joined = generator->join(load); !joined) {
        return core::fail(joined.error());
    }
    const double cpuBefore = hq.size().cpuSeconds;
    const auto seconds = generator->run(longest);
    const double cpu = hq.size().cpuSeconds - cpuBefore;
    if (!seconds) {
        return core::fail(seconds.error());
    }
    if (load.left > 0) {
        return core::fail(u"%1 uploads were left after %2 s"_s.arg(load.left).arg(*seconds));
    }
    if (!hq.counts(people)) {
        return core::fail(u"headquarters does not count the %1 people sent"_s.arg(people));
    }
    return Sent{*seconds, cpu};
}

double perSecond(qsizetype count, double seconds)
{
    return static_cast<double>(count) / seconds;
}

// Of as many bytes, on one core.
double bareVerifications(qsizetype bytes)
{
    const auto signer = vault::KioskSigner::generate();
    const QByteArray message(bytes, 'x');
    const QByteArray signature = signer.sign(wire::envelopeDomain, message);
    const auto start = Timings::Clock::now();
    qsizetype count = 0;
    while (Timings::since(start) < 1'000.0) {
        for (int i = 0; i < 100; ++i, ++count) {
            if (vault::verify(wire::envelopeDomain, message, signature, signer.publicKey()) !=
                vault::Verdict::Genuine) {
                return 0;
            }
        }
    }
    return 1'000.0 * static_cast<double>(count) / Timings::since(start);
}

QString rate(const Load &load, double each, const Sent &sent, const QString &what)
{
    const double count = each * static_cast<double>(load.stored);
    return u"%1 %2 a second; %3; %4 sent away; %5 µs of headquarters' CPU each"_s
        .arg(count / sent.seconds, 0, 'f', 0)
        .arg(what, load.timings.text())
        .arg(load.busy)
        .arg(1e6 * sent.cpuSeconds / count, 0, 'f', 1);
}

Row shareOfVerifications(const QString &what, const Load &load, const Sent &sent)
{
    const double bare = bareVerifications(load.errands.front().requests.back().size());
    return {u"%1, of bare Ed25519 verifications of as many bytes on one core in the same run"_s.arg(
                what),
            u"–"_s,
            u"%1 % (of %2 a second)"_s
                .arg(100.0 * perSecond(load.stored, sent.seconds) / bare, 0, 'f', 0)
                .arg(bare, 0, 'f', 0),
            Reached::Untold};
}

// Records of a desk in groups of 64 batches, as many bytes as a row of headquarters' log.
Result<double> bareInserts(const QString &folder, std::size_t batch)
{
    const std::size_t inATransaction = 64 * batch;
    constexpr qsizetype besideTheRecord = 32 + 8 + 8 + 2; // hash, line, time, seq
    hqtest::TestDesk desk;
    desk.sealWith(QByteArray(448, 'x'));
    desk.arrive();
    const qsizetype size = desk.records().back().size() + besideTheRecord;
    std::vector<QByteArray> group(inATransaction);
    for (QByteArray &row : group) {
        row = QByteArray(size, Qt::Uninitialized);
        QRandomGenerator::global()->generate(row.begin(), row.end());
    }
    auto bare = BareCommits::open(folder + u"/bare.db"_s);
    if (!bare) {
        return core::fail(bare.error());
    }
    const auto start = Timings::Clock::now();
    qsizetype count = 0;
    while (Timings::since(start) < 4'000.0) {
        if (!bare->commit(group)) {
            return core::fail(u"a bare commit failed"_s);
        }
        count += static_cast<qsizetype>(group.size());
    }
    return 1'000.0 * static_cast<double>(count) / Timings::since(start);
}

// least: per cent.
Row shareOfInserts(const QString &what, double records, double bare, std::optional<double> least)
{
    const double share = 100.0 * records / bare;
    return {u"%1, of bare group-committed inserts of as many bytes in the same run"_s.arg(what),
            least ? u"≥ %1 %"_s.arg(*least) : u"–"_s,
            u"%1 % (of %2 a second)"_s.arg(share, 0, 'f', 0).arg(bare, 0, 'f', 0),
            least ? reachedIf(share >= *least) : Reached::Untold};
}

void allowManyDescriptors()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

Result<Rows> measureSingleRecords(const QString &folder)
{
    auto hq = started(folder);
    if (!hq) {
        return core::fail(hq.error());
    }
    LoadKiosks desks((*hq)->process, kiosks, 0);
    Load load;
    load.connections = connections;
    load.errands = desks.batches(120, {1});
    const auto sent = sendAll(**hq, load, desks.people());
    const auto bare = bareInserts(folder, 1);
    if (!sent || !bare) {
        return core::fail(sent ? bare.error() : sent.error());
    }
    return Rows{
        {u"headquarters: batches of one record, durable, TLS, %1 connections"_s.arg(connections),
         u"≥ 6,000/s, p99 ≤ 100 ms"_s,
         rate(load, 1, *sent, u"batches"_s),
         reachedIf(perSecond(load.stored, sent->seconds) >= 6'000 && load.timings.p99() <= 100)},
        shareOfInserts(u"records in batches of one"_s,
                       perSecond(load.stored, sent->seconds),
                       *bare,
                       std::nullopt),
        shareOfVerifications(u"batches of one record"_s, load, *sent)};
}

Result<Rows> measureBatches(const QString &folder)
{
    constexpr quint64 size = 20;
    auto hq = started(folder);
    if (!hq) {
        return core::fail(hq.error());
    }
    LoadKiosks desks((*hq)->process, kiosks, 0);
    Load load;
    load.connections = connections;
    load.errands = desks.batches(40 * size, {size});
    const auto sent = sendAll(**hq, load, desks.people());
    const auto bare = bareInserts(folder, size);
    if (!sent || !bare) {
        return core::fail(sent ? bare.error() : sent.error());
    }
    const double records = size * perSecond(load.stored, sent->seconds);
    return Rows{{u"headquarters: batches of 20 records, the same terms"_s,
                 u"≥ 80,000 records/s, p99 ≤ 100 ms"_s,
                 rate(load, size, *sent, u"records"_s),
                 reachedIf(records >= 80'000 && load.timings.p99() <= 100)},
                shareOfInserts(u"records in batches of 20"_s, records, *bare, 50),
                shareOfVerifications(u"batches of 20"_s, load, *sent)};
}

Result<Rows> measureAnnouncements(const QString &folder)
{
    auto hq = started(folder);
    if (!hq) {
        return core::fail(hq.error());
    }
    LoadKiosks desks((*hq)->process, kiosks, 3);
    Load load;
    load.connections = connections;
    load.errands = desks.announcements(120);
    const auto sent = sendAll(**hq, load, desks.people());
    if (!sent) {
        return core::fail(sent.error());
    }
    return Rows{
        {u"headquarters: announcements, the same terms"_s,
         u"≥ 8,000/s, p99 ≤ 100 ms"_s,
         rate(load, 1, *sent, u"announcements"_s),
         reachedIf(perSecond(load.stored, sent->seconds) >= 8'000 && load.timings.p99() <= 100)},
        shareOfVerifications(u"announcements"_s, load, *sent)};
}

Result<Rows> measureHalfOpen(const QString &folder)
{
    constexpr std::size_t ofEach = 5'000;
    allowManyDescriptors();
    auto hq = started(folder);
    if (!hq) {
        return core::fail(hq.error());
    }
    LoadKiosks desks((*hq)->process, kiosks, 3);
    Load load;
    load.connections = connections;
    load.errands = desks.announcements(120);
    auto generator = (*hq)->generator();
    if (!generator) {
        return core::fail(generator.error());
    }
    if (const auto joined = generator->join(load); !joined) {
        return core::fail(joined.error());
    }
    const auto alone = generator->run(3s);
    const double before = alone ? perSecond(load.stored, *alone) : 0;
    const qsizetype storedBefore = load.stored;
    // The slower to open first, so that all of them are open at the same time.
    const auto opened = Timings::Clock::now();
    for (const auto what :
         {LoadGenerator::Unfinished::Header, LoadGenerator::Unfinished::Handshake}) {
        if (const auto held = generator->hold(what, ofEach); !held) {
            return core::fail(held.error());
        }
    }
    const double opening = Timings::since(opened) / 1'000.0;
    const std::size_t atFirst = generator->stillHeld();
    const auto beside = generator->run(3s);
    const double with = beside ? perSecond(load.stored - storedBefore, *beside) : 0;
    const std::size_t atLast = generator->stillHeld();
    const qint64 rss = (*hq)->size().residentKiB / 1024;
    while (generator->stillHeld() > 0 && Timings::since(opened) < 60'000.0) {
        static_cast<void>(generator->run(200ms));
    }
    const double closed = Timings::since(opened) / 1'000.0;
    const double fall = 100.0 * (1.0 - with / before);
    return Rows{{u"headquarters: announcements a second beside 10,000 half-open connections"_s,
                 u"falls by ≤ 40 %; all closed within 30 s"_s,
                 u"%1 → %2 (−%3 %), while %4 to %5 were open; %6 left after %7 s; %8 MiB"_s
                     .arg(before, 0, 'f', 0)
                     .arg(with, 0, 'f', 0)
                     .arg(fall, 0, 'f', 0)
                     .arg(atFirst)
                     .arg(atLast)
                     .arg(generator->stillHeld())
                     .arg(closed - opening, 0, 'f', 1)
                     .arg(rss),
                 reachedIf(fall <= 40 && atFirst == 2 * ofEach && generator->stillHeld() == 0 &&
                           closed - opening <= 30)}};
}

Result<Rows> measureDrain(const QString &folder)
{
    constexpr std::size_t streams = 4'000;
    constexpr quint64 records = 200;
    constexpr std::size_t livingKiosks = 200;
    allowManyDescriptors();
    auto hq = started(folder);
    if (!hq) {
        return core::fail(hq.error());
    }
    Load backlog;
    Load living;
    int people = 0;
    {
        LoadKiosks desks((*hq)->process, streams, 0);
        backlog.connections = streams;
        backlog.errands = desks.catchingUp(records, {20, 40, 80, 160}); // as an uplink grows them
        people = desks.people();
    }
    LoadKiosks livingDesks((*hq)->process, livingKiosks, 0);
    living.connections = livingKiosks; // one request at a time, as an uplink sends them
    living.errands = livingDesks.arrivals(60, 1s);
    auto generator = (*hq)->generator();
    if (!generator) {
        return core::fail(generator.error());
    }
    for (Load *load : {&backlog, &living}) {
        if (const auto joined = generator->join(*load); !joined) {
            return core::fail(joined.error());
        }
    }
    const qint64 idle = (*hq)->size().residentKiB / 1024;
    const auto seconds = generator->run(120s);
    if (!seconds) {
        return core::fail(seconds.error());
    }
    if (backlog.left > 0) {
        return core::fail(u"%1 uploads were left after %2 s"_s.arg(backlog.left).arg(*seconds));
    }
    // And what the living had still to say, so that everybody has to be counted.
    living.timedUntil = Timings::Clock::now();
    const auto rest = generator->runOn(living, 60s);
    if (!rest || living.left > 0 || !(*hq)->counts(people + livingDesks.people())) {
        return core::fail(u"headquarters does not count everybody after the drain"_s);
    }
    const double drained = perSecond(streams * records, *seconds);
    const qint64 most = (*hq)->size().mostResidentKiB / 1024;
    // What waits is bounded by the door; what is counted takes some room for each person.
    const qint64 bound = idle + 256 + people * 5 / 4 / 1024;
    return Rows{
        {u"headquarters: drain after an outage, 4,000 streams × 200 records"_s,
         u"≥ 10,000 records/s, memory bounded"_s,
         u"%1 records a second; %2 sent away; %3 failed; memory %4 → most %5 MiB (bound %6)"_s
             .arg(drained, 0, 'f', 0)
             .arg(backlog.busy)
             .arg(backlog.failed)
             .arg(idle)
             .arg(most)
             .arg(bound),
         reachedIf(drained >= 10'000 && backlog.failed == 0 && most <= bound)},
        {u"live arrivals meanwhile (200 kiosks, announcement and record each second)"_s,
         u"p99 ≤ 1 s"_s,
         u"%1; %2 sent away; %3 failed"_s.arg(living.timings.text())
             .arg(living.busy)
             .arg(living.failed),
         reachedIf(living.timings.p99() <= 1'000 && living.failed == 0)}};
}

} // namespace bench
