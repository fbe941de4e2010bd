// SPDX-License-Identifier: Apache-2.0
#include "hq/Restore.h"

#include "hq/LogLine.h"
#include "hq/StoreCheck.h"
#include "vault/DurableFile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
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

struct Candidate
{
    QString path;
    quint64 records = 0;
    quint64 number = 0;
};

// Of all server incarnations, best first.
std::vector<Candidate> candidates(const QString &folder)
{
    std::vector<Candidate> sound;
    const QFileInfoList files =
        QDir(folder).entryInfoList({u"hq-*.db.*"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        bool isNumber = false;
        const quint64 number = file.suffix().toULongLong(&isNumber);
        if (!isNumber) {
            continue;
        }
        const auto records = recordsIn(file.absoluteFilePath());
        if (records) {
            sound.push_back({file.absoluteFilePath(), *records, number});
        } else {
            logLine(Level::Warning, u"backup_is_damaged"_s, {{u"file"_s, file.fileName()}});
        }
    }
    std::stable_sort(sound.begin(), sound.end(), [](const auto &one, const auto &other) {
        return std::tie(one.records, one.number) > std::tie(other.records, other.number);
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

} // namespace

StartResult<void> restoreDatabase(const Options &options)
{
    const auto lock = DataFolder::lock(options.data);
    if (!lock) {
        return core::fail(lock.error());
    }
    const QString database = options.data + u"/hq.db"_s;
    if (QFile::exists(database) && recordsIn(database)) {
        return core::fail(StartProblem::RestoreRefused);
    }
    const QString copy = database + u".restoring"_s;
    for (const Candidate &candidate : candidates(options.backup)) {
        if (!copyDurably(candidate.path, copy)) {
            removeWithSideFiles(copy);
            return core::fail(StartProblem::DataUnusable);
        }
        if (recordsIn(copy) != candidate.records) {
            removeWithSideFiles(copy);
            continue;
        }
        const bool isInPlace = removeMarker(options.instance) && moveAside(database) &&
                               QFile::rename(copy, database) &&
                               vault::syncFolder(options.data).has_value();
        if (!isInPlace || recordsIn(database) != candidate.records) {
            return core::fail(StartProblem::DataUnusable);
        }
        logLine(Level::Info,
                u"restored"_s,
                {{u"from"_s, QFileInfo(candidate.path).fileName()},
                 {u"records"_s, static_cast<qint64>(candidate.records)}});
        return {};
    }
    return core::fail(StartProblem::BackupUnusable);
}

} // namespace hq
