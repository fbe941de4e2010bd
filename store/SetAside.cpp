// SPDX-License-Identifier: Apache-2.0
#include "store/SetAside.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr std::array sideFiles{"-wal", "-shm", "-journal"};

bool isSideFile(const QString &name)
{
    return std::any_of(sideFiles.begin(), sideFiles.end(), [&name](const char *end) {
        return name.endsWith(QLatin1StringView(end));
    });
}

bool removeFile(const QString &path)
{
    return !QFile::exists(path) || QFile::remove(path);
}

} // namespace

SetAside::SetAside(QString dataFolder)
    : m_folder(std::move(dataFolder))
{}

QStringList SetAside::registers() const
{
    QStringList names;
    const auto found = QDir(m_folder).entryList({u"register.db.damaged-*"_s}, QDir::Files);
    for (const QString &name : found) {
        QString whose = name;
        if (isSideFile(name)) {
            // Of a WAL without its database, too.
            whose.truncate(name.lastIndexOf(u'-'));
        }
        if (!names.contains(whose)) {
            names.append(whose);
        }
    }
    return names;
}

bool SetAside::remove(const QString &registerName) const
{
    const QString path = m_folder + u'/' + registerName;
    bool isGone = removeFile(path);
    for (const char *end : sideFiles) {
        isGone = removeFile(path + QLatin1StringView(end)) && isGone;
    }
    return isGone;
}

void SetAside::removeUnfinished() const
{
    (void)remove(u"register.db.restoring"_s);
}

} // namespace store
