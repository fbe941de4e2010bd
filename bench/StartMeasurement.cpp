// SPDX-License-Identifier: Apache-2.0
// Start to ready with 30,000 people in the log: a desk in a process of its own, from exec to the
// painted start page, and then the names after the passphrase.
#include "app/Kiosk.h"
#include "bench/SampleDesk.h"
#include "bench/Timings.h"
#include "bench/Waiting.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int people = 30'000;
constexpr int inACommit = 100;
constexpr int starts = 5;
constexpr int answerLimit = 60'000; // ms

// The log is the same as with one commit each; only making it is quicker.
Result<void> fill(const QString &folder)
{
    const auto desk = makeDesk(folder);
    if (!desk) {
        return core::fail(desk.error());
    }
    for (int number = 0; number < people;) {
        std::vector<core::Event> events;
        for (int i = 0; i < inACommit; ++i) {
            events.push_back(sampleArrival(number++));
        }
        if (!desk->reg->append(events)) {
            return core::fail(u"the register refused people"_s);
        }
    }
    return {};
}

// The most memory that this process ever held, in MB.
double peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:")) {
                return line.simplified().split(' ').value(1).toDouble() / 1'024.0;
            }
        }
    }
    return 0.0;
}

void say(const QJsonObject &words)
{
    std::printf("%s\n", QJsonDocument(words).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

struct Start
{
    double readyMs = 0;
    double readyMb = 0;
    double namesMs = 0;
    double namesMb = 0;
};

Result<QJsonObject> nextWords(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(answerLimit)) {
            return core::fail(u"the desk did not start"_s);
        }
    }
    return QJsonDocument::fromJson(process.readLine()).object();
}

Result<Start> startOnce(const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto start = Timings::Clock::now();
    process.start(QCoreApplication::applicationFilePath(), {u"--start"_s, folder});
    const auto ready = nextWords(process);
    const double readyMs = Timings::since(start);
    const auto names = ready ? nextWords(process) : ready;
    process.closeWriteChannel();
    if (!process.waitForFinished(answerLimit)) {
        process.kill();
        process.waitForFinished(answerLimit);
    }
    if (!names) {
        return core::fail(names.error());
    }
    return Start{readyMs,
                 ready->value(u"mb"_s).toDouble(),
                 names->value(u"ms"_s).toDouble(),
                 names->value(u"mb"_s).toDouble()};
}

} // namespace

int startDesk(const QString &folder)
{
    const auto keys = vault::MunicipalityKeys::load(folder + u"/municipality/municipality.json"_s);
    if (!keys) {
        return 1;
    }
    app::Settings settings;
    settings.dataFolder = folder;
    // Nobody listens there: a desk starts as quickly without headquarters.
    const app::MunicipalityFile municipality{*keys,
                                             {},
                                             QUrl(u"https://127.0.0.1:1"_s),
                                             {{sampleShelter(), u"見本"_s, u"Mihon"_s, 0}},
                                             {}};
    ui::DeskWindow window;
    window.resize(1920, 1080);
    window.QWidget::show();
    store::OutageNote note(settings.dataFolder, settings.instanceFile);
    const auto kiosk = app::Kiosk::open(settings, municipality, window, note);
    if (!kiosk) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(kiosk.error().sentence));
        return 1;
    }
    (*kiosk)->start();
    core::IntakeSession &session = (*kiosk)->session();
    if (!std::holds_alternative<core::screen::Start>(session.screen())) {
        return 1;
    }
    window.repaint();
    say({{u"mb"_s, peakMemory()}});
    session.take(core::input::StaffFace{});
    const auto start = Timings::Clock::now();
    session.take(core::input::PassphraseEntered{
        std::make_shared<core::SecretBytes>(secretOf(samplePassphrase()))});
    if (!waitFor([&session] {
            return std::holds_alternative<core::screen::StaffDesk>(session.screen());
        })) {
        return 1;
    }
    window.repaint();
    const double namesMs = Timings::since(start);
    if (std::get<core::screen::StaffDesk>(session.screen()).roster.size() != people) {
        return 1; // then it was something else that was measured
    }
    say({{u"ms"_s, namesMs}, {u"mb"_s, peakMemory()}});
    return 0;
}

Result<Rows> measureStart(const QString &folder)
{
    const QString desk = folder + u"/desk"_s;
    if (const auto filled = fill(desk); !filled) {
        return core::fail(filled.error());
    }
    Timings ready;
    Timings names;
    double readyMb = 0;
    double namesMb = 0;
    for (int i = 0; i < starts; ++i) {
        const auto start = startOnce(desk);
        if (!start) {
            return core::fail(start.error());
        }
        ready.add(start->readyMs);
        names.add(start->namesMs);
        readyMb = std::max(readyMb, start->readyMb);
        namesMb = std::max(namesMb, start->namesMb);
    }
    const auto words = [](const Timings &timings, double memory) {
        return u"p50 %1 s, most %2 s (n = %3); at most %4 MB"_s
            .arg(timings.quantile(0.5) / 1'000.0, 0, 'f', 2)
            .arg(timings.quantile(1.0) / 1'000.0, 0, 'f', 2)
            .arg(timings.count())
            .arg(memory, 0, 'f', 0);
    };
    return Rows{
        {u"start to ready, 30,000 people in the log"_s,
         u"≤ 5 s, ≤ 500 MB"_s,
         words(ready, readyMb),
         reachedIf(ready.quantile(1.0) <= 5'000.0 && readyMb <= 500.0)},
        {u"passphrase → 30,000 names on the staff's screen"_s, u"–"_s, words(names, namesMb)},
    };
}

} // namespace bench
