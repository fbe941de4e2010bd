// SPDX-License-Identifier: Apache-2.0
#include "hq/Backup.h"

#include "hq/DatabaseCopy.h"
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

QString backupName(const QString &database, const QUuid &serverIncarnation)
{
    return u"%1-%2.db"_s.arg(QFileInfo(database).completeBaseName(),
                             serverIncarnation.toString(QUuid::WithoutBraces).left(8));
}

namespace {

std::vector<BookBackup> booksOf(const BackupParts &parts)
{
    std::vector<BookBackup> books;
    for (const QString &book : parts.books) {
        books.emplace_back(book, parts.folder, backupName(book, parts.serverIncarnation));
    }
    return books;
}

} // namespace

BackupKeeper::BackupKeeper(BackupParts parts)
    : m_parts(std::move(parts))
    , m_books(booksOf(m_parts))
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
        const Outcome outcome = makeWhatIsNew();
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
        static_cast<void>(makeWhatIsNew());
    } else {
        static_cast<void>(m_medium.isGone() ? Outcome::Failed : makeBooks());
        logLine(Level::Info, u"no_backup_at_the_stop_of_so_large_a_database"_s);
    }
}

BackupKeeper::Outcome BackupKeeper::failed(const QString &why)
{
    logLine(Level::Error, u"backup_failed"_s, {{u"why"_s, why}});
    m_parts.health.report(AlarmKind::BackupFailed, ServerHealth::Condition::Bad);
    return Outcome::Failed;
}

BackupKeeper::Outcome BackupKeeper::makeWhatIsNew()
{
    if (m_medium.isGone()) {
        return failed(u"the backup medium is gone"_s);
    }
    const Outcome log = makeIfNew();
    const Outcome books = log == Outcome::Failed ? log : makeBooks();
    if (books == Outcome::Failed) {
        return books;
    }
    if (log == Outcome::Made || books == Outcome::Made) {
        m_medium.whereCopiesLie();
    }
    m_parts.health.report(AlarmKind::BackupFailed, ServerHealth::Condition::Good);
    return log;
}

BackupKeeper::Outcome BackupKeeper::makeBooks()
{
    Outcome outcome = Outcome::NothingNew;
    for (BookBackup &book : m_books) {
        switch (book.makeIfNew()) {
        case BookBackup::Outcome::Made:
            outcome = Outcome::Made;
            break;
        case BookBackup::Outcome::NothingNew:
            break;
        case BookBackup::Outcome::Failed:
            return failed(u"no copy of %1 could be made"_s.arg(QFileInfo(book.path()).fileName()));
        }
    }
    return outcome;
}

BackupKeeper::Outcome BackupKeeper::makeIfNew()
{
    const auto generations = vault::Generations::open(
        m_parts.folder, backupName(m_parts.databasePath, m_parts.serverIncarnation));
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
        return Outcome::NothingNew;
    }
    if (!isRoomFor(*generations)) {
        return failed(u"not enough room"_s);
    }
    if (!make(*database, *generations)) {
        return failed(u"the copy could not be made, or is not sound"_s);
    }
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
    std::optional<CheckedStore> found;
    const bool isMade = copyInto(generations, database, [this, &found](const QString &copy) {
        found = checked(copy);
        return found.has_value();
    });
    if (isMade) {
        take(*found);
    }
    return isMade;
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
