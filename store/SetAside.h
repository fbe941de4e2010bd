// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

namespace store {

// Registers that a restore set aside (register.db.damaged-TIME, with its -wal and -shm): somebody
// may still salvage from them, and they still have the person keys of everybody who was in them.
// So they are kept for a while and not for ever.
class SetAside
{
public:
    // Of PassedTime, from when the desk first sees it.
    static constexpr std::chrono::hours keptFor{7 * 24};

    explicit SetAside(QString dataFolder);

    // File names, without those of the -wal and -shm.
    [[nodiscard]] QStringList registers() const;
    // With all that belongs to it; false when something of it is still there.
    [[nodiscard]] bool remove(const QString &registerName) const;
    // What a restore that was cut off left; only for who holds the folder's lock.
    void removeUnfinished() const;

private:
    QString m_folder;
};

} // namespace store
