// SPDX-License-Identifier: Apache-2.0
#include "hq/Restore.h"

#include "hq/Backup.h"
#include "hq/LogLine.h"
#include "hq/PageCheck.h"
#include "hq/StoreCheck.h"
#include "vault/DurableFile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

const QStringList sideFiles{u"-wal"_s, u"-shm"_s, u"-journal"_s};

// How many records a sound database holds; nothing when it is not sound.
std::optional<quint64> recordsIn(const QString &path)
{
    auto database = Database::openToRead(path);
    const auto checked = database ? checkStore(*database) : core::fail(database.error());
    if (!checked || !checked->isSound()) {
        return std::nullopt;
    }
    return checked->records;
}

// A book holds no records.
std::optional<quint64> soundBook(const QString &path)
{
    return isSoundBook(path) ? std::optional(quint64{0}) : std::nullopt;
}

using Check = std::optional<quint64> (*)(const QString &path);

struct Candidate
{
    QString path;
    quint64 records = 0;
    bool isOfServer = false; // of the incarnation whose database is, or was put, in place
    qint64 madeAt = 0;       // of a series; within one the numbers count
    quint64 number = 0;

    [[nodiscard]] auto worth() const { return std::tie(records, isOfServer, madeAt, number); }
};

// Of all server incarnations, best first. `server`: none where that is not known.
std::vector<Candidate> candidates(const QString &folder,
                                  const QString &database,
                                  Check check,
                                  const std::optional<QUuid> &server)
{
    std::vector<Candidate> sound;
    const QString name = QFileInfo(database).completeBaseName();
    const QFileInfoList files =
        QDir(folder).entryInfoList({name + u"-*.db.*"_s}, QDir::Files, QDir::Name);
    std::map<QString, qint64> newestOf;
    for (const QFileInfo &file : files) {
        bool isNumber = false;
        const quint64 number = file.suffix().toULongLong(&isNumber);
        if (!isNumber) {
            continue;
        }
        const auto records = check(file.absoluteFilePath());
        if (!records) {
            logLine(Level::Warning, u"backup_is_damaged"_s, {{u"file"_s, file.fileName()}});
            continue;
        }
        qint64 &newest = newestOf[file.completeBaseName()];
        newest = std::max(newest, file.lastModified().toMSecsSinceEpoch());
        sound.push_back({file.absoluteFilePath(),
                         *records,
                         server && file.completeBaseName() == backupName(database, *server),
                         0,
                         number});
    }
    for (Candidate &candidate : sound) {
        candidate.madeAt = newestOf[QFileInfo(candidate.path).completeBaseName()];
    }
    std::stable_sort(sound.begin(), sound.end(), [](const auto &one, const auto &other) {
        return one.worth() > other.worth();
    });
    return sound;
}

void removeWithSideFiles(const QString &path)
{
    for (const QString &end : QStringList{QString()} + sideFiles) {
        QFile::remove(path + end);
    }
}

bool copyDurably(const QString &from, const QString &to)
{
    removeWithSideFiles(to);
    return QFile::copy(from, to) && vault::syncFile(to).has_value();
}

// All of it or, on the way, the database itself last: it is what a look from outside goes by.
bool moveAside(const QString &database)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const QString aside = database + u".broken-"_s + time;
    for (const QString &end : sideFiles + QStringList{QString()}) {
        if (QFile::exists(database + end) && !QFile::rename(database + end, aside + end)) {
            return false;
        }
    }
    return true;
}

bool removeMarker(const QString &path)
{
    return (!QFile::exists(path) || QFile::remove(path)) &&
           vault::syncFolder(QFileInfo(path).absolutePath()).has_value();
}

enum class Restored { No, Yes };

// DataUnusable, BackupUnusable. `before`: what has to be done before the copy takes its place.
StartResult<Restored> restoreFile(const Options &options,
                                  const QString &database,
                                  Check check,
                                  const std::optional<QUuid> &server,
                                  const std::function<bool()> &before)
{
    if (QFile::exists(database) && check(database)) {
        return Restored::No;
    }
    const QString copy = database + u".restoring"_s;
    for (const Candidate &candidate : candidates(options.backup, database, check, server)) {
        if (!copyDurably(candidate.path, copy)) {
            removeWithSideFiles(copy);
            return core::fail(StartProblem::DataUnusable);
        }
        if (check(copy) != candidate.records) {
            removeWithSideFiles(copy);
            continue;
        }
        const bool isInPlace = before() && moveAside(database) && QFile::rename(copy, database) &&
                               vault::syncFolder(options.data).has_value();
        if (!isInPlace || check(database) != candidate.records) {
            return core::fail(StartProblem::DataUnusable);
        }
        logLine(Level::Info,
                u"restored"_s,
                {{u"from"_s, QFileInfo(candidate.path).fileName()},
                 {u"records"_s, static_cast<qint64>(candidate.records)}});
        return Restored::Yes;
    }
    return core::fail(StartProblem::BackupUnusable);
}

std::optional<QUuid> serverOf(const QString &database)
{
    auto opened = Database::openToRead(database);
    const auto mark = opened ? readMark(*opened) : core::fail(opened.error());
    return mark ? std::optional(mark->incarnation) : std::nullopt;
}

} // namespace

StartResult<void> restoreDatabases(const Options &options)
{
    const auto lock = DataFolder::lock(options.data);
    if (!lock) {
        return core::fail(lock.error());
    }
    const QString log = options.data + u"/hq.db"_s;
    const auto restored = restoreFile(
        options, log, recordsIn, std::nullopt, [&] { return removeMarker(options.instance); });
    if (!restored) {
        return core::fail(restored.error());
    }
    bool isAny = *restored == Restored::Yes;
    for (const QString &name : {u"/enrolments.db"_s, u"/accounts.db"_s}) {
        const QString book = options.data + name;
        const auto done = restoreFile(options, book, soundBook, serverOf(log), [] { return true; });
        // Where it never was, or was never copied, the next start begins a new one.
        if (!done && (done.error() != StartProblem::BackupUnusable || QFile::exists(book))) {
            return core::fail(done.error());
        }
        isAny = isAny || (done && *done == Restored::Yes);
    }
    return isAny ? StartResult<void>() : core::fail(StartProblem::RestoreRefused);
}

} // namespace hq
