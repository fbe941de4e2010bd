// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/VaultError.h"

#include <QString>

#include <functional>
#include <vector>

namespace vault {

struct Generation
{
    QString path;
    quint64 number = 0; // rises by one with each; the clock has no say in which is newer
    qint64 madeAt = 0;  // ms since 1970 UTC as the file system has it; for display
    qint64 bytes = 0;

    bool operator==(const Generation &) const = default;
};

// The last two verified copies of one file, in a folder that may lie on a second medium:
// FOLDER/BASE.000017 and FOLDER/BASE.000018. A copy that failed never costs one that is there; at
// one moment three files lie there.
class Generations
{
public:
    // `baseName`: of the file copied ("hq.db"); it must not say who somebody is. The folder is made
    // (0700) if only itself is missing: NotThere when what it should lie in is not there, as when a
    // stick is not plugged in.
    [[nodiscard]] static Result<Generations> open(const QString &folder, const QString &baseName);

    // An empty file (0600) to write the new copy into; what a crash left there is removed.
    [[nodiscard]] Result<QString> scratch() const;
    // Takes the scratch file in: fsync, then read back from the medium by `isSound`, then its place
    // among the generations; only then is the oldest removed. Damaged when it is not sound; the
    // scratch file is gone after every failure.
    [[nodiscard]] Result<void> adopt(const std::function<bool(const QString &path)> &isSound) const;
    // Gives the scratch file up.
    void discard() const;
    // None to two (after a crash between the two steps of adopt(): three).
    [[nodiscard]] std::vector<Generation> newestFirst() const;

private:
    Generations(QString folder, QString baseName)
        : m_folder(std::move(folder))
        , m_baseName(std::move(baseName))
    {}
    [[nodiscard]] QString scratchPath() const;
    [[nodiscard]] Result<void> flush() const;
    [[nodiscard]] Result<void> place() const;

    QString m_folder;
    QString m_baseName;
};

enum class Medium {
    Same,    // one broken disk takes both
    Another, // another file system; whether another device only a person can see
    Unknown, // one of the two is not there
};
[[nodiscard]] Medium mediumOf(const QString &folder, const QString &beside);

} // namespace vault
