// SPDX-License-Identifier: Apache-2.0
#include "hq/Backup.h"

#include "hq/LogLine.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hq {

namespace {

constexpr auto retryAfter = 10s;
// The writer keeps this much of the disk.
constexpr qint64 leftForWriter = 64 * 1024 * 1024; // bytes
// Who stops a server waits for a minute or so, not longer.
constexpr qint64 largestAtTheEnd = 256 * 1024 * 1024; // bytes

qint64 sizeOf(const QString &database)
{
    return QFileInfo(database).size() + QFileInfo(database + u"-wal"_s).size();
}

} // namespace

QString backupName(const QUuid &serverIncarnation)
{
    return u"hq-%1.db"_s.arg(serverIncarnation.toString(QUuid::WithoutBraces).left(8));
}

BackupKeeper::BackupKeeper(BackupParts parts)
    : m_parts(std::move(parts))
    , m_medium(m_parts.folder, QFileInfo(m_parts.databasePath).path())
    , m_thread([this] { work(); })
{}

BackupKeeper::~BackupKeeper()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_stop.notify_one();
    m_thread.join();
}

void BackupKeeper::work()
{
    // The desks come first.
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 10);
    for (;;) {
        const auto begun = std::chrono::steady_clock::now();
        const Outcome outcome = makeIfNew();
        const auto took = std::chrono::steady_clock::now() - begun;
        // A large database on a slow medium: no more than a tenth of the time.
        auto pause = std::max<std::chrono::steady_clock::duration>(m_parts.every, 10 * took);
        if (outcome == Outcome::Failed) {
            pause = std::min<std::chrono::steady_clock::duration>(pause, retryAfter + 10 * took);
        }
        std::unique_lock lock(m_mutex);
        if (m_stop.wait_for(lock, pause, [this] { return m_isStopping; })) {
            break;
        }
    }
    if (sizeOf(m_parts.databasePath) <= largestAtTheEnd) {
        static_cast<void>(makeIfNew());
    } else {
        logLine(Level::Info, u"no_backup_at_the_stop_of_so_large_a_database"_s);
    }
}

BackupKeeper::Outcome BackupKeeper::failed(const QString &why)
{
    logLine(Level::Error, u"backup_failed"_s, {{u"why"_s, why}});
    m_parts.health.report(AlarmKind::BackupFailed, ServerHealth::Condition::Bad);
    return Outcome::Failed;
}

BackupKeeper::Outcome BackupKeeper::makeIfNew()
{
    if (m_medium.isGone()) {
        return failed(u"the backup medium is gone"_s);
    }
    const auto generations =
        vault::Generations::open(m_parts.folder, backupName(m_parts.serverIncarnation));
    if (!generations) {
        return failed(u"the backup folder cannot be used"_s);
    }
    if (!m_isReviewed) {
        m_isReviewed = true;
        if (m_medium.whereCopiesLie() != vault::Medium::Another) {
            logLine(Level::Warning, u"backup_on_the_same_disk_is_no_second_medium"_s);
        }
        if (!review(*generations)) {
            logLine(Level::Error, u"newest_backup_is_damaged"_s);
        }
    }
    auto database = Database::openToRead(m_parts.databasePath);
    const auto mark = database ? readMark(*database) : core::fail(database.error());
    if (!mark) {
        return failed(u"the database cannot be read"_s);
    }
    if (mark->commits == m_saved) {
        m_parts.health.report(AlarmKind::BackupFailed, ServerHealth::Condition::Good);
        return Outcome::NothingNew;
    }
    if (!isRoomFor(*generations)) {
        return failed(u"not enough room"_s);
    }
    if (!make(*database, *generations)) {
        return failed(u"the copy could not be made, or is not sound"_s);
    }
    m_medium.whereCopiesLie();
    m_parts.health.report(AlarmKind::BackupFailed, ServerHealth::Condition::Good);
    return Outcome::Made;
}

bool BackupKeeper::isRoomFor(const vault::Generations &generations) const
{
    const auto existing = generations.newestFirst();
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(m_parts.folder).constData(), &disk) != 0) {
        return false;
    }
    const auto free = static_cast<qint64>(disk.f_bavail * disk.f_frsize);
    const qint64 size = sizeOf(m_parts.databasePath);
    const bool isOwnDisk =
        vault::mediumOf(m_parts.folder, QFileInfo(m_parts.databasePath).path()) ==
        vault::Medium::Another;
    return free >= size + (isOwnDisk ? 0 : leftForWriter);
}

bool BackupKeeper::make(Database &database, const vault::Generations &generations)
{
    const auto scratch = generations.scratch();
    if (!scratch) {
        return false;
    }
    QByteArray path = QFile::encodeName(*scratch);
    path.replace('\'', "''");
    if (!database.execute("VACUUM INTO '" + path + '\'')) {
        generations.discard();
        return false;
    }
    std::optional<CheckedStore> found;
    const auto adopted = generations.adopt([this, &found](const QString &copy) {
        found = checked(copy);
        return found.has_value();
    });
    if (!adopted) {
        return false;
    }
    take(*found);
    return true;
}

bool BackupKeeper::review(const vault::Generations &generations)
{
    bool isNewestSound = true;
    for (const vault::Generation &generation : generations.newestFirst()) {
        if (const auto copy = checked(generation.path)) {
            take(*copy);
            return isNewestSound;
        }
        isNewestSound = false;
    }
    return isNewestSound;
}

std::optional<CheckedStore> BackupKeeper::checked(const QString &path) const
{
    auto copy = Database::openToRead(path);
    auto checked = copy ? checkStore(*copy) : core::fail(copy.error());
    if (!checked || !checked->isSound() || checked->mark.incarnation != m_parts.serverIncarnation) {
        return std::nullopt;
    }
    return std::move(*checked);
}

void BackupKeeper::take(const CheckedStore &copy)
{
    Covered::Lines lines;
    for (const CheckedLine &line : copy.lines) {
        lines[{line.stored.stream, line.stored.line.branch}] = line.stored.line.next;
    }
    m_parts.covered.put(std::move(lines));
    m_saved = copy.mark.commits;
}

} // namespace hq
