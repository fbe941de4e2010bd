// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/Generations.h"

namespace hq {

// Copies of one of the small databases beside the log: who may send, who may sign in. They have no
// hashes of their own, so a copy is held against what SQLite can tell. Used by one thread.
class BookBackup
{
public:
    // `baseName`: of the copies.
    BookBackup(QString path, QString folder, QString baseName)
        : m_path(std::move(path))
        , m_folder(std::move(folder))
        , m_baseName(std::move(baseName))
    {}

    // NothingNew where the book is not there yet, too.
    enum class Outcome { Made, NothingNew, Failed };
    [[nodiscard]] Outcome makeIfNew();
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    QString m_folder;
    QString m_baseName;
    QByteArray m_saved; // how the book's files looked when the newest copy was made
};

} // namespace hq
