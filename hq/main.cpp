// SPDX-License-Identifier: Apache-2.0
// uketsuke-hq: receives the kiosks' logs and shows the board. See docs/architecture.md.
#include "hq/AddAdministrator.h"
#include "hq/AttendancePages.h"
#include "hq/Backup.h"
#include "hq/BoardRoutes.h"
#include "hq/DataFolder.h"
#include "hq/DeskCommands.h"
#include "hq/DeskPages.h"
#include "hq/EnrolmentDesk.h"
#include "hq/HandBack.h"
#include "hq/Intake.h"
#include "hq/LogLine.h"
#include "hq/MoveLetters.h"
#include "hq/Office.h"
#include "hq/Options.h"
#include "hq/PosterPage.h"
#include "hq/PublicPages.h"
#include "hq/Restore.h"
#include "hq/VerifyRoute.h"
#include "vault/ProcessHardening.h"
#include "web/Server.h"
#include "wire/Signatures.h"

#include <QDateTime>
#include <QJsonDocument>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

// More than the kiosks that one headquarters has, so that idle and hostile connections do not keep
// them out; a silent one costs little.
constexpr rlim_t mostConnections = 16'384;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

int refuseToStart(hq::StartProblem problem, const QString &detail)
{
    hq::logLine(hq::Level::Error,
                u"not_started"_s,
                {{u"problem"_s, static_cast<int>(problem)},
                 {u"why"_s, hq::sentence(problem)},
                 {u"detail"_s, detail}});
    return static_cast<int>(problem);
}

int refuseStore(hq::StoreError error)
{
    return refuseToStart(hq::problemOf(error), u"store error %1"_s.arg(static_cast<int>(error)));
}

int restore(const hq::Options &options)
{
    const auto restored = hq::restoreDatabases(options);
    return restored ? 0 : refuseToStart(restored.error(), u"nothing was restored"_s);
}

int invite(const hq::Options &options)
{
    const auto invited = hq::addAdministrator(options);
    return invited ? 0 : refuseToStart(invited.error(), u"nobody was invited"_s);
}

int rotateInquiry(const hq::Options &options)
{
    const auto secretFile = hq::DataFolder::rotateInquiry(options.data);
    if (!secretFile) {
        return refuseToStart(secretFile.error(),
                             u"the inquiry key was not changed: the present one has to be in "
                             "keys/inquiry.escrow, or its secret in keys/offline"_s);
    }
    hq::logLine(
        hq::Level::Warning, u"inquiry_key_made_move_to_the_officer"_s, {{u"file"_s, *secretFile}});
    return 0;
}

int rotateSigning(const hq::Options &options)
{
    const auto rotated = hq::DataFolder::rotateSigning(options.data);
    if (!rotated) {
        return refuseToStart(rotated.error(), u"the signing key was not changed"_s);
    }
    hq::logLine(hq::Level::Info, u"signing_key_made_the_next_start_tells_the_desks"_s);
    return 0;
}

// Blocked before any thread exists, so that only sigwait() below sees them.
sigset_t blockStopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

