// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanji/Confinement.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace kanji {

// A folder in memory (tmpfs) for one other program, readable by nobody else, deleted at the end.
// One whose desk was killed is deleted by whoever makes the next.
class PrivateHome
{
public:
    // In the first of the places that is in memory and where it can be made; none: nothing.
    [[nodiscard]] static std::optional<PrivateHome> make(const QStringList &places, Account owner);
    // XDG_RUNTIME_DIR, where it is ours; /dev/shm.
    [[nodiscard]] static QStringList placesFor(Account owner);

    PrivateHome(PrivateHome &&other) noexcept;
    PrivateHome &operator=(PrivateHome &&other) noexcept;
    PrivateHome(const PrivateHome &) = delete;
    PrivateHome &operator=(const PrivateHome &) = delete;
    ~PrivateHome();

    [[nodiscard]] const QString &path() const { return m_path; }
    // Both are the owner's; name is relative to path. False: the memory is full.
    [[nodiscard]] bool makeFolder(const QString &name) const;
    [[nodiscard]] bool write(const QString &name, const QByteArray &bytes) const;

private:
    PrivateHome(QString path, int lock, Account owner);
    [[nodiscard]] static std::optional<PrivateHome> makeIn(const QString &place, Account owner);
    [[nodiscard]] bool isOwned(const QString &path) const;

    QString m_path;
    int m_lock = -1; // the open folder, locked for as long as somebody lives in it
    Account m_owner;
};

} // namespace kanji
