// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/BookBackup.h"
#include "hq/Covered.h"
#include "hq/ServerHealth.h"
#include "hq/StoreCheck.h"
#include "vault/SecondMedium.h"

#include <chrono>
#include <condition_variable>
#include <thread>

namespace hq {

// One series of backups per server incarnation, so that a database that was lost and began anew
// does not push the backups of the one before it out.
[[nodiscard]] QString backupName(const QString &database, const QUuid &serverIncarnation);

struct BackupParts
{
    QString databasePath;
    QStringList books; // the small databases beside it
    QString folder;
    QUuid serverIncarnation;
    std::chrono::milliseconds every;
    Covered &covered;
    ServerHealth &health;
};

// Copies the databases while it is in use: a connection of its own that holds nobody up, then
// flushed, read back and checked record by record, then the oldest of two goes. At once, every so
// often while there is something new, and at the end unless it is too large.
// A thread of low priority of its own.
class BackupKeeper
{
public:
    explicit BackupKeeper(BackupParts parts);
    // Makes the last one: the writer must be gone by then.
    ~BackupKeeper();
    BackupKeeper(const BackupKeeper &) = delete;
    BackupKeeper &operator=(const BackupKeeper &) = delete;

private:
    enum class Outcome { Made, NothingNew, Failed };

    void work();
    [[nodiscard]] Outcome makeWhatIsNew();
    [[nodiscard]] Outcome makeIfNew();
    [[nodiscard]] Outcome makeBooks();
    [[nodiscard]] bool make(Database &database, const vault::Generations &generations);
    // What lies there from before, checked as a new one is.
    [[nodiscard]] bool review(const vault::Generations &generations);
    // Nothing when it is not sound, or another incarnation's.
    [[nodiscard]] std::optional<CheckedStore> checked(const QString &path) const;
    void take(const CheckedStore &copy);
    [[nodiscard]] bool isRoomFor(const vault::Generations &generations) const;
    [[nodiscard]] Outcome failed(const QString &why);

    BackupParts m_parts;
    std::vector<BookBackup> m_books;
    vault::SecondMedium m_medium;
    bool m_isReviewed = false;
    std::optional<quint64> m_saved; // commits that the newest verified one holds
    std::mutex m_mutex;
    std::condition_variable m_stop;
    bool m_isStopping = false;
    std::thread m_thread; // last: it uses all the others
};

} // namespace hq