// The usual soft limit of 1,024 descriptors is meant for programs that use select().
void allowDescriptors()
{
    // Phones, the database, the log, and what waits to be closed.
    constexpr rlim_t besides = hq::PublicPages::mostConnections + 512;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < mostConnections + besides) {
        limit.rlim_cur = std::min(limit.rlim_max, mostConnections + besides);
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

void sayReady(const QString &url, const QString &board, const QString &municipality)
{
    const QJsonObject ready{{u"ready"_s, true},
                            {u"url"_s, url},
                            {u"board"_s, board},
                            {u"municipality"_s, municipality}};
    const QByteArray line = QJsonDocument(ready).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

QString urlOf(const hq::Config &config, quint16 port)
{
    if (!config.url.isEmpty()) {
        return config.url;
    }
    const QByteArray host = config.names.isEmpty() ? QByteArray("127.0.0.1") : config.names[0];
    return u"https://%1:%2"_s.arg(QString::fromUtf8(host)).arg(port);
}

hq::PosterParts
posterParts(const hq::PublicPages &publicPages, const hq::BundleMaker &bundles, core::Mode mode)
{
    if (const QString url = publicPages.url(); !url.isEmpty()) {
        return {[url] { return url; }, hq::PhoneTrust::Trusted, mode};
    }
    return {[&bundles] {
                const QString url = bundles.url();
                return url.isEmpty() ? url : url + u"/prereg/"_s;
            },
            hq::PhoneTrust::Warned,
            mode};
}

int serve(const hq::Options &options,
          const hq::Config &config,
          const hq::DataFolder &data,
          std::unique_ptr<hq::Ledger> ledger,
          hq::ServerMarker &marker,
          const sigset_t &stopSignals)
{
    const hq::Clock clock = now;
    const auto book = hq::EnrolmentBook::open(data.enrolments(), clock);
    const auto authority = data.authority();
    if (!book || !authority) {
        return book ? refuseToStart(authority.error(), u"ca.pem"_s) : refuseStore(book.error());
    }
    hq::Admissions admissions(data.kiosks(), options.mode, data.enrolments());
    const QUuid incarnation = ledger->mark().incarnation;
    hq::Covered covered;
    const hq::ReceiptDesk receipts(data.signing(), incarnation, covered, clock);
    hq::BoardKeeper board(clock);
    hq::KeptBook kept;
    hq::ServerHealth health(options.data, options.mode, clock);
    // Before the writer: its last backup is made when the writer is gone.
    const hq::BackupKeeper backups({data.database(),
                                    {data.enrolments(), data.accounts().database},
                                    options.backup,
                                    incarnation,
                                    std::chrono::minutes(options.backupMinutes),
                                    covered,
                                    health});
    hq::MoveLetters moves(**book, admissions, std::chrono::seconds(options.settleSeconds));
    hq::Door door;
    hq::Writer writer(std::move(ledger),
                      {data.database(),
                       options.mode,
                       config.shelters,
                       admissions,
                       receipts,
                       door,
                       board,
                       marker,
                       health,
                       kept,
                       moves,
                       clock});
    hq::Intake intake(options.mode, admissions, **book, receipts, door, writer);
    hq::HandBack handBack(data.database(), intake, receipts, data.signing(), incarnation);
    hq::Office office(data.accounts(), config, options.mode, clock);
    hq::BundleMaker bundles(config, data.keys(), *authority, data.signing());
    hq::AttendanceDesk attendance(data.database());
    hq::EnrolmentDesk enrolment(options.mode, **book, bundles, intake, receipts, clock);
    web::Router router;
    intake.addTo(router);
    enrolment.addTo(router);
    handBack.addTo(router);
    hq::addBoardRoutes(router, board, config.municipality, config.municipalityEn);
    hq::PublicPages::addTo(router);
    hq::addVerifyRoute(router, board, data.database());
    office.addTo(router);
    hq::addDeskPages(
        router,
        office,
        {options.mode, config.shelters, **book, bundles, admissions, kept, writer, clock});
    hq::addAttendancePages(router, office, {config.shelters, attendance, clock});
    const hq::PublicPages publicPages(config);
    hq::addPosterPage(router, office.pages(), posterParts(publicPages, bundles, options.mode));
    web::Limits limits;
    limits.bodyBytes = static_cast<std::size_t>(wire::maxEnvelopeSize);
    limits.connections = mostConnections;
    auto server = web::Server::listen({{config.listen, options.port, data.serverTls()},
                                       {"127.0.0.1", options.boardPort, std::nullopt}},
                                      std::move(router),
                                      limits);
    if (!server) {
        return refuseToStart(hq::StartProblem::PortUnusable,
                             u"web error %1"_s.arg(static_cast<int>(server.error())));
    }
    const QString url = urlOf(config, (*server)->port(0));
    bundles.setUrl(url);
    if (const auto published = data.publish(config, url); !published) {
        return refuseToStart(published.error(), u"municipality.json cannot be written"_s);
    }
    if (!(*book)->tellAllDesks(bundles.said())) {
        hq::logLine(hq::Level::Warning, u"desks_not_told_of_changes"_s); // the next start does
    }
    hq::logLine(hq::Level::Info, u"ready"_s, {{u"url"_s, url}});
    sayReady(url, u"http://127.0.0.1:%1/"_s.arg((*server)->port(1)), data.municipality());
    int signal = 0;
    sigwait(&stopSignals, &signal);
    (*server)->stop();
    hq::logLine(hq::Level::Info, u"stopped"_s, {{u"signal"_s, signal}});
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
#ifndef __SANITIZE_ADDRESS__ // the leak check reads its own memory from outside
    if (vault::hardenProcess() != vault::Hardening::Done) {
        hq::logLine(hq::Level::Warning, u"process_not_hardened"_s);
    }
#endif
    const sigset_t stopSignals = blockStopSignals();
    allowDescriptors();
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const auto options = hq::optionsFrom(arguments);
    if (!options) {
        std::fputs(hq::usage(), stderr);
        return static_cast<int>(hq::StartProblem::UsageWrong);
    }
    if (options->task == hq::Task::Restore) {
        return restore(*options);
    }
    if (options->task == hq::Task::AddAdministrator) {
        return invite(*options);
    }
    if (options->task == hq::Task::RotateInquiry) {
        return rotateInquiry(*options);
    }
    if (options->task == hq::Task::RotateSigning) {
        return rotateSigning(*options);
    }
    if (options->task != hq::Task::Serve) {
        return hq::runDeskCommand(*options);
    }
    const auto config = hq::loadConfig(options->config);
    if (!config) {
        return refuseToStart(hq::StartProblem::ConfigUnusable,
                             u"config error %1"_s.arg(static_cast<int>(config.error())));
    }
    const auto data = hq::DataFolder::open(options->data, options->mode, *config);
    if (!data) {
        return refuseToStart(data.error(), u"data folder"_s);
    }
    auto store = hq::LogStore::open(data->database());
    if (!store) {
        return refuseStore(store.error());
    }
    auto marker = hq::ServerMarker::open(options->instance);
    if (!marker) {
        return refuseToStart(hq::StartProblem::DataUnusable, u"instance marker"_s);
    }
    const auto origin = hq::settleOrigin(**store, *marker, options->mode, now());
    if (!origin) {
        return refuseStore(origin.error());
    }
    auto ledger = hq::Ledger::load(std::move(*store), options->mode, now);
    if (!ledger) {
        return refuseStore(ledger.error());
    }
    return serve(*options, *config, *data, std::move(*ledger), *marker, stopSignals);
}
