// SPDX-License-Identifier: Apache-2.0
#include "hq/BookBackup.h"

#include "hq/DatabaseCopy.h"
#include "hq/PageCheck.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

// Small: some kilobytes a desk or a person.
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// No connection is kept open to ask: it would keep the book's WAL from being moved in at the stop.
QByteArray looksOf(const QString &path)
{
    QByteArray looks;
    for (const QString &end : {QString(), u"-wal"_s}) {
        const QFileInfo file(path + end);
        looks += QByteArray::number(file.size()) + ' ' +
                 QByteArray::number(file.lastModified().toMSecsSinceEpoch()) + ' ';
    }
    return looks;
}

} // namespace

BookBackup::Outcome BookBackup::makeIfNew()
{
    // Before the copy: what is written meanwhile is new the next time.
    const QByteArray looks = looksOf(m_path);
    if (!QFile::exists(m_path) || looks == m_saved) {
        return Outcome::NothingNew;
    }
    auto book = Database::openToRead(m_path);
    const auto generations = vault::Generations::open(m_folder, m_baseName);
    const auto made = book ? isMade(*book) : core::fail(book.error());
    if (!made || !generations) {
        return Outcome::Failed;
    }
    if (!*made) {
        return Outcome::NothingNew;
    }
    const auto before = generations->newestFirst();
    bool isSame = false;
    const bool isCopied = copyInto(*generations, *book, [&](const QString &copy) {
        isSame = !before.empty() && contentOf(copy) == contentOf(before.front().path);
        return !isSame && isSoundBook(copy);
    });
    if (!isCopied && !isSame) {
        return Outcome::Failed;
    }
    m_saved = looks;
    return isSame ? Outcome::NothingNew : Outcome::Made;
}

} // namespace hq
