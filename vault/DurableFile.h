// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/VaultError.h"

#include <QByteArray>
#include <QString>

namespace vault {

enum class Readers {
    OwnerOnly, // 0600
    Everybody, // 0644: public keys
};

// Replaces a file so that after a power loss either the old or the new content is there, whole:
// temporary file, fsync, rename, fsync of the folder. (QSaveFile empties the file on a full disk
// and reports success, and never syncs the folder.)
[[nodiscard]] Result<void>
writeDurably(const QString &path, const QByteArray &bytes, Readers readers = Readers::OwnerOnly);

// At most max bytes, more is Damaged.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qsizetype max);
// The same for a secret: TooOpen when group or others have any right to the file.
[[nodiscard]] Result<QByteArray> readSecretFile(const QString &path, qsizetype max);

// fsync of a file that something else wrote.
[[nodiscard]] Result<void> syncFile(const QString &path);
// fsync of a folder, so that names made or changed in it survive.
[[nodiscard]] Result<void> syncFolder(const QString &path);

} // namespace vault
