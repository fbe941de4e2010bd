// SPDX-License-Identifier: Apache-2.0
#include "bench/Row.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <array>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

struct Measurement
{
    QString name;
    std::function<bench::Result<bench::Rows>(const QString &folder)> measure;
};

void print(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

// What was measured, or why not; false when a number was not reached.
bool run(const Measurement &measurement, const QString &work)
{
    const QString folder = work + u'/' + measurement.name;
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    const auto rows = measurement.measure(folder);
    if (!rows) {
        print(bench::markdown({measurement.name, u"–"_s, rows.error(), bench::Reached::No}));
        return false;
    }
    bool isReached = true;
    for (const bench::Row &row : *rows) {
        print(bench::markdown(row));
        isReached = isReached && row.reached != bench::Reached::No;
    }
    return isReached;
}

int runAll(const QString &work, const QString &only, std::chrono::minutes attack)
{
    const auto faults = [attack](const QString &folder) {
        return bench::measureFaults(folder, attack);
    };
    const std::array measurements{Measurement{u"camera"_s, bench::measureCamera},
                                  Measurement{u"card"_s, bench::measureCard},
                                  Measurement{u"cardstorm"_s, bench::measureCardStorm},
                                  Measurement{u"durable"_s, bench::measureDurable},
                                  Measurement{u"faults"_s, faults},
                                  Measurement{u"headquarters"_s, bench::measureHeadquarters},
                                  Measurement{u"kanji"_s, bench::measureKanji},
                                  Measurement{u"household"_s, bench::measureHousehold},
                                  Measurement{u"keys"_s, bench::measureKeys},
                                  Measurement{u"powercuts"_s, bench::measurePowerCuts},
                                  Measurement{u"soak"_s, bench::measureSoak},
                                  Measurement{u"start"_s, bench::measureStart},
                                  Measurement{u"load-single"_s, bench::measureSingleRecords},
                                  Measurement{u"load-batches"_s, bench::measureBatches},
                                  Measurement{u"load-announce"_s, bench::measureAnnouncements},
                                  Measurement{u"load-half-open"_s, bench::measureHalfOpen},
                                  Measurement{u"load-drain"_s, bench::measureDrain}};
    print(u"Before: "_s + bench::circumstances(work) + u"\n"_s);
    print(u"| what | to reach | measured | reached |\n|---|---|---|---|"_s);
    bool isReached = true;
    bool isKnown = false;
    for (const Measurement &measurement : measurements) {
        const bool isWanted =
            only.isEmpty() || only == measurement.name || measurement.name.startsWith(only + u'-');
        isKnown = isKnown || isWanted;
        if (isWanted) {
            isReached = run(measurement, work) && isReached;
        }
    }
    if (!isKnown) {
        std::fprintf(stderr, "There is no measurement of that name.\n");
        return 2;
    }
    print(u"\nAfter: "_s + bench::circumstances(work));
    return isReached ? 0 : 1;
}

} // namespace

int main(int count, char *words[])
{
    const QApplication application(count, words);
    QCommandLineParser parser;
    parser.addOptions({{u"work"_s, u"Folder on the disk to measure."_s, u"DIR"_s},
                       {u"only"_s, u"One measurement instead of all."_s, u"NAME"_s},
                       {u"minutes"_s, u"How long to attack."_s, u"N"_s, u"2"_s},
                       {u"start"_s, u"Start a desk on this data, say when."_s, u"DIR"_s}});
    parser.process(application);
    if (parser.isSet(u"start"_s)) {
        return bench::startDesk(parser.value(u"start"_s));
    }
    const QDir work(parser.value(u"work"_s));
    if (!parser.isSet(u"work"_s) || !work.exists()) {
        std::fprintf(stderr,
                     "usage: uketsuke-bench --work DIR [--only NAME | faults] [--minutes N]\n");
        return 2;
    }
    // scripts/bench faults --minutes N
    const QString only = parser.positionalArguments().value(0, parser.value(u"only"_s));
    return runAll(work.absolutePath(),
                  only,
                  std::chrono::minutes(std::max(1, parser.value(u"minutes"_s).toInt())));
}
