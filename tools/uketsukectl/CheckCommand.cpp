// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/CheckCommand.h"

#include "app/StatusWatch.h"
#include "frames/CameraSource.h"
#include "readers/card/PcscContext.h"
#include "store/Backup.h"
#include "tools/uketsukectl/AskHeadquarters.h"
#include "vault/KeyFolder.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 minute = 60'000;
// Twice as long as a desk takes between two copies.
constexpr qint64 oldestGap = 20 * minute;

// What is good about it, or what is wrong and what to do.
using Finding = core::Result<QString, QString>;

Finding reader()
{
    const auto context = card::PcscContext::establish();
    const auto readers = context ? context->readers() : core::fail(context.error());
    if (!readers) {
        return core::fail(u"the card service does not answer; start it (systemctl start "
                          "pcscd.socket)"_s);
    }
    if (readers->empty()) {
        return core::fail(u"none is plugged in; plug one in, or try another socket or cable"_s);
    }
    QStringList names;
    for (const std::string &name : *readers) {
        names.append(QString::fromStdString(name));
    }
    return names.join(u", "_s);
}

// A desk without one lacks nothing.
Finding camera()
{
    const QStringList names = frames::cameraNames();
    return names.isEmpty() ? u"none; codes are read by a hand scanner, where there is one"_s
                           : names.join(u", "_s);
}

Finding disk(const QString &folder)
{
    if (!QFileInfo(folder).isDir()) {
        return core::fail(
            u"there is no folder %1; start the desk once, or name its folder"_s.arg(folder));
    }
    // Written for real: rights, a read-only medium and a full disk all show here.
    QTemporaryFile probe(folder + u"/check-XXXXXX"_s);
    if (!probe.open() || probe.write(QByteArray(4096, '.')) < 0 || !probe.flush()) {
        return core::fail(
            u"nothing can be written in %1 (%2); the desk's account must own it, on "
            "a disk that is neither full nor read-only"_s.arg(folder, probe.errorString()));
    }
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    if (free < app::leastFreeBytes) {
        return core::fail(
            u"only %1 MiB are free, less than %2; delete what is not needed"_s.arg(free / mebibyte)
                .arg(app::leastFreeBytes / mebibyte));
    }
    return u"%1 MiB are free"_s.arg(free / mebibyte);
}

bool hasRegister(const QString &folder)
{
    return QFileInfo::exists(folder + u"/register.db"_s);
}

Finding reserve(const QString &folder)
{
    if (!hasRegister(folder)) {
        return u"the desk makes it at its first start"_s;
    }
    const store::Ballast ballast(folder, store::Ballast::usualSize);
    if (ballast.state() != store::Ballast::State::Held) {
        return core::fail(u"none is held: the disk was full, or the desk has not run since; free "
                          "some room, and start the desk"_s);
    }
    return u"%1 MiB are held for a full disk"_s.arg(store::Ballast::usualSize / mebibyte);
}

// When anything was last recorded: in the WAL, or moved out of it.
qint64 lastRecorded(const QString &folder)
{
    qint64 latest = 0;
    for (const auto &name : {u"/register.db"_s, u"/register.db-wal"_s}) {
        const QFileInfo file(folder + name);
        if (file.exists()) {
            latest = std::max(latest, file.lastModified().toMSecsSinceEpoch());
        }
    }
    return latest;
}

Finding copies(const QString &folder, const QString &backup)
{
    if (!hasRegister(folder)) {
        return u"nothing to copy yet"_s;
    }
    const auto keys = vault::KeyFolder::open(folder + u"/keys"_s);
    if (!keys) {
        return core::fail(
            u"the keys in %1/keys cannot be read; end the desk, and run restore"_s.arg(folder));
    }
    const auto newest = store::newestBackup(backup, keys->kiosk());
    if (!newest) {
        return core::fail(u"there is no copy in %1; plug the medium in, and see that the desk "
                          "runs"_s.arg(backup));
    }
    const auto when = QDateTime::fromMSecsSinceEpoch(*newest).toString(Qt::ISODate);
    const qint64 gap = lastRecorded(folder) - *newest;
    if (gap > oldestGap) {
        return core::fail(u"the newest copy (%1) is %2 minutes older than the register; see that "
                          "the medium is plugged in and not full"_s.arg(when)
                              .arg(gap / minute));
    }
    const qint64 age = (QDateTime::currentMSecsSinceEpoch() - *newest) / minute;
    const bool isSame = vault::mediumOf(backup, folder) != vault::Medium::Another;
    return u"newest of %1, %2 minutes old, %3"_s.arg(when).arg(age).arg(
        isSame
            ? u"on the same disk: a broken disk takes both; plug in a stick, name it (--backup)"_s
            : u"on another medium"_s);
}

Finding clock(const core::Result<qint64, QString> &headquartersTime)
{
    if (!headquartersTime) {
        return core::fail(u"cannot be compared while headquarters does not answer"_s);
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (app::clockBeside(*headquartersTime, now) == core::DeskStatus::Clock::Doubtful) {
        return core::fail(u"%1 minutes apart from headquarters; set date and time of this machine, "
                          "or of headquarters"_s.arg(std::abs(now - *headquartersTime) / 60'000));
    }
    return u"agrees with headquarters"_s;
}

enum class Light { Green, Red };

Light show(const char *what, const Finding &finding)
{
    std::printf("%s  %s: %s\n",
                finding ? "ok" : "no",
                what,
                qUtf8Printable(finding ? *finding : finding.error()));
    return finding ? Light::Green : Light::Red;
}

core::Result<qint64, QString> headquartersTime(const QString &publicFile)
{
    const auto municipality = app::MunicipalityFile::load(publicFile);
    return municipality ? askHeadquartersTime(*municipality) : core::fail(municipality.error());
}

} // namespace

int checkCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption dataOption(u"data"_s, {}, u"DIR"_s);
    const QCommandLineOption municipalityOption(u"municipality"_s, {}, u"FILE"_s);
    const QCommandLineOption backupOption(u"backup"_s, {}, u"DIR"_s);
    parser.addOptions({dataOption, backupOption, municipalityOption});
    if (!parser.parse(QStringList{u"check"_s} + arguments) ||
        !parser.positionalArguments().isEmpty()) {
        std::fputs("usage: uketsukectl check [--data DIR [--backup DIR]] "
                   "[--municipality FILE]\n",
                   stderr);
        return 2;
    }
    QList<Light> lights{show("reader", reader()), show("camera", camera())};
    if (parser.isSet(dataOption)) {
        const QString data = parser.value(dataOption);
        lights.append(show("disk", disk(data)));
        lights.append(show("reserve", reserve(data)));
        lights.append(show(
            "copies",
            copies(data,
                   parser.isSet(backupOption) ? parser.value(backupOption) : data + u".backup"_s)));
    }
    if (parser.isSet(municipalityOption)) {
        const auto time = headquartersTime(parser.value(municipalityOption));
        lights.append(show("clock", clock(time)));
        lights.append(show("headquarters", time.map([](qint64) { return u"answers"_s; })));
    }
    return lights.contains(Light::Red) ? 1 : 0;
}

} // namespace uketsukectl
